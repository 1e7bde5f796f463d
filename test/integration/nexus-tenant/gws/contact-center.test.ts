import { describe, expect, it } from 'vitest';
import { startGws } from './gws-bench.ts';

const ONE = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const TWO = '578ec98e-f07c-46ad-9675-f36c22f3ba9f';
const two = { contactCenters: 2, contactCenterIds: [ONE, TWO] };

describe('the contact center', () => {
  it('is the only one there is', async () => {
    const { ccid, run, facts } = await startGws();
    await run();
    expect(facts).toMatchObject({ ccid, ccDomains: ['t100'] });
  });

  it('is asked for when there are several, with their ids and domains, and nothing is written', async () => {
    const { gws, run } = await startGws(two);
    const { plan, report } = await run();
    expect(plan.actions).toEqual([]);
    expect(plan.blocked.map(({ why }) => [why.problem.code, why.problem.field])).toEqual([
      ['several-contact-centers', 'ccid'],
    ]);
    const message = plan.blocked[0]?.why.problem.message ?? '';
    for (const said of [ONE, TWO, 't100', 't200']) expect(message).toContain(said);
    expect(report.result).toBe('attention');
    expect(gws.counts().write).toBe(0);
  });

  it.each([
    ['its domain', { ccDomain: 't200' }],
    ['its domain in other letters', { ccDomain: 'T200' }],
    ['its id', { ccid: TWO }],
    ['its id in capitals', { ccid: TWO.toUpperCase() }],
    ['both', { ccid: TWO, ccDomain: 't200' }],
  ])('is chosen by %s', async (_what, values) => {
    const { gws, run, facts } = await startGws({
      ...two,
      users: [{ name: 'second', password: 'pw', contactCenter: 1 }],
    });
    const { report } = await run({
      values: { ...values, tenantUser: 'second' },
      secrets: { tenantUserPassword: 'pw' },
    });
    expect(report.result).toBe('done');
    // As GWS spells it: paths and user names are made of it.
    expect(facts.ccid).toBe(TWO);
    expect(gws.state.contactCenters.get(TWO)?.settings).toHaveLength(1);
    expect(gws.state.contactCenters.get(ONE)?.settings).toEqual([]);
  });

  it.each([
    ['an id that is not listed', { ccid: '11111111-2222-4333-8444-555555555555' }, 'contact-center-not-listed', 'ccid'],
    ['a domain that nobody has', { ccDomain: 't900' }, 'contact-center-not-listed', 'ccDomain'],
    ['the domain of another one', { ccid: ONE, ccDomain: 't200' }, 'domain-of-another', 'ccDomain'],
  ])('is not guessed from %s', async (_what, values, code, field) => {
    const { plan } = await startGws(two);
    const { blocked, actions } = await plan({ values });
    expect(blocked.map(({ why }) => [why.problem.code, why.problem.field, why.family])).toEqual([
      [code, field, 'input'],
    ]);
    expect(actions).toEqual([]);
  });

  it('is missed in words where there is none', async () => {
    const { plan, said } = await startGws({ contactCenters: 1 });
    const none = await startGws();
    none.gws.state.contactCenters.clear();
    expect(said(await none.plan())).toContain('no-contact-center');
    expect(said(await plan())).not.toContain('no-contact-center');
  });
});

describe('the ops account', () => {
  it('that every installation begins with is pointed out', async () => {
    const { plan, said } = await startGws();
    expect(said(await plan())).toContain('default-ops-account');
  });

  it('with a password of its own is not', async () => {
    const { plan, said } = await startGws({ ops: { user: 'ops', password: 'changed' } });
    expect(said(await plan())).not.toContain('default-ops-account');
  });

  it('with http addresses brings warnings about them', async () => {
    const { plan, said } = await startGws();
    const made = await plan({ values: { gwsURL: 'http://gws.company.example' } });
    expect(made.warnings.some(({ problem }) => problem.field === 'gwsURL')).toBe(true);
    expect(said(made)).not.toContain('contact-center-not-listed');
  });

  it.each(['http', 'status-code'] as const)('that is refused stops everything (%s)', async (failures) => {
    const { gws, run } = await startGws({ failures });
    const { plan, report } = await run({ secrets: { gwsAdminPass: 'not the password' } });
    const problems = plan.blocked.map(({ why }) => [why.problem.code, why.problem.field]);
    expect(problems).toEqual([['ops-account-refused', 'gwsAdminPass']]);
    expect(plan.actions).toEqual([]);
    expect(report.result).toBe('failed');
    expect(gws.counts().write).toBe(0);
  });

  it('whose answers are a proxy’s pages is unknown, never fine', async () => {
    const { gws, run } = await startGws();
    gws.setFaults([{ match: { path: '*' }, fault: { kind: 'proxy-html', status: 200 } }]);
    const { plan } = await run();
    expect(plan.blocked.map(({ why }) => why.problem.code)).toEqual(['proxy-page-in-the-way']);
  });
});
