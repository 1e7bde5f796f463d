import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../../../main/engine/call.ts';
import { licenceLoadStep } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/licence-load.ts';
import { ConnectionRefused, RequestStopped } from '../../../../../../main/systems/faults/network.ts';
import { NotFound } from '../../../../../../main/systems/faults/refused-request.ts';
import { knownWith, noReader, signal } from '../known.ts';

const EXCHANGE = { method: 'GET', url: 'https://cic.example/', acted: 'no' } as const;
const CIC = { origin: 'https://cic.example:8019', hasAccount: true };

/** A server whose replies to reads of a licence are these, in turn. */
function server(...answers: readonly (Error | undefined)[]) {
  let asked = 0;
  return {
    read: async <T>(call: Call<'read', T>): Promise<T> => {
      const answer = answers[asked++];
      if (answer !== undefined) throw answer;
      return call.reply({ configurationId: { id: 'licence' } });
    },
  };
}

async function asked(reader: ReturnType<typeof server>, cic: typeof CIC | undefined, isConfirmed: boolean) {
  const step = licenceLoadStep({ cic, purpose: 'run' });
  const known = knownWith(
    { licenseFile: 'bank.i3lic' },
    isConfirmed ? { 'alto-license-load': { licenseLoaded: true } } : {},
  );
  return step.plan(await step.observe(reader, known, signal), known);
}

describe('loading the licence file', () => {
  it.each([
    ['the server has both licences', server(), CIC, false, 0],
    ['the server lacks the licence of agents', server(undefined, new NotFound(EXCHANGE)), CIC, false, 1],
    ['the server lacks its own, although somebody confirmed', server(new NotFound(EXCHANGE)), CIC, true, 1],
    ['the server cannot be asked', server(new ConnectionRefused(EXCHANGE, 'ECONNREFUSED')), CIC, false, 1],
    ['it cannot be asked, and somebody confirmed', server(new ConnectionRefused(EXCHANGE, 'X')), CIC, true, 0],
    ['there is no account', noReader, { ...CIC, hasAccount: false }, false, 1],
    ['there is no server, and somebody confirmed', noReader, undefined, true, 0],
  ] as const)('when %s', async (_what, reader, cic, isConfirmed, count) => {
    const actions = await asked(reader as ReturnType<typeof server>, cic, isConfirmed);
    expect(actions).toHaveLength(count);
    if (count > 0) expect(JSON.stringify(actions)).toContain('bank.i3lic');
  });

  it('stops when somebody stops it', async () => {
    await expect(asked(server(new RequestStopped(EXCHANGE)), CIC, true)).rejects.toBeInstanceOf(RequestStopped);
  });
});
