import { describe, expect, it } from 'vitest';
import { NEXUS_URL, requestsIn, startGws } from './gws-bench.ts';

const chat = (value: string, location = '/') => ({ name: 'chatservice-uri', location, value, shared: false }) as const;
const settingRequests = (plan: Parameters<typeof requestsIn>[0]) =>
  requestsIn(plan).filter((request) => request.includes('/settings'));

describe('the setting chatservice-uri', () => {
  it('is set for the contact center, at the wanted location and not shared', async () => {
    const { gws, ccid, run } = await startGws();
    const { plan } = await run();
    expect(settingRequests(plan)).toEqual([`POST /environment/v3/contact-centers/${ccid}/settings`]);
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat(NEXUS_URL)]);
  });

  it('needs no write when it has the value, by whatever spelling it says that it is not shared', async () => {
    const settings = [{ ...chat(NEXUS_URL), shared: 'false' as const }];
    const { plan } = await startGws({ settings });
    expect(settingRequests(await plan())).toEqual([]);
  });

  it('is taken with a warning when the text "true" says that it is shared', async () => {
    const { plan, said } = await startGws({ settings: [{ ...chat(NEXUS_URL), shared: 'true' as const }] });
    const made = await plan();
    expect(said(made)).toContain('setting-shared');
    expect(settingRequests(made)).toEqual([]);
  });

  it('of another location is no such setting, and is pointed out', async () => {
    const { gws, ccid, run } = await startGws({ settings: [chat('https://old.example', '/USW1')] });
    const { plan } = await run();
    expect(plan.warnings.map(({ problem }) => problem.message).join()).toContain('/USW1 (https://old.example)');
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([
      chat('https://old.example', '/USW1'),
      chat(NEXUS_URL),
    ]);
  });

  it('with another value is asked about, and not overwritten unasked', async () => {
    const { gws, ccid, run } = await startGws({ settings: [chat('https://old.example')] });
    const { plan, report } = await run();
    expect(plan.blocked.map(({ why }) => [why.problem.code, why.accept, why.keep])).toEqual([
      ['setting-differs', 'chatservice-uri', 'keep'],
    ]);
    expect(report.result).toBe('attention');
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat('https://old.example')]);
  });

  it('is overwritten once that was typed, and undo puts the former value back', async () => {
    const { gws, ccid, run, undo } = await startGws({ settings: [{ ...chat('https://old.example'), shared: true }] });
    await run({ accepted: { 'ten-setting': 'chatservice-uri' } });
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat(NEXUS_URL)]);
    const { plan } = await undo();
    expect(settingRequests(plan)).toHaveLength(1);
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([{ ...chat('https://old.example'), shared: true }]);
  });

  it('is put back where it was set, though another location was entered since', async () => {
    const { gws, ccid, run, undo } = await startGws({ settings: [chat('https://old.example')] });
    await run({ accepted: { 'ten-setting': 'chatservice-uri' } });
    const { plan } = await undo({ values: { chatserviceLocation: '/USW1' } });
    expect(settingRequests(plan)).toHaveLength(1);
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat('https://old.example')]);
  });

  it('that was set at a second location does not get the former value of the first', async () => {
    const { gws, ccid, run, undo } = await startGws({ settings: [chat('https://old.example')] });
    await run({ accepted: { 'ten-setting': 'chatservice-uri' } });
    await run({ values: { chatserviceLocation: '/USW1' } });
    const { plan } = await undo();
    expect([settingRequests(plan), plan.cannot.map(({ step }) => step)]).toEqual([[], ['ten-setting']]);
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat(NEXUS_URL), chat(NEXUS_URL, '/USW1')]);
  });

  it('that somebody changed since is not put back', async () => {
    const { gws, ccid, run, undo } = await startGws({ settings: [chat('https://old.example')] });
    await run({ accepted: { 'ten-setting': 'chatservice-uri' } });
    gws.state.contactCenters.get(ccid)?.settings.splice(0, 1, chat('https://newer.example'));
    const { plan } = await undo();
    expect(settingRequests(plan)).toEqual([]);
    expect(plan.cannot.find(({ step }) => step === 'ten-setting')?.why).toContain('https://newer.example');
  });

  it('is kept when that was typed, also by the next run, which asks no more', async () => {
    const { gws, ccid, run, plan } = await startGws({ settings: [chat('https://old.example')] });
    await run({ accepted: { 'ten-setting': 'keep' } });
    const next = await plan();
    expect(next.blocked).toEqual([]);
    expect(settingRequests(next)).toEqual([]);
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat('https://old.example')]);
  });

  it('that was kept and changed again is asked about again', async () => {
    const { gws, ccid, run, plan } = await startGws({ settings: [chat('https://old.example')] });
    await run({ accepted: { 'ten-setting': 'keep' } });
    gws.state.contactCenters.get(ccid)?.settings.splice(0, 1, chat('https://newer.example'));
    expect((await plan()).blocked.map(({ why }) => why.problem.code)).toEqual(['setting-differs']);
  });

  it('of this engagement follows a new address without a question', async () => {
    const { gws, ccid, run } = await startGws();
    await run();
    await run({ values: { nexusURL: 'https://moved.company.example' } });
    expect(gws.state.contactCenters.get(ccid)?.settings).toEqual([chat('https://moved.company.example')]);
  });

  it('whose answer was lost is found, and counts as ours', async () => {
    const { gws, run, records } = await startGws();
    const match = { method: 'POST', path: '/environment/v3/contact-centers/*/settings' };
    gws.setFaults([{ match, fault: { kind: 'reset-after' }, times: 1 }]);
    expect((await run()).report.result).toBe('done');
    expect(records.get('ten-setting')).toMatchObject({ owned: true });
  });

  it('shows when it was changed since', async () => {
    const { gws, ccid, run, verify } = await startGws();
    await run();
    gws.state.contactCenters.get(ccid)?.settings.splice(0, 1, chat('https://newer.example'));
    const { checks } = await verify();
    expect(checks.filter(({ step, result }) => step === 'ten-setting' && result === 'not-ok')).not.toEqual([]);
  });
});
