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
import type { IdentityContext } from './context.ts';
import {
  AmbiguousName,
  ClientDiffers,
  ClientNotFound,
  NamedOtherwise,
  NearMatch,
  NoPlaceForSecret,
  SecretNotAtHand,
  SecretRefused,
} from './faults.ts';
import { findClient } from './find-client.ts';
import { sameId } from './ids.ts';
import { isOtherWish } from './names.ts';
import { byOther, clientNameOf, roleNameOf, tokenSecondsOf } from './wishes.ts';

/** The OAuth client. One of the exact name is reused, never doubled; its secret exists only in the creating reply. */
export function oauthStep(context: IdentityContext): Step {
  const { oauth, wait } = context.steps;
  const { id } = oauth;
  const { field } = context.client;
  return {
    ...oauth,
    after: [wait.id],
    lasting: true,
    async observe(read, known, signal) {
      const name = clientNameOf(context, known);
      const { exact, near } = await findClient(context, read, known, signal);
      const [found, second] = exact;
      if (second !== undefined) {
        const ids = exact.map((client) => client.id);
        return { is: 'unknown', why: reasonOf(new AmbiguousName('OAuth clients', name, ids, field)) };
      }
      if (context.purpose === 'run') {
        const amiss = found === undefined ? idAmiss(context, known) : nameAmiss(found, context, known);
        if (amiss !== undefined) return { is: 'unknown', why: reasonOf(amiss) };
      }
      if (found !== undefined) return stateOf(found, context, known, signal);
      if (context.purpose !== 'run') return { is: 'absent' };
      if (near.length > 0 && known.accepted(id) !== name) {
        const names = near.map((client) => client.name);
        return { is: 'unknown', why: reasonOf(new NearMatch('OAuth client', name, names, field, id)) };
      }
      if (context.secretKeptIn === undefined) return { is: 'unknown', why: reasonOf(new NoPlaceForSecret()) };
      return { is: 'absent' };
    },
    plan(seen, known) {
      if (seen.is === 'absent' && byOther(known)) return [byAnother(context, known)];
      const ips = known.value('allowedIps');
      const asked = Array.isArray(ips) && ips.length > 0 && context.purpose === 'run';
      const open = asked && known.record(id)?.confirmed !== true;
      const manual = open ? [allowIps(context, known, ips as readonly string[])] : [];
      return seen.is === 'absent' ? [createClientAction(context, known), ...manual] : manual;
    },
    settle(replies, known) {
      const reply = replies.get(`${id}/1`) as { readonly id?: string } | undefined;
      return {
        clientId: reply?.id ?? known.outNow(id, 'clientId') ?? null,
        clientName: clientNameOf(context, known),
      };
    },
    async verify(read, known, signal) {
      const clientId = known.outNow(id, 'clientId');
      if (typeof clientId !== 'string') return { checks: [] };
      const differences = differencesOf(await read.read(getOAuthClient(clientId), signal), context, known);
      const what = `OAuth client “${nameNow(context, known)}” is set up as planned`;
      const check: Check = { step: id, what, result: 'ok', proof: `GET /api/v2/oauth/clients/${clientId}` };
      return {
        checks: [differences.length === 0 ? check : { ...check, result: 'not-ok', reason: differences.join('; ') }],
      };
    },
    inverse({ seen, out }, known): Inverse {
      if (seen.is !== 'different') return { actions: [] };
      if (!ours(known.record(id))) return { cannot: text.cannotUndoOther(nameNow(context, known)) };
      // A crash between the answer and its record leaves only the name to know the client by. A recorded id decides.
      const clientId = String(out.clientId ?? seen.out.clientId);
      if (clientId !== seen.out.clientId) return { actions: [] };
      const client = seen.before as unknown as OAuthClient;
      return { actions: [deactivateClientAction(id, client), deleteClientAction(id, client)] };
    },
  };
}

/** A client with a name that is not the wanted one; the ID of somebody else's client was given on purpose. */
function nameAmiss(found: OAuthClient, context: IdentityContext, known: Knowledge): Fault | undefined {
  const record = known.record(context.steps.oauth.id);
  const given = context.client.takesGivenId && sameId(known.value('clientId'), found.id) && !ours(record);
  const wanted = clientNameOf(context, known);
  if (given || !isOtherWish(wanted, found, record?.out.clientName)) return undefined;
  return new NamedOtherwise('OAuth client', found.name, wanted, context.client.field);
}

/** An existing client was given with its secret, and no client has its ID: another one must not be made in its place. */
function idAmiss({ client, steps }: IdentityContext, known: Knowledge): Fault | undefined {
  const clientId = known.value('clientId');
  const given = client.takesGivenId && typeof clientId === 'string' && known.value('clientSecret') !== undefined;
  if (!given || sameId(clientId, known.record(steps.oauth.id)?.out.clientId)) return undefined;
  return new ClientNotFound(clientId);
}

/** The name of the client as it was found, else as it is wanted. */
function nameNow(context: IdentityContext, known: Knowledge): string {
  return String(known.outNow(context.steps.oauth.id, 'clientName') ?? clientNameOf(context, known));
}

async function stateOf(
  client: OAuthClient,
  context: IdentityContext,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const out = { clientId: client.id, clientName: client.name };
  // Undo needs the client as it is now.
  if (context.purpose === 'undo') return { is: 'different', out, before: client as unknown as Json };
  const differences = differencesOf(client, context, known);
  if (differences.length > 0)
    return { is: 'unknown', why: reasonOf(new ClientDiffers(client.name, differences, context.client.field)) };
  const secret = await context.asClient(String(known.outNow(context.steps.org.id, 'orgId')), client.id);
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
function differencesOf(client: OAuthClient, context: IdentityContext, known: Knowledge): readonly string[] {
  const asked = known.value('tokenDurationSeconds') !== undefined;
  const duration = asked ? tokenSecondsOf(context, known) : client.accessTokenValiditySeconds;
  const roleId = known.outNow(context.steps.role.id, 'roleId');
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

function allowIps(context: IdentityContext, known: Knowledge, ranges: readonly string[]): ManualAction {
  const step = context.steps.oauth.id;
  return {
    id: `${step}/2`,
    step,
    kind: 'manual',
    summary: text.allowIps(clientNameOf(context, known)),
    reversible: false,
    clicks: text.clicks.allowIps,
    copy: [{ label: 'IP ranges', value: ranges.join('\n') }],
    readBack: false,
  };
}

/** The alternative to holding the role oneself, with its own clicks (design, section 5 item 1). */
function byAnother(context: IdentityContext, known: Knowledge): ManualAction {
  const step = context.steps.oauth.id;
  return {
    id: `${step}/1`,
    step,
    kind: 'manual',
    summary: text.otherCreates,
    reversible: false,
    clicks: context.client.clicks,
    copy: [
      { label: 'App Name', value: clientNameOf(context, known) },
      { label: 'Token Duration', value: String(tokenSecondsOf(context, known)) },
      { label: 'Role', value: roleNameOf(known) },
    ],
    readBack: true,
  };
}
