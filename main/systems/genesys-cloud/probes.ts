import { z } from 'zod';
import type { ProbeOutcome } from '../../../shared/coverage/combine.ts';
import type { Probe } from '../../../shared/profiles/profile.ts';
import type { Call, Reader } from '../../engine/call.ts';
import { MissingPermission, NotAuthorized } from '../faults/permission.ts';
import { BadRequest, Conflict, NotAUser, NotFound } from '../faults/refused-request.ts';
import { RemoteFault } from '../faults/remote-fault.ts';
import { readCall } from './call.ts';
import { type Filling, fillIn, timeFilling, Unfilled } from './placeholders.ts';
import type { ProbeObjects } from './probe-objects.ts';

/**
 * A probe as a read.
 * @param now milliseconds since the epoch
 * @throws Unfilled when an object that it needs is missing, NotAListedRead when it might change something
 */
export function probeCall(probe: Probe, objects: ProbeObjects, now: number): Call<'read', unknown> {
  const fillingOf = (name: string): Filling => {
    const time = timeFilling(name, now);
    if (time !== undefined) return { is: 'text', text: time };
    return objects.get(name) ?? { is: 'none', why: `{${name}} is not among the probe's needs` };
  };
  return readCall({
    name: 'probe',
    method: probe.method,
    path: String(fillIn(probe.path, fillingOf, encodeURIComponent)),
    ...(probe.query === undefined ? {} : { query: fillIn(probe.query, fillingOf) as NonNullable<Probe['query']> }),
    ...(probe.body === undefined ? {} : { body: fillIn(probe.body, fillingOf) }),
    schema: z.unknown(),
  });
}

/**
 * Sends a probe and judges the answer (reference, section 10).
 * @throws Fault of the family `stopped` when it was stopped, NotAListedRead; nothing else that the remote side can cause
 */
export async function runProbe(
  reader: Reader,
  probe: Probe,
  objects: ProbeObjects,
  now: number,
  signal?: AbortSignal,
): Promise<ProbeOutcome> {
  const { conclusive } = probe;
  const proof = `${probe.method} ${probe.path}`;
  try {
    const call = probeCall(probe, objects, now);
    await reader.read(call, signal);
    // A reader gives no status of a success; 200 stands for any of them.
    const allowed = probe.expect === undefined || probe.expect.some((status) => status < 300);
    if (allowed) return { is: 'allowed', conclusive, proof };
    return { is: 'inconclusive', conclusive, proof, why: `it was expected to answer ${probe.expect?.join(' or ')}` };
  } catch (error) {
    if (error instanceof Unfilled) return { is: 'inconclusive', conclusive, proof, why: error.why };
    if (!(error instanceof RemoteFault) || error.family === 'stopped') throw error;
    return { ...judge(error, probe), conclusive, proof };
  }
}

function judge(fault: RemoteFault, probe: Probe): Pick<ProbeOutcome, 'is' | 'why'> {
  const answered =
    fault instanceof NotFound || fault instanceof BadRequest || fault instanceof Conflict || fault instanceof NotAUser;
  if (answered && fault.status !== undefined && probe.expect?.includes(fault.status)) return { is: 'allowed' };
  if (fault instanceof MissingPermission) return { is: 'refused', why: fault.message };
  if (fault instanceof NotAuthorized || fault instanceof NotFound) {
    return { is: 'inconclusive', why: `${fault.message} The product may not be part of this organization.` };
  }
  return { is: answered ? 'inconclusive' : 'unavailable', why: fault.message };
}
