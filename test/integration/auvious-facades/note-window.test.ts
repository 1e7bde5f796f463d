import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startAuvious } from './auvious-bench.ts';
import { realSecrets, realValues } from './real-values.ts';
import { openWindows } from './window-bench.ts';

const RUNBOOK = 'auvious-facades';

async function withTwoRequests() {
  const bench = await startAuvious();
  const { open, told } = await openWindows(bench, realSecrets(bench));
  const window = await open();
  const scheduled = new Date(bench.clock.now() + 86_400_000).toISOString();
  const first = { ...realValues(bench, 'callback'), callbackScheduledTime: scheduled };
  const engagement = await window.engagement(first);
  await window.through(engagement, 'run');
  const { engagement: saved } = await window.app.store.open(engagement);
  const room = Object.entries(realValues(bench, 'room')).map(([name, value]) => [
    name === 'operation' ? `operation ${RUNBOOK}` : name,
    { value, from: {}, at: saved.createdAt },
  ]);
  await window.app.store.save({ ...saved, facts: { ...saved.facts, ...Object.fromEntries(room) } });
  await bench.clock.sleep(60_000);
  await window.through(engagement, 'run');
  return { bench, window, told, engagement, ask: { engagement, runbook: RUNBOOK } };
}

describe('the hand-over note in the window', () => {
  it('is about the newest request, or the one that is chosen, and shows no link', { timeout: 90_000 }, async () => {
    const { bench, window, ask } = await withTwoRequests();
    const newest = await window.call['form.preview'](ask);
    expect(newest.fields[0]?.text).toBe('Video room');
    expect(newest).toMatchObject({ hasEvent: false, secret: { atHand: true, are: 'links' }, missing: [] });
    expect(newest.subjects.map(({ label }) => label.split(',')[0])).toEqual(['Video room', 'Video callback']);
    const older = await window.call['form.preview']({ ...ask, subject: newest.subjects[1]?.id });
    expect(older.fields[0]?.text).toBe('Video callback');
    expect(older.hasEvent).toBe(true);
    for (const form of [newest, older]) expect(JSON.stringify(form)).not.toMatch(/\/t\/|\/a\?/);
    const { callbacks, rooms } = bench.practice.auvious.state;
    expect([callbacks.length, rooms.length]).toEqual([1, 1]);
  });

  it('is saved with the links once the application was typed, also for a calendar', { timeout: 90_000 }, async () => {
    const { bench, window, ask } = await withTwoRequests();
    const { subjects } = await window.call['form.preview'](ask);
    const subject = subjects[1]?.id;
    const { applicationId } = bench.practice.auvious.samples;
    const order = { ...ask, subject, formats: ['md' as const, 'ics' as const] };
    const folder = join(bench.folder, 'forms');
    const wrong = { ...order, folder, secret: { is: 'clear' as const, typed: 'something' } };
    await expect(window.call['form.export'](wrong)).rejects.toMatchObject({ code: 'clear-text-not-typed' });
    const { files } = await window.call['form.export']({ ...wrong, secret: { is: 'clear', typed: applicationId } });
    const link = bench.practice.auvious.state.callbacks[0]?.ticketUrl ?? 'none';
    const [markdown = '', calendar = ''] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(markdown).toContain(link);
    expect(calendar.replaceAll('\r\n ', '')).toContain(link);
    const left = join(bench.folder, 'without');
    const without = await window.call['form.export']({ ...order, folder: left, secret: { is: 'omit' } });
    for (const file of without.files) expect(await readFile(file, 'utf8')).not.toContain(link);
  });
});

describe('the set-up page', () => {
  it('says how each look ended, creates nothing, and the rail knows it', { timeout: 90_000 }, async () => {
    const bench = await startAuvious();
    const { open } = await openWindows(bench, realSecrets(bench));
    const window = await open();
    const engagement = await window.engagement(realValues(bench, 'callback'));
    const ask = { engagement, runbook: RUNBOOK };
    const { checks } = await window.call['auvious.setUp'](ask);
    expect(checks.map(({ result }) => result)).toContain('ok');
    expect(checks.filter(({ result }) => result === 'not-ok')).toEqual([]);
    expect(bench.writes()).toBe(0);
    const standing = async () => {
      const { runbooks } = await window.call['engagements.open']({ engagement });
      return runbooks.find(({ id }) => id === RUNBOOK)?.stages.find(({ id }) => id === 'setup')?.state;
    };
    expect(await standing()).toBe('attention');
    await window.call['values.save']({ ...ask, values: { callbackUserName: 'Kim' } });
    expect(await standing()).toBe('attention');
    await window.call['values.save']({ ...ask, values: { applicationId: 'another-application' } });
    expect(await standing()).toBe('todo');
  });
});
