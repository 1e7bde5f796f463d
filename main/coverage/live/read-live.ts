import { Fault } from '../../../shared/results/fault.ts';
import { LiveReadStopped } from './faults.ts';
import type { LiveOrder, LiveResult } from './order.ts';
import type { Outcome, Parts } from './outcome.ts';
import { readOrganization } from './read-organization.ts';
import { readRole } from './read-role.ts';
import { readClient, readUser } from './read-subject.ts';
import { fileOf, inputOf } from './reading.ts';
import { tallied } from './tally.ts';

/**
 * Reads a role, a user, an OAuth client or the whole organization live, with its permission catalogue. Sends reads only,
 * as fast as the connection's limit allows. Faults of the remote system are part of the result, never thrown: what was
 * read is in it, says whether it is whole, and names what is not known.
 * @throws only what is nobody's fault but the program's
 */
export async function readLive(order: LiveOrder): Promise<LiveResult> {
  // Ends what is still on its way when a part has failed.
  const own = new AbortController();
  const signal = order.signal === undefined ? own.signal : AbortSignal.any([order.signal, own.signal]);
  const tally = tallied({ ...order, signal });
  const isStopped = () => order.signal?.aborted === true;
  try {
    const outcome = await read(order, { reader: tally.reader, expect: tally.expect, signal, isStopped });
    return { ...resultOf(outcome), requests: tally.sent };
  } catch (error) {
    if (isStopped()) return { state: 'stopped', fault: new LiveReadStopped(false), requests: tally.sent };
    if (error instanceof Fault) return { state: 'failed', fault: error, requests: tally.sent };
    throw error;
  } finally {
    own.abort();
    tally.end();
  }
}

function read(order: LiveOrder, parts: Parts): Promise<Outcome> {
  const { subject } = order;
  switch (subject.is) {
    case 'organization':
      return readOrganization(order, parts);
    case 'role':
      return readRole(order, parts, subject.id);
    case 'user':
      return readUser(order, parts, subject.id);
    case 'client':
      return readClient(order, parts, subject.id);
  }
}

function resultOf({ state, reading, fault }: Outcome): Omit<LiveResult, 'requests'> {
  return { state, input: inputOf(reading), file: () => fileOf(reading), ...(fault === undefined ? {} : { fault }) };
}
