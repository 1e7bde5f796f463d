import { Fault } from '../../../shared/results/fault.ts';
import type { Call, Reader } from '../../engine/call.ts';
import { firstContactList, firstQueue, listBusinessUnits, listManagementUnits } from './calls/probe-objects.ts';
import { firstUser } from './calls/users.ts';
import type { Filling } from './placeholders.ts';
import type { Identified, Page } from './schemas.ts';

/** Ids by placeholder name, without braces. */
export type ProbeObjects = ReadonlyMap<string, Filling>;

const LOOK_UPS: {
  readonly [name: string]: { readonly what: string; readonly call: () => Call<'read', Page<Identified>> };
} = {
  queueId: { what: 'queue', call: firstQueue },
  userId: { what: 'user', call: firstUser },
  contactListId: { what: 'contact list', call: firstContactList },
  businessUnitId: { what: 'business unit', call: listBusinessUnits },
  managementUnitId: { what: 'management unit', call: listManagementUnits },
};

/**
 * Finds one object for each placeholder that the probes need, side by side, one request each. A failed look-up leaves
 * its reason and touches no other.
 * @param needs placeholder names of all probes
 * @param given what is known without asking: `clientId`, `randomUuid`
 */
export async function findProbeObjects(
  reader: Reader,
  needs: Iterable<string>,
  given: { readonly clientId: string; readonly randomUuid: string },
  signal?: AbortSignal,
): Promise<ProbeObjects> {
  const found = await Promise.all(
    [...new Set(needs)].map(async (name): Promise<readonly [string, Filling]> => {
      if (name === 'clientId' || name === 'randomUuid') return [name, { is: 'text', text: given[name] }];
      const lookUp = LOOK_UPS[name];
      if (lookUp === undefined) return [name, { is: 'none', why: `{${name}} is not a known placeholder` }];
      return [name, await lookUpOne(reader, lookUp.what, lookUp.call(), signal)];
    }),
  );
  return new Map(found);
}

async function lookUpOne(
  reader: Reader,
  what: string,
  call: Call<'read', Page<Identified>>,
  signal: AbortSignal | undefined,
): Promise<Filling> {
  try {
    const { entities } = await reader.read(call, signal);
    const [first] = entities;
    if (first === undefined) return { is: 'none', why: `the organization shows no ${what}` };
    return { is: 'text', text: first.id };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { is: 'none', why: `no ${what} could be looked up: ${error.message}` };
  }
}
