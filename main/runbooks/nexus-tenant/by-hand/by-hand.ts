import type { JsonObject } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import { TENANT_STEPS, type TenantStepId } from '../../../../shared/runbooks/nexus-tenant/steps.ts';
import { tenantByHandText as text } from '../../../../shared/text/tenant-by-hand.ts';
import { tenantProvisioningText } from '../../../../shared/text/tenant-provisioning.ts';
import type { ByHand } from '../../../runs/runnable.ts';
import { addByHand } from '../gapis/script.ts';
import type { TenantPlaces } from '../places.ts';
import { designerAction } from './designer-env.ts';
import { type TenantRequest, tenantCurl } from './hand-requests.ts';

/** Clicks and values of one step. */
type Hand = Pick<ByHand, 'clicks' | 'copy'>;

/** The guide's own steps with the values as far as they are known. Each request is a command with its secrets as variables. */
export function byHand(values: JsonObject): readonly ByHand[] {
  const hands = handsOf(values);
  return TENANT_STEPS.map(({ id, title }) => ({ step: id, title, ...hands[id] }));
}

function handsOf(values: JsonObject): { readonly [id in TenantStepId]: Hand } {
  const command = (clicks: readonly string[], request: TenantRequest): Hand => ({
    clicks,
    copy: [{ label: text.command, value: tenantCurl(request, values) }],
  });
  const places = toldPlaces(values);
  return {
    'ten-ccid': command(text.centers, 'centers'),
    'ten-secret': { clicks: text.secret, copy: [{ label: text.command, value: text.secretCommand }] },
    'ten-client': command(text.client, 'client'),
    'ten-verify': command(text.verify, 'verify'),
    'ten-gapis': handOf(addByHand(places)),
    'ten-restart': { clicks: tenantProvisioningText.restart.clicks, copy: [] },
    'ten-setting': command(text.setting, 'setting'),
    'ten-token': command(text.token, 'token'),
    'ten-tenant': command(text.tenant, 'tenant'),
    'ten-svc-platformucs':
      values.ucsEnabled === true ? command(text.service, 'service') : { clicks: text.noService, copy: [] },
    'ten-designerenv': handOf(designerAction(places.nexusURL)),
  };
}

/** A manual action as it reads without a run: a secret is whoever's who has it. */
function handOf({ clicks, copy }: ManualAction): Hand {
  return {
    clicks,
    copy: copy.flatMap(({ label, value }) => (typeof value === 'string' ? [{ label, value }] : [])),
  };
}

/** The addresses, each under the guide's own name for it while nobody gave it. Nothing is sent anywhere. */
function toldPlaces(values: JsonObject): TenantPlaces {
  const told = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value.replace(/\/+$/, '') : `$${name}`;
  };
  const nowhere = { origin: '', prefix: '' };
  return {
    auth: nowhere,
    nexus: nowhere,
    authURL: told('authURL'),
    gwsURL: told('gwsURL'),
    authInternalURL: told(values.authInternalURL === undefined ? 'authURL' : 'authInternalURL'),
    nexusURL: told('nexusURL'),
  };
}
