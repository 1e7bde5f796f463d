import type { JsonObject } from '../../../shared/json.ts';
import type { AltocloudBench, Variables } from './altocloud-bench.ts';
import { REGION } from './in-region.ts';

/** Steps by hand, each with the note that confirms it. */
export const CONFIRMED = {
  'alto-org-ready': 'welcome e-mail of 3 March',
  'alto-license-load': 'loaded by Ada',
  'alto-gc-integration': 'connection test passed',
  'alto-browser-app': 'row is there',
  'alto-workgroups': 'boxes ticked',
  'alto-widget': 'script copied',
  'alto-widget-version': 'seen in the script',
  'alto-deploy': 'on the staging site',
  'alto-view': 'agents were told',
  'alto-test': 'a chat arrived',
};

/** References to secrets, as a values file holds them; `realSecrets` has what they stand for. */
const SECRETS = { operatorClientSecret: { env: 'OPERATOR_SECRET' }, cicPassword: { env: 'CIC_PASSWORD' } };

/** Values as on real systems, which happen to be the practice ones. */
export function realValues({ practice }: AltocloudBench, more: JsonObject = {}): JsonObject {
  const { genesysCloud, icws } = practice.json;
  return {
    customer: 'Harbour Bank',
    region: REGION,
    operatorClientId: genesysCloud.admin.clientId,
    cicServer: icws?.origin ?? '',
    cicUser: icws?.user ?? '',
    userIds: [...(icws?.userIds ?? [])],
    workgroupIds: [...(icws?.workgroupIds ?? [])],
    gcUserIds: [...(genesysCloud.syncedUsers ?? [])],
    pacingRateMs: 4000,
    ...SECRETS,
    confirm: CONFIRMED,
    ...more,
  };
}

/** What is typed on real systems, by the step that asks for it. */
export const ACCEPTED = { 'alto-user-license': 'I3_ACCESS_ALTOCLOUD_USER', 'alto-agent-roles': 'AI Agent' };

/** The environment of `realValues`. */
export function realSecrets({ practice }: AltocloudBench): Variables {
  const { genesysCloud, icws } = practice.json;
  return { OPERATOR_SECRET: genesysCloud.admin.clientSecret, CIC_PASSWORD: icws?.password ?? '' };
}
