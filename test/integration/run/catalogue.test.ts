import { describe, expect, it } from 'vitest';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type Bench, startBench } from './harness.ts';
import { RUN, SETTLED, settled } from './org.ts';
import { doneOf, outcomeOf } from './shapes.ts';

const OUTBOUND = [12, 13, 14, 15, 16, 17];
const NOTE = profile.mandatoryGroups[0]?.note ?? '';

/** The role API leaves these out without a word although the catalogue lists them. */
function dropping(bench: Bench, wanted: RegExp): void {
  const { permissions } = bench.org.state.catalogue;
  for (const permission of [...permissions].filter((one) => wanted.test(one)))
    (permissions as Set<string>).delete(permission);
}

describe('what the organization offers', () => {
  it('is found out by reading the role back when the server drops a policy', async () => {
    const bench = await startBench({ unknownPolicies: 'drop' });
    dropping(bench, /^quality:evaluation:view$/);
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 1);
    const check = { step: 'role', result: 'not-ok', reason: expect.stringContaining('quality:evaluation:view') };
    expect(outcome.checks).toContainEqual(expect.objectContaining(check));
    const others = outcome.findings.filter(({ finding }) => finding !== 'granted').map(({ row }) => row);
    expect(others).toEqual([23, 27, 30]);
    expect(outcome.findings.find(({ row }) => row === 23)).toMatchObject({ finding: 'missing' });
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('may lack workforce management: its rows are not offered and the run is done', async () => {
    const bench = await startBench({ variant: 'withoutWfm' });
    const outcome = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const wfm = profile.rows.filter(({ policy }) => policy.startsWith('wfm:')).map(({ row }) => row);
    expect(outcome.findings.filter(({ finding }) => finding === 'not-offered').map(({ row }) => row)).toEqual(wfm);
    expect(outcome.findings.filter(({ finding }) => finding === 'granted')).toHaveLength(39 - wfm.length);
  });

  it('may lack outbound: then the run needs attention and quotes the note', async () => {
    const bench = await startBench();
    (bench.org.state.catalogue.domains as Map<string, unknown>).delete('outbound');
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 1);
    expect(outcome.result).toBe('attention');
    const rows = outcome.findings.filter(({ row }) => OUTBOUND.includes(row)).map(({ finding }) => finding);
    expect(rows).toEqual(OUTBOUND.map(() => 'not-offered'));
    const check = outcome.checks.find(({ reason = '' }) => reason.includes(NOTE));
    expect(check).toMatchObject({ step: 'validate', result: 'not-ok' });
    expect(check?.reason).toContain('Row 12 is not-offered');
  });

  it('quotes the note as well when outbound was wanted and not granted', async () => {
    const bench = await startBench({ unknownPolicies: 'drop' });
    dropping(bench, /^outbound:/);
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 1);
    expect(outcome.checks.find(({ reason = '' }) => reason.includes(NOTE))?.reason).toContain('Row 12 is missing');
  });

  it('says so when unknown policies are refused', async () => {
    const bench = await startBench({ unknownPolicies: 'reject' });
    dropping(bench, /^outbound:contact:view$/);
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code: 'bad-request' });
    expect(outcome.problem?.message).toContain('outbound:contact:view');
  });

  it('is taken from the bundled catalogue, with a warning, when the live one cannot be read', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const fault = { kind: 'status', status: 503 } as const;
    bench.org.setFaults([{ match: { path: '/api/v2/authorization/permissions' }, fault }]);
    const outcome = outcomeOf(await bench.cli(['verify', String(engagement)]), 1);
    expect(outcome.warnings.concat(outcome.problem ?? []).map(({ code }) => code)).toContain('bundled-catalogue-used');
    // Offline nothing is "not offered".
    expect(outcome.findings.some(({ finding }) => finding === 'not-offered')).toBe(false);
  });

  it('may hold old roles with wildcards and one-word permissions', async () => {
    const bench = await startBench({ variant: 'oldWildcardRoles' });
    doneOf(await bench.cli([...RUN, ...bench.practice]));
    expect(settled(bench)).toEqual(SETTLED);
  });
});
