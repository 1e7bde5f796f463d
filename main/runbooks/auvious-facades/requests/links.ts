import type { Secret } from '../../../vault/secret.ts';
import type { AuviousContext } from '../context.ts';
import type { AuviousRequest } from './kind.ts';

/** The links that people need, by the names of their secrets. */
const JOIN = ['ticketUrl', 'agentUrl'] as const;

/** The last part of the customer's link `{base}/t/{ticketId}` (docs.auvious.com). */
const OF_LINK = /\/t\/([^/?#]+)\/?(?:[?#].*)?$/;

/** The id of a request's ticket. The answer to a room has none (S004:293-296), but the link that it gives has. */
export async function ticketIdOf(
  { secretOf }: Pick<AuviousContext, 'secretOf'>,
  request: AuviousRequest,
): Promise<Secret | undefined> {
  return (await secretOf(request, 'ticketId')) ?? (await secretOf(request, 'ticketUrl'))?.part(OF_LINK);
}

/** Which of the links to join are at hand. */
export async function linksAtHand(
  { secretOf }: Pick<AuviousContext, 'secretOf'>,
  request: AuviousRequest,
): Promise<readonly (typeof JOIN)[number][]> {
  const found = await Promise.all(JOIN.map((name) => secretOf(request, name)));
  return JOIN.filter((_, place) => found[place] !== undefined);
}
