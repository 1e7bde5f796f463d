import { describe, expect, it } from 'vitest';
import type { FaultKind, FaultRule } from '../../../main/practice/genesys-cloud/faults.ts';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { signInAs, startBench } from './harness.ts';
import { fakeKeychain } from './keychain.ts';
import { clientsNamed, ROLE, RUN, SETTLED, settled } from './org.ts';
import { doneOf, outcomeOf } from './shapes.ts';

const WRITES = {
  'the creation of the role': { method: 'POST', path: '/api/v2/authorization/roles' },
  'the grant to oneself': { method: 'POST', path: '/api/v2/authorization/subjects/*' },
  'the creation of the client': { method: 'POST', path: '/api/v2/oauth/clients' },
  'taking the grant back': { method: 'DELETE', path: '/api/v2/authorization/subjects/*' },
} as const;
const CASES = Object.entries(WRITES);
const CLIENT_CREATION = WRITES['the creation of the client'];

const once = (match: FaultRule['match'], fault: FaultKind): readonly FaultRule[] => [{ match, times: 1, fault }];
const always = (path: string, fault: FaultKind): readonly FaultRule[] => [{ match: { path }, fault }];

describe('a network that fails', () => {
  it('waits as long as the API asks, and succeeds', async () => {
    const fault = { kind: 'throttle', retryAfter: 30 } as const;
    const bench = await startBench({ faults: once({ method: 'GET', path: '/api/v2/authorization/roles' }, fault) });
    doneOf(await bench.cli([...RUN, ...bench.practice]));
    expect(bench.clock.slept()).toBeGreaterThanOrEqual(30_000);
  });

  it.each([
    ['throttled for ten minutes', { kind: 'throttle', retryAfter: 600 }, 'throttled', /600 seconds/],
    ['out of order', { kind: 'status', status: 503 }, 'server-fault', /resume/],
    ['behind a proxy’s page', { kind: 'proxy-html', status: 200 }, 'proxy-page-in-the-way', /browser/],
    [
      'behind a proxy that answers for it',
      { kind: 'proxy-html', status: 502 },
      'proxy-page-in-the-way',
      /network team/,
    ],
    ['cut off', { kind: 'reset-before' }, 'connection-cut', /Resume/],
  ] as const)('says that the API is %s, keeps its state and resumes', async (_what, fault, code, fix) => {
    const bench = await startBench({ faults: always('/api/v2/*', fault) });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code, fix: expect.stringMatching(fix) });
    expect(bench.writes()).toBe(0);
    bench.org.setFaults([]);
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('says that nothing listens at the address, and resumes at the right one', async () => {
    const bench = await startBench();
    const parts = { openKeychain: fakeKeychain().open };
    const wishes = { accept: { selfgrant: ROLE }, confirm: { send: 'sent' } };
    const { admin } = bench.org.samples;
    const gone = await startPracticeGenesysCloud();
    await gone.close();
    const dead = { ...signInAs(admin, { address: gone.origin, ...wishes }), parts };
    const outcome = outcomeOf(await bench.cli(RUN, dead), 3);
    expect(outcome.problem).toMatchObject({ code: 'connection-refused', fix: expect.stringContaining('firewall') });
    const alive = { ...signInAs(admin, { address: bench.org.origin, ...wishes }), parts };
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], alive));
  });

  it.each(CASES)('gets over a cut before %s', async (_what, match) => {
    const bench = await startBench({ faults: once(match, { kind: 'reset-before' }) });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code: 'connection-cut' });
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it.each(CASES.filter(([, { path }]) => path !== CLIENT_CREATION.path))(
    'finds out by looking that %s happened although the answer was cut off',
    async (_what, match) => {
      const bench = await startBench({ faults: once(match, { kind: 'reset-after' }) });
      const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
      expect(settled(bench)).toEqual(SETTLED);
      expect(bench.writes()).toBe(4);
      expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
      expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
    },
  );

  it.each([
    ['cut off', { kind: 'reset-after' }],
    ['cut short', { kind: 'truncate' }],
  ] as const)('offers a reset when the answer with the secret is %s', async (_what, fault) => {
    const bench = await startBench({ faults: once(CLIENT_CREATION, fault) });
    const lost = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 1);
    expect(lost.problem).toMatchObject({ code: 'secret-not-at-hand', fix: expect.stringContaining('rotate') });
    expect(lost.steps).toContainEqual(expect.objectContaining({ id: 'oauth', status: 'open' }));
    expect(lost.findings.every(({ finding }) => finding === 'unchecked' || finding === 'not-offered')).toBe(true);
    expect(settled(bench)).toEqual(SETTLED);

    const engagement = String(lost.engagement);
    const again = outcomeOf(await bench.cli(['resume', engagement, '--yes']), 1);
    expect(again.problem).toMatchObject({ code: 'secret-not-at-hand' });
    expect(bench.writes()).toBe(4);

    const [before] = clientsNamed(bench);
    doneOf(await bench.cli(['rotate', engagement, '--yes']));
    const [after] = clientsNamed(bench);
    expect(after?.id).toBe(before?.id);
    expect(after?.secret).not.toBe(before?.secret);
    doneOf(await bench.cli(['resume', engagement, '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('offers another reset when the answer to a reset is lost', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    bench.org.setFaults(once({ method: 'POST', path: '/api/v2/oauth/clients/*/secret' }, { kind: 'reset-after' }));
    const lost = await bench.cli(['rotate', String(engagement), '--yes']);
    expect(lost.code).toBe(3);
    // The old secret is still kept and no longer works: that must not look fine.
    const resumed = outcomeOf(await bench.cli(['resume', String(engagement), '--yes']), 1);
    expect(resumed.problem).toMatchObject({ code: 'secret-refused', fix: expect.stringContaining('rotate') });
    expect(resumed.checks).toContainEqual(expect.objectContaining({ step: 'validate', result: 'not-ok' }));
    doneOf(await bench.cli(['rotate', String(engagement), '--yes']));
    doneOf(await bench.cli(['verify', String(engagement)]));
  });

  it.each(CASES)('keeps its state when the system fails at %s', async (_what, match) => {
    const bench = await startBench({ faults: once(match, { kind: 'status', status: 500 }) });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code: 'server-fault' });
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('never repeats a throttled write by itself, and resumes', async () => {
    const fault = { kind: 'throttle', retryAfter: 5 } as const;
    const bench = await startBench({ faults: once(CLIENT_CREATION, fault) });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code: 'throttled' });
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('is not fine when a look-up of validation fails', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    bench.org.setFaults(always('/api/v2/analytics/*', { kind: 'status', status: 500 }));
    const outcome = outcomeOf(await bench.cli(['verify', String(engagement)]), 0);
    const row2 = outcome.findings.find(({ row }) => row === 2);
    expect(row2).toMatchObject({
      finding: 'granted',
      proof: 'grant',
      reason: expect.stringContaining('could not be made'),
    });
    bench.org.setFaults(always('/api/v2/*', { kind: 'status', status: 500 }));
    expect(await bench.cli(['verify', String(engagement)])).toMatchObject({ code: 3 });
  });
});
