import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { listOAuthClients } from '../../systems/genesys-cloud/calls/oauth-clients.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';
import type { OAuthClient } from '../../systems/genesys-cloud/schemas.ts';
import type { IdentityContext } from './context.ts';
import { sameId } from './ids.ts';
import { matchNames, type NameMatches } from './names.ts';
import { clientNameOf } from './wishes.ts';

/** The engagement's client: by its recorded id when it still exists, else by exact name. The API has no name filter. */
export async function findClient(
  context: Pick<IdentityContext, 'steps' | 'client'>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<NameMatches<OAuthClient>> {
  const clients = await readAll(read, listOAuthClients, { idOf: ({ id }) => id, signal });
  const recorded = known.record(context.steps.oauth.id)?.out.clientId ?? known.value('clientId');
  const same = clients.find(({ id }) => sameId(id, recorded));
  if (same !== undefined) return { exact: [same], near: [] };
  return matchNames(clientNameOf(context, known), clients);
}
