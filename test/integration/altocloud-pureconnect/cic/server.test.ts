import { describe, expect, it } from 'vitest';
import { startCic } from './cic-bench.ts';

const only = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('the release of the CIC server', () => {
  it('is told by the server without a session', async () => {
    const bench = await startCic({ release: { majorVersion: '19', minorVersion: '2', su: '3' } });
    const { plan } = await bench.run({ cic: 'no-account' });
    expect(plan.seen.get('alto-cic-version')).toEqual({ is: 'present', out: { cicRelease: '2019 R2 Patch 3' } });
    expect(bench.icws.state.connects).toBe(0);
  });

  it('that is too old keeps everything else from being done, and says what to do', async () => {
    const bench = await startCic({ release: { majorVersion: '19', minorVersion: '2', su: '2' } });
    const plan = await bench.plan();
    expect(only(plan.blocked.map(({ why }) => why.problem))).toEqual(['cic-release-too-old']);
    expect(plan.blocked[0]?.why.problem.fix).toContain('2019 R2 Patch 3');
    expect(plan.actions).toEqual([]);
    const report = await bench.verify();
    expect(report.checks.find(({ step }) => step === 'alto-cic-version')).toMatchObject({
      result: 'not-ok',
      reason: 'it is 2019 R2 Patch 2',
    });
  });

  it('that was typed contradicts the server: the server counts, and it is said', async () => {
    const bench = await startCic();
    const plan = await bench.plan({ values: { cicRelease: '2019 R4' } });
    expect(bench.said(plan)).toContain('cic-release-differs');
    expect(plan.seen.get('alto-cic-version')).toMatchObject({ out: { cicRelease: '2020 R3' } });
    expect(bench.said(await bench.plan({ values: { cicRelease: 'CIC 2020 R3' } }))).not.toContain(
      'cic-release-differs',
    );
  });

  it('counts as typed where there is no server', async () => {
    const bench = await startCic();
    const fine = await bench.run({ cic: 'none', values: { cicRelease: '2020 R1' } });
    expect(fine.report.checks[0]).toMatchObject({ result: 'ok', proof: 'as given in cicRelease' });
    const old = await bench.plan({ cic: 'none', values: { cicRelease: '2018 R5' } });
    expect(old.seen.get('alto-cic-version')).toMatchObject({ is: 'present', out: {} });
    const older = await bench.plan({ cic: 'none', values: { cicRelease: '2019 R1 Patch 9' } });
    expect(bench.said(older)).toContain('cic-release-too-old');
    expect(bench.icws.log).toEqual([]);
  });

  it('that nobody can tell is unchecked, never fine', async () => {
    const bench = await startCic({ release: { majorVersion: 'next', minorVersion: '2', su: '0' } });
    const { report } = await bench.run({ values: { userIds: [], workgroupIds: [] } });
    expect(report.checks.find(({ step }) => step === 'alto-cic-version')).toMatchObject({ result: 'unchecked' });
    expect(report.result).toBe('attention');
  });
});

describe('the session', () => {
  it('is one for the whole run, and closed after it', async () => {
    const bench = await startCic();
    const { report } = await bench.run();
    expect(report.checks.find(({ step }) => step === 'alto-icws-session')).toMatchObject({ result: 'ok' });
    expect(bench.icws.state.connects).toBe(1);
    expect(bench.icws.openSessions()).toBe(0);
  });

  it('is refused with a wrong password, which is named and never shown', async () => {
    const bench = await startCic();
    const plan = await bench.plan({ password: 'mArKeR-wrong' });
    expect(plan.blocked.map(({ step, why }) => [step, why.problem.code, why.problem.field])).toEqual([
      ['alto-icws-session', 'cic-account-refused', 'cicPassword'],
    ]);
    expect(JSON.stringify(plan.blocked)).not.toContain('mArKeR');
  });

  it('is refused without the licence of ICWS, which is named', async () => {
    const bench = await startCic({ sdkLicence: 'missing' });
    const plan = await bench.plan();
    expect(plan.blocked[0]?.why.problem).toMatchObject({ code: 'icws-not-licensed' });
    expect(plan.blocked[0]?.why.problem.fix).toContain('I3_FEATURE_ICWS_SDK');
  });

  it('is opened by an undo only when there is something to undo', async () => {
    const bench = await startCic();
    await bench.undo();
    expect(bench.icws.state.connects).toBe(0);
  });
});

describe('both licences', () => {
  it('are found', async () => {
    const bench = await startCic();
    const { report } = await bench.run();
    expect(report.checks.find(({ step }) => step === 'alto-license-check')).toMatchObject({ result: 'ok' });
    expect(bench.records.get('alto-license-check')?.out).toEqual({
      licensesPresent: ['I3_FEATURE_ALTOCLOUD', 'I3_ACCESS_ALTOCLOUD_USER'],
      licensesPresentBy: 'icws',
    });
  });

  it('are missing: what needs them waits, and the file is asked for', async () => {
    const bench = await startCic({ licenses: 'missing' });
    const { plan, report } = await bench.run();
    expect(plan.blocked.map(({ step, why }) => [step, why.problem.code])).toEqual([
      ['alto-license-check', 'altocloud-licences-missing'],
    ]);
    expect(report.result).toBe('attention');
    for (const id of ['alto-user-license', 'alto-workgroups', 'alto-server-params'])
      expect(report.steps.find((step) => step.id === id)?.status).toBe('skipped');
    expect(bench.icws.counts().write).toBe(0);
  });

  it('are loaded in the same run: everything is planned, and done once they are there', async () => {
    const bench = await startCic({ licenses: 'missing' });
    const { plan, report } = await bench.run({ loads: () => bench.icws.loadLicences() });
    expect(plan.warnings.map(({ problem }) => problem.code)).toContain('licences-to-come');
    expect(report.result).toBe('done');
    expect(bench.licencesOf('agent1')).toContain('I3_ACCESS_ALTOCLOUD_USER');
  });

  it('were said to be loaded and are not: nothing is sent', async () => {
    const bench = await startCic({ licenses: 'missing' });
    const { report } = await bench.run({ loads: () => {} });
    expect(report.why?.problem.code).toBe('altocloud-licences-missing');
    expect(report.steps.find(({ id }) => id === 'alto-user-license')?.status).toBe('skipped');
    expect(bench.icws.counts().write).toBe(0);
  });

  it('that are gone later show when it is verified', async () => {
    const bench = await startCic();
    await bench.run();
    bench.icws.state.collections['feature-licenses'].delete('I3_FEATURE_ALTOCLOUD');
    const { checks } = await bench.verify();
    expect(checks.find(({ step }) => step === 'alto-license-check')).toMatchObject({
      result: 'not-ok',
      reason: 'not loaded: I3_FEATURE_ALTOCLOUD',
    });
  });
});
