import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import { ours } from '../../../engine/ours.ts';
import type { Knowledge, Observed, Outputs, Step } from '../../../engine/step.ts';
import { listApiKeys } from '../../../systems/nexus/calls/api-keys.ts';
import { isNotOffered } from '../../../systems/nexus/not-offered.ts';
import { createApiKey, type KeyMaker } from '../../../systems/nexus/writes/api-keys.ts';
import { nexusAction } from '../../../systems/nexus/writes/nexus-write.ts';
import { NoPlaceForSecret } from '../../genesys-cloud/faults.ts';
import { canRead, nexusPlace } from '../../nexus/services/look.ts';
import type { SmsContext } from '../context.ts';
import { ApiKeyNeeded, ApiKeyNotAtHand, ApiKeysNotOffered } from './faults.ts';

const STEP = 'gca-apikey';
/** A cluster key (S002:312-316). */
const TENANT = '*';
const PERMISSIONS = ['nexus:cluster:*'];

/**
 * The key that provisions the contact center: the one that was given or kept; else one is made, once, under a name that
 * no other key has. Its value stands in the creating reply only.
 */
export function apiKeyStep(context: SmsContext): Step {
  const title = context.variant.steps.find(({ id }) => id === STEP)?.title ?? STEP;
  let maker: KeyMaker = 'clusterKey';
  return {
    id: STEP,
    title,
    actor: 'api',
    after: ['gca-inputs'],
    async observe(read, known, signal): Promise<Observed> {
      if (await context.secretAtHand('apiKey')) {
        // A key that does not open the contact center is refused here, before anything is sent.
        await canRead(nexusPlace(context), read, signal);
        return { is: 'present', out: ours(known.record(STEP)) ? made(context, known) : {} };
      }
      if (context.purpose !== 'run') return { is: 'absent' };
      const found = await makerAtHand(context);
      if (found === undefined) return { is: 'unknown', why: reasonOf(new ApiKeyNeeded()) };
      maker = found;
      const names = await keyNames(context, read, signal);
      if (names === undefined) return { is: 'unknown', why: reasonOf(new ApiKeysNotOffered(nameOf(known))) };
      if (names.includes(nameOf(known))) return { is: 'unknown', why: reasonOf(new ApiKeyNotAtHand(nameOf(known))) };
      if (context.secretKeptIn === undefined) return { is: 'unknown', why: reasonOf(new NoPlaceForSecret()) };
      return { is: 'absent' };
    },
    plan(seen, known) {
      if (seen.is !== 'absent' || context.purpose !== 'run') return [];
      const name = nameOf(known);
      const write = createApiKey(nexusPlace(context), maker, { tenant: TENANT, name, permissions: PERMISSIONS });
      const keptIn = context.secretKeptIn ?? '';
      return [
        nexusAction(write, {
          id: `${STEP}/1`,
          step: STEP,
          summary: text.createKey(name, TENANT),
          reversible: false,
          yields: [{ pointer: '/data/id', name: 'apiKey', subject: { id: context.ccid }, keptIn }],
        }),
      ];
    },
    settle: (_replies, known) => made(context, known),
    async verify(read, _known, signal) {
      if (!(await context.secretAtHand('apiKey'))) return { checks: [] };
      const readable = await canRead(nexusPlace(context), read, signal);
      const check = { step: STEP, what: text.keyOpens, proof: text.keyByList };
      // The services that are sent next prove it all the same.
      return { checks: readable ? [{ ...check, result: 'ok' }] : [] };
    },
    inverse: ({ out }, known) =>
      ours(known.record(STEP))
        ? { cannot: text.cannotUndoKey(String(out.apiKeyName ?? nameOf(known))) }
        : { actions: [] },
  };
}

/** The holder of the key is named: while the key cannot be deleted, undo keeps its value. */
function made({ ccid }: Pick<SmsContext, 'ccid'>, known: Pick<Knowledge, 'value'>): Outputs {
  return { apiKeyName: nameOf(known), apiKeyOf: ccid };
}

function nameOf(known: Pick<Knowledge, 'value'>): string {
  return String(known.value('apiKeyName') ?? '');
}

/** A token that somebody gave is fresh, and the guide's own way. */
async function makerAtHand(context: Pick<SmsContext, 'secretAtHand'>): Promise<KeyMaker | undefined> {
  if (await context.secretAtHand('outGWSAccessToken')) return 'outGWSAccessToken';
  return (await context.secretAtHand('clusterKey')) ? 'clusterKey' : undefined;
}

/** Names of the keys that there are; undefined where the assumed path is not answered. @throws Fault by cause */
async function keyNames(
  context: SmsContext,
  read: Reader,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  try {
    return (await read.read(listApiKeys(nexusPlace(context)), signal)).map(({ name }) => name);
  } catch (error) {
    if (isNotOffered(error)) return undefined;
    throw error;
  }
}
