import type { JsonObject } from '../../../../shared/json.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { auviousGenesysText } from '../../../../shared/text/auvious-genesys.ts';
import type { Reader } from '../../../engine/call.ts';
import { CredentialsOrRegionRefused, GrantTypeRefused, TokenRefused } from '../../../systems/faults/sign-in.ts';
import { getOrganization } from '../../../systems/genesys-cloud/calls/organization.ts';
import { listQueues, queuesNamed } from '../../../systems/genesys-cloud/calls/routing.ts';
import type { Target } from '../../../systems/genesys-cloud/target.ts';

const text = auviousGenesysText.check;
const QUEUES = 'GET /api/v2/routing/queues';
const ORGANIZATION = 'GET /api/v2/organizations/me';

/** What is looked at. `target` undefined: nothing says where the organization is, or who signs in. */
export interface GenesysCheckWish {
  readonly step: string;
  readonly target: Target | undefined;
  readonly read: Reader;
  readonly values: JsonObject;
}

/**
 * Whether the sign-in to Genesys Cloud works and the queues of the request exist. Sends reads only, and never fails: what
 * could not be found out is `unchecked`, and a sign-in that is refused is not fine.
 * @throws faults of a stop
 */
export async function genesysChecks(wish: GenesysCheckWish, signal: AbortSignal): Promise<readonly Check[]> {
  const queues = queuesOf(wish.values);
  if (wish.target === undefined) {
    const signsIn = unchecked(wish, text.signsIn, ORGANIZATION, text.notGiven);
    return [signsIn, ...queues.map((queue) => unchecked(wish, whatOf(queue), QUEUES, text.queueNotLookedUp))];
  }
  return Promise.all([signIn(wish, signal), ...queues.map((queue) => queueCheck(wish, queue, signal))]);
}

type Queue = { readonly id: string } | { readonly name: string };

/** An id wins over a name in the same place. */
function queuesOf(values: JsonObject): readonly Queue[] {
  const wanted = (idName: string, nameName: string): readonly Queue[] => {
    const [id, name] = [given(values, idName), given(values, nameName)];
    return id !== undefined ? [{ id }] : name !== undefined ? [{ name }] : [];
  };
  if (values.operation === 'room') return [];
  const [outer, inner] = [wanted('queueId', 'queueName'), wanted('routingQueueId', 'routingQueueName')];
  return JSON.stringify(outer) === JSON.stringify(inner) ? outer : [...outer, ...inner];
}

function given(values: JsonObject, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function signIn(wish: GenesysCheckWish, signal: AbortSignal): Promise<Check> {
  return looked(wish, text.signsIn, ORGANIZATION, async () => {
    const { name } = await wish.read.read(getOrganization(), signal);
    return { what: text.signedIn(name), result: 'ok' };
  });
}

async function queueCheck(wish: GenesysCheckWish, queue: Queue, signal: AbortSignal): Promise<Check> {
  return looked(wish, whatOf(queue), QUEUES, async () => {
    const call = 'id' in queue ? listQueues({ id: queue.id }, 1) : queuesNamed(queue.name);
    const { entities } = await wish.read.read(call, signal);
    const found = entities.filter((each) => ('id' in queue ? same(each.id, queue.id) : same(each.name, queue.name)));
    const [first] = found;
    if (first === undefined) return { result: 'not-ok', reason: text.noQueue };
    if (found.length > 1) return { result: 'not-ok', reason: text.severalQueues(found.length) };
    return { what: text.queueIs(first.name), result: 'ok' };
  });
}

/** What a look found out, or why it could not be made. */
async function looked(
  { step }: GenesysCheckWish,
  what: string,
  proof: string,
  look: () => Promise<Pick<Check, 'result'> & Partial<Check>>,
): Promise<Check> {
  try {
    return { step, what, proof, ...(await look()) };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { step, what, proof, result: isRefusal(error) ? 'not-ok' : 'unchecked', reason: error.message };
  }
}

/** Who signs in is not let in: that is known, and will not pass by itself. */
function isRefusal(error: Fault): boolean {
  return [CredentialsOrRegionRefused, GrantTypeRefused, TokenRefused].some((kind) => error instanceof kind);
}

function unchecked({ step }: GenesysCheckWish, what: string, proof: string, reason: string): Check {
  return { step, what, proof, result: 'unchecked', reason };
}

function whatOf(queue: Queue): string {
  return 'id' in queue ? text.queueById(queue.id) : text.queueByName(queue.name);
}

function same(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
