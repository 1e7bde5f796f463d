import type { Json, JsonObject } from '../../../../shared/json.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import { ours } from '../../../engine/ours.ts';
import type { Done, Inverse, Knowledge, Observed, Step } from '../../../engine/step.ts';
import { findClient } from '../../../systems/gws/calls/clients.ts';
import { NEXUS_CLIENT } from '../../../systems/gws/paths.ts';
import type { AuthClient } from '../../../systems/gws/schemas.ts';
import type { TenantContext } from '../context.ts';
import { otherTenants } from '../other-tenants.ts';
import { tenantTitle } from '../title.ts';
import { addRedirectAction, createAction, removeAction, restoreAction } from './actions.ts';
import { holdsUrl, lacking, sameUrl } from './compare.ts';
import { AuthClientSecretRefused, AuthClientSecretUnknown } from './faults.ts';

const text = tenantGwsText.client;
const STEP = 'ten-client';
const OUT = { clientId: NEXUS_CLIENT } as const;

/**
 * The client that Digital Channels signs in as (S003:110-160). It belongs to the deployment: one that is there is taken
 * as it is when its secret is known, and gets nothing but the redirect address it lacks.
 */
export function clientStep(context: TenantContext): Step {
  const { auth, nexusURL } = context.places;
  return {
    ...tenantTitle(STEP),
    lasting: true,
    after: ['ten-ccid', 'ten-secret'],
    async observe(read, known, signal): Promise<Observed> {
      const client = await findClient(read, auth, NEXUS_CLIENT, signal);
      if (client === undefined) return { is: 'absent' };
      // Undo has to see it as it is, and who else needs it so.
      if (context.purpose === 'undo') {
        const usedBy = ours(known.record(STEP)) ? await otherTenants(context, read, signal) : [];
        return { is: 'different', out: OUT, before: { ...beforeOf(client), usedBy: [...usedBy] } };
      }
      if (context.purpose === 'run') {
        const state = await context.sessions.tryClient(signal);
        if (state === 'none') return { is: 'unknown', why: reasonOf(new AuthClientSecretUnknown()) };
        if (state === 'refused') return { is: 'unknown', why: reasonOf(new AuthClientSecretRefused()) };
        warnOf(client, context, known);
      }
      return holdsUrl(client.redirectURIs, nexusURL)
        ? { is: 'present', out: OUT }
        : { is: 'different', out: OUT, before: beforeOf(client) };
    },
    plan(seen, known) {
      if (context.purpose !== 'run') return [];
      if (seen.is === 'absent') return [createAction(context, known)];
      return seen.is === 'different' ? [addRedirectAction(context, known, urisOf(seen.before))] : [];
    },
    settle: () => OUT,
    async verify(read, known, signal) {
      if (!ours(known.record(STEP)) && known.outNow(STEP, 'clientId') === undefined) return { checks: [] };
      const client = await findClient(read, auth, NEXUS_CLIENT, signal);
      return { checks: [checkOf(client, context)] };
    },
    inverse: (done, known) => inverseOf(context, done, known),
  };
}

function beforeOf({ redirectURIs }: AuthClient): JsonObject {
  return { redirectURIs: [...redirectURIs] };
}

function urisOf(before: Json | undefined): readonly string[] {
  return textsIn(before, 'redirectURIs');
}

function textsIn(before: Json | undefined, name: 'redirectURIs' | 'usedBy'): readonly string[] {
  const texts = (before as { readonly [each in typeof name]?: unknown } | null | undefined)?.[name];
  return Array.isArray(texts) ? texts.map(String) : [];
}

function warnOf(client: AuthClient, context: TenantContext, known: Knowledge): void {
  const differences = lacking(client, context.ccid());
  if (differences.length === 0) return;
  known.warn(STEP, {
    code: 'auth-client-differs',
    field: 'clientSecret',
    message: text.differs(differences),
    fix: text.differsFix,
  });
}

function checkOf(client: AuthClient | undefined, context: TenantContext): Check {
  const base = { step: STEP, what: text.isThere, proof: text.byGet };
  if (client === undefined) return { ...base, result: 'not-ok', reason: text.gone };
  const { nexusURL } = context.places;
  const missing = [
    ...(holdsUrl(client.redirectURIs, nexusURL) ? [] : [text.noRedirect(nexusURL)]),
    ...lacking(client, context.ccid()),
  ];
  return missing.length === 0 ? { ...base, result: 'ok' } : { ...base, result: 'not-ok', reason: missing.join('; ') };
}

/** Removes a client that this engagement made, and takes its address from one that was there, unless others use it since. */
function inverseOf(context: TenantContext, { before, seen }: Done, known: Knowledge): Inverse {
  if (!ours(known.record(STEP)) || seen.is !== 'different') return { actions: [] };
  const usedBy = textsIn(seen.before, 'usedBy');
  if (usedBy.length > 0) return { cannot: text.cannotInUse(usedBy) };
  const { nexusURL } = context.places;
  const now = urisOf(seen.before);
  const others = now.filter((url) => !sameUrl(url, nexusURL));
  if (before === undefined || before === null) {
    return others.length === 0 ? { actions: [removeAction(context, known)] } : { cannot: text.cannotRemove(others) };
  }
  // What was there before stays; so does what others added since.
  const left = holdsUrl(urisOf(before), nexusURL) ? now : others;
  return left.length === now.length ? { actions: [] } : { actions: [restoreAction(context, known, left)] };
}
