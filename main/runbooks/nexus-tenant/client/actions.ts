import type { HttpAction } from '../../../../shared/plan/action.ts';
import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { NEXUS_CLIENT } from '../../../systems/gws/paths.ts';
import { createClient, deleteClient, setRedirectURIs } from '../../../systems/gws/writes/clients.ts';
import { gwsAction } from '../../../systems/gws/writes/gws-write.ts';
import type { TenantContext } from '../context.ts';
import { opsName } from '../ops-name.ts';
import { hasClientSecret } from './secret.ts';

const text = tenantGwsText.client;
const STEP = 'ten-client';
const FIRST = { id: `${STEP}/1`, step: STEP, reversible: true } as const;

/** The creation. Where no secret is at hand, it is made first and kept (S003:128). */
export function createAction(context: TenantContext, known: Knowledge): HttpAction {
  const { auth, nexusURL } = context.places;
  const write = createClient(auth, opsName(known), {
    redirectURI: nexusURL,
    accessTokenExpirationTimeout: Number(known.value('accessTokenExpirationTimeout')),
    refreshTokenExpirationTimeout: Number(known.value('refreshTokenExpirationTimeout')),
  });
  if (hasClientSecret(known)) return gwsAction(write, { ...FIRST, summary: text.createWith });
  const keptIn = context.secretKeptIn ?? '';
  return gwsAction(write, {
    ...FIRST,
    summary: text.create,
    makes: [{ name: 'clientSecret', subject: { id: NEXUS_CLIENT }, keptIn }],
  });
}

/** Adds the redirect address to those that are there. */
export function addRedirectAction(
  { places: { auth, nexusURL } }: TenantContext,
  known: Knowledge,
  now: readonly string[],
): HttpAction {
  const write = setRedirectURIs(auth, opsName(known), [...now, nexusURL]);
  return gwsAction(write, { ...FIRST, summary: text.addRedirect(nexusURL) });
}

/** Leaves these redirect addresses, without the one that was added. */
export function restoreAction(
  { places: { auth, nexusURL } }: TenantContext,
  known: Knowledge,
  left: readonly string[],
): HttpAction {
  const write = setRedirectURIs(auth, opsName(known), left);
  return gwsAction(write, { ...FIRST, summary: text.restore(nexusURL) });
}

export function removeAction({ places: { auth } }: TenantContext, known: Knowledge): HttpAction {
  const write = deleteClient(auth, opsName(known));
  return gwsAction(write, { ...FIRST, reversible: false, summary: text.remove });
}
