import type { Json } from '../../../shared/json.ts';
import type { ManualAction } from '../../../shared/plan/action.ts';
import type { Check } from '../../../shared/results/check.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import { reasonOf } from '../../engine/blocked.ts';
import type { Reader } from '../../engine/call.ts';
import { ours } from '../../engine/ours.ts';
import type { Inverse, Knowledge, Observed, Step } from '../../engine/step.ts';
import { CredentialsOrRegionRefused } from '../../systems/faults/sign-in.ts';
import { getOAuthClient } from '../../systems/genesys-cloud/calls/oauth-clients.ts';
import { getToken } from '../../systems/genesys-cloud/calls/tokens.ts';
import type { OAuthClient } from '../../systems/genesys-cloud/schemas.ts';
import { createClientAction, deactivateClientAction, deleteClientAction } from './client-actions.ts';
import type { IntegrationContext } from './context.ts';
import {
  AmbiguousName,
  ClientDiffers,
  NamedOtherwise,
  NearMatch,
  NoPlaceForSecret,
  SecretNotAtHand,
  SecretRefused,
} from './faults.ts';
import { findClient } from './find-client.ts';
import { isOtherWish } from './names.ts';
import { roleNameOf } from './role-name.ts';
import { stepTitle } from './titles.ts';

/** The OAuth client. One of the exact name is reused, never doubled; its secret exists only in the creating reply. */
export function oauthStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('oauth'),
    after: ['wait'],
    lasting: true,
    async observe(read, known, signal) {
      const name = String(known.value('appName'));
      const { exact, near } = await findClient(read, known, signal);
      const [found, second] = exact;
      if (second !== undefined) {
        const ids = exact.map(({ id }) => id);
        return { is: 'unknown', why: reasonOf(new AmbiguousName('OAuth clients', name, ids, 'appName')) };
      }
      if (
        found !== undefined &&
        context.purpose === 'run' &&
        isOtherWish(name, found, known.record('oauth')?.out.clientName)
      ) {
        return { is: 'unknown', why: reasonOf(new NamedOtherwise('OAuth client', found.name, name, 'appName')) };
      }
      if (found !== undefined) return stateOf(found, context, known, signal);
      if (context.purpose !== 'run') return { is: 'absent' };
      if (near.length > 0 && known.accepted('oauth') !== name) {
        const names = near.map((client) => client.name);
        return { is: 'unknown', why: reasonOf(new NearMatch('OAuth client', name, names, 'appName', 'oauth')) };
      }
      if (context.secretKeptIn === undefined) return { is: 'unknown', why: reasonOf(new NoPlaceForSecret()) };
      return { is: 'absent' };
    },
    plan(seen, known) {
      if (seen.is === 'absent' && known.value('selfGrant') === 'other') return [byAnother(known)];
      const ips = known.value('allowedIps');
      const asked = Array.isArray(ips) && ips.length > 0 && context.purpose === 'run';
      const open = asked && known.record('oauth')?.confirmed !== true;
      const manual = open ? [allowIps(known, ips as readonly string[])] : [];
      return seen.is === 'absent' ? [createClientAction(context, known), ...manual] : manual;
    },
    settle(replies, known) {
      const reply = replies.get('oauth/1') as { readonly id?: string } | undefined;
      return {
        clientId: reply?.id ?? known.outNow('oauth', 'clientId') ?? null,
        clientName: String(known.value('appName')),
      };
    },
    async verify(read, known, signal) {
      const clientId = known.outNow('oauth', 'clientId');
      if (typeof clientId !== 'string') return { checks: [] };
      const differences = differencesOf(await read.read(getOAuthClient(clientId), signal), known);
      const what = `OAuth client “${String(known.value('appName'))}” is set up as planned`;
      const check: Check = { step: 'oauth', what, result: 'ok', proof: `GET /api/v2/oauth/clients/${clientId}` };
      return {
        checks: [differences.length === 0 ? check : { ...check, result: 'not-ok', reason: differences.join('; ') }],
      };
    },
    inverse({ seen, out }, known): Inverse {
      if (seen.is !== 'different') return { actions: [] };
      if (!ours(known.record('oauth'))) return { cannot: text.cannotUndoOther(String(known.value('appName'))) };
      // A crash between the answer and its record leaves only the name to know the client by. A recorded id decides.
      const clientId = String(out.clientId ?? seen.out.clientId);
      if (clientId !== seen.out.clientId) return { actions: [] };
      const client = seen.before as unknown as OAuthClient;
      return { actions: [deactivateClientAction(client), deleteClientAction(client)] };
    },
  };
}

async function stateOf(
  client: OAuthClient,
  context: IntegrationContext,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const out = { clientId: client.id, clientName: client.name };
  // Undo needs the client as it is now.
  if (context.purpose === 'undo') return { is: 'different', out, before: client as unknown as Json };
  const differences = differencesOf(client, known);
  if (differences.length > 0) return { is: 'unknown', why: reasonOf(new ClientDiffers(client.name, differences)) };
  const secret = await context.asClient(String(known.outNow('org', 'orgId')), client.id);
  if (secret === undefined) return { is: 'incomplete', out, why: reasonOf(new SecretNotAtHand(client.name)) };
  if (await refused(secret, signal)) return { is: 'incomplete', out, why: reasonOf(new SecretRefused(client.name)) };
  return { is: 'present', out };
}

/** Whether the client's own sign-in is refused. What cannot be found out now is for the validation to say. */
async function refused(client: Reader, signal: AbortSignal): Promise<boolean> {
  try {
    await client.read(getToken(), signal);
    return false;
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return error instanceof CredentialsOrRegionRefused;
  }
}

/** Grant type, duration, state and role must be as wanted before a client may be reused. */
function differencesOf(client: OAuthClient, known: Knowledge): readonly string[] {
  const duration = Number(known.value('tokenDurationSeconds'));
  const roleId = known.outNow('role', 'roleId');
  const hasRole = client.roleDivisions?.some((grant) => grant.roleId === roleId) ?? false;
  return [
    client.authorizedGrantType === 'CLIENT-CREDENTIALS' ? '' : `its grant type is ${client.authorizedGrantType}`,
    client.accessTokenValiditySeconds === duration
      ? ''
      : `its token duration is ${client.accessTokenValiditySeconds} seconds, not ${duration}`,
    hasRole ? '' : `it does not have role “${roleNameOf(known)}”`,
    client.state === undefined || client.state === 'active' ? '' : `its state is ${client.state}`,
  ].filter((difference) => difference !== '');
}

function allowIps(known: Knowledge, ranges: readonly string[]): ManualAction {
  return {
    id: 'oauth/2',
    step: 'oauth',
    kind: 'manual',
    summary: text.allowIps(String(known.value('appName'))),
    reversible: false,
    clicks: text.clicks.allowIps,
    copy: [{ label: 'IP ranges', value: ranges.join('\n') }],
    readBack: false,
  };
}

/** The alternative to holding the role oneself, with its own clicks (design, section 5 item 1). */
function byAnother(known: Knowledge): ManualAction {
  return {
    id: 'oauth/1',
    step: 'oauth',
    kind: 'manual',
    summary: text.otherCreates,
    reversible: false,
    clicks: text.clicks.client,
    copy: [
      { label: 'App Name', value: String(known.value('appName')) },
      { label: 'Token Duration', value: String(known.value('tokenDurationSeconds')) },
      { label: 'Role', value: roleNameOf(known) },
    ],
    readBack: true,
  };
}
