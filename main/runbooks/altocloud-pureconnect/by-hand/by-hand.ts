import { SERVER_LICENCE, USER_LICENCE } from '../../../../shared/cic/licences.ts';
import { PACING_RATE, UPDATES_DISABLED } from '../../../../shared/cic/server-parameters.ts';
import { MINIMUM_WIDGETS_VERSION } from '../../../../shared/cic/widgets-version.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { ALTOCLOUD_STEPS, type AltocloudStepId } from '../../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { altocloudByHandText as text } from '../../../../shared/text/altocloud-by-hand.ts';
import type { ByHand } from '../../../runs/runnable.ts';
import { type Target, targetOfRegion } from '../../../systems/genesys-cloud/target.ts';
import { snippetOf } from '../snippet/snippet.ts';
import { textsOf } from '../texts.ts';
import { browserClientAppUrl, type Copies, copyOf, organizationCopies } from './copies.ts';

/** Clicks and values of one step. */
type Hand = Pick<ByHand, 'clicks' | 'copy'>;

/** The routing permissions of an agent, as the guide lists them (S001:187-190). */
const ROUTING = [
  'Routing > Agent > On Queue',
  'Routing > Queue > Join',
  'Routing > Queue > Search',
  'Routing > Queue > View',
];

/** The whole job in consoles, with the values as far as they are known. */
export function byHand(values: JsonObject): readonly ByHand[] {
  const hands = handsOf(values);
  return ALTOCLOUD_STEPS.map(({ id, title }) => ({ step: id, title, ...hands[id] }));
}

function handsOf(values: JsonObject): { readonly [id in AltocloudStepId]: Hand } {
  const { whole } = text;
  const known = { value: (name: string) => values[name], outNow: () => undefined };
  const target = targetNamed(values.region);
  const lines = (label: Parameters<typeof copyOf>[0], name: string) => copyOf(label, textsOf(values[name]).join('\n'));
  const signIn =
    target?.region === undefined || target.region === null ? undefined : `https://${target.region.loginHost}`;
  const snippet = copyOf('snippet', snippetText(target, values));
  const script = copyOf('script', values.widgetScript);
  return {
    'alto-cic-version': hand(whole.version, []),
    'alto-org-ready': hand(text.orgReady.clicks, [
      ...copyOf('signIn', signIn),
      ...copyOf('email', values.orgAdminEmail),
    ]),
    'alto-gc-signin': hand(whole.signIn, copyOf('signIn', signIn)),
    'alto-org-facts': hand(whole.facts, []),
    'alto-license-load': hand(text.licenceLoad.clicks, copyOf('file', values.licenseFile)),
    'alto-icws-session': hand(whole.session, []),
    'alto-license-check': hand(whole.licenceCheck, [
      ...copyOf('serverLicence', SERVER_LICENCE),
      ...copyOf('userLicence', USER_LICENCE),
    ]),
    'alto-user-license': hand(whole.userLicence, [
      ...copyOf('userLicence', USER_LICENCE),
      ...lines('agents', 'userIds'),
    ]),
    'alto-gc-integration': hand(text.integration.clicks, target === undefined ? [] : organizationCopies(known, target)),
    'alto-browser-app': hand(
      text.browserApp.clicks,
      target === undefined ? [] : copyOf('address', browserClientAppUrl(target)),
    ),
    'alto-workgroups': hand(whole.workgroups, lines('workgroups', 'workgroupIds')),
    'alto-server-params': parametersHand(values),
    'alto-admin-perms': hand(whole.adminRole, copyOf('role', values.adminRoleName)),
    'alto-agent-roles': hand(whole.agentRoles, [
      ...copyOf('role', values.aiAgentRoleName),
      ...copyOf('role', values.routingRoleName),
      ...ROUTING.flatMap((permission) => copyOf('permission', permission)),
      ...lines('agents', 'gcUserIds'),
    ]),
    'alto-journey': hand(whole.journey, []),
    'alto-widget': hand(text.widget.clicks, copyOf('server', values.cicServer)),
    'alto-widget-version': hand(text.widgetVersion.clicks, copyOf('version', MINIMUM_WIDGETS_VERSION)),
    'alto-snippet': hand(whole.snippet, snippet),
    'alto-deploy': hand(text.deploy.clicks, [...snippet, ...script, ...copyOf('page', values.siteUrl)]),
    'alto-view': hand(text.view.clicks, copyOf('view', text.view.name)),
    'alto-test': hand(text.test.clicks, [...copyOf('page', values.siteUrl), ...lines('workgroups', 'workgroupIds')]),
  };
}

function parametersHand({ pacingRateMs, updatesDisabled }: JsonObject): Hand {
  const wanted = [
    ...(typeof pacingRateMs === 'number' ? [[PACING_RATE.name, String(pacingRateMs)] as const] : []),
    ...(typeof updatesDisabled === 'boolean'
      ? [[UPDATES_DISABLED.name, updatesDisabled ? UPDATES_DISABLED.off : UPDATES_DISABLED.on] as const]
      : []),
  ];
  if (wanted.length === 0) return { clicks: text.whole.noParameters, copy: [] };
  const copy = wanted.flatMap(([name, value]) => [...copyOf('parameter', name), ...copyOf('value', value)]);
  return hand(text.whole.parameters, copy);
}

/** A secret is whoever's who has it. */
function hand(clicks: readonly string[], copies: Copies): Hand {
  const copy = copies.flatMap(({ label, value }) => (typeof value === 'string' ? [{ label, value }] : []));
  return { clicks, copy };
}

function targetNamed(region: JsonObject[string] | undefined): Target | undefined {
  const found = typeof region === 'string' ? detectRegion(region).region : null;
  return found === null ? undefined : targetOfRegion(found);
}

function snippetText(target: Target | undefined, { orgId, singlePageSite }: JsonObject): string | undefined {
  if (target === undefined || typeof orgId !== 'string') return undefined;
  try {
    return snippetOf({ region: target.region, place: '' }, orgId, singlePageSite === true).html;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
