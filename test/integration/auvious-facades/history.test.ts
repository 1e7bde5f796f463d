import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, startAuvious, type Told } from './auvious-bench.ts';
import { daysAhead, realSecrets, realValues } from './real-values.ts';

/** What `links` lists. */
interface Listed {
  readonly key: string;
  readonly operation: 'callback' | 'room';
  readonly state: string;
  readonly at: string;
  readonly expiresAt: string;
  readonly scheduledTime?: string;
  readonly links: readonly string[];
  readonly handedOver?: { readonly by: string; readonly at: string; readonly note: string };
}

const listed = ({ text }: Told) => (JSON.parse(text) as { readonly requests: readonly Listed[] }).requests;

async function three(keychain = fakeKeychain()) {
  const bench = await startAuvious({}, { openKeychain: keychain.open });
  const values = [
    realValues(bench, 'callback', { callbackScheduledTime: daysAhead(bench, 2) }),
    realValues(bench, 'callback', { callbackScheduledTime: daysAhead(bench, 3) }),
    realValues(bench, 'room'),
  ];
  let engagement = '';
  for (const each of values) {
    const into = engagement === '' ? [] : ['--engagement', engagement];
    const ran = await bench.cli(['run', RUNBOOK, '--yes', ...into], each, realSecrets(bench));
    expect(ran.problem, ran.text).toBeUndefined();
    engagement = ran.engagement ?? '';
    await bench.clock.sleep(60_000);
  }
  return { bench, engagement, keychain };
}

const reveal = (bench: AuviousBench, ...argv: readonly string[]) =>
  bench.cli(['reveal', ...argv], undefined, realSecrets(bench));

describe('the requests of an engagement', () => {
  it('are listed, newest first, with their links by name alone', { timeout: 60_000 }, async () => {
    const { bench, engagement } = await three();
    const told = await bench.cli(['links', engagement], undefined, realSecrets(bench));
    expect(told.code, told.text).toBe(0);
    const requests = listed(told);
    expect(requests.map(({ operation, state }) => [operation, state])).toEqual([
      ['room', 'made'],
      ['callback', 'made'],
      ['callback', 'made'],
    ]);
    expect(new Set(requests.map(({ key }) => key)).size).toBe(3);
    for (const { links, handedOver } of requests) {
      expect(links).toEqual(expect.arrayContaining(['ticketUrl', 'agentUrl']));
      expect(handedOver).toMatchObject({ note: 'sent by mail to both' });
    }
    // Four hours from the scheduled time, or from when it was made.
    for (const { scheduledTime, at, expiresAt } of requests) {
      const length = Date.parse(expiresAt) - Date.parse(scheduledTime ?? at);
      expect(Math.abs(length - 14_400_000)).toBeLessThan(60_000);
    }
  });

  it('are revealed one by one: the newest, or the one that is named', { timeout: 60_000 }, async () => {
    const { bench, engagement } = await three();
    const requests = listed(await bench.cli(['links', engagement], undefined, realSecrets(bench)));
    const { callbacks, rooms } = bench.practice.auvious.state;
    const newest = await reveal(bench, engagement, 'ticketUrl');
    expect(newest.text).toContain(rooms[0]?.ticketUrl);
    for (const [place, made] of [rooms[0], callbacks[1], callbacks[0]].entries()) {
      const { key = '' } = requests[place] ?? {};
      const told = await reveal(bench, engagement, 'agentUrl', '--subject', key);
      expect(told.text, key).toContain(made?.agentUrl);
    }
    const none = await reveal(bench, engagement, 'ticketUrl', '--subject', 'ffffffffffff');
    expect(none.code, none.text).not.toBe(0);
  });

  it('are drawn as a QR code where somebody looks, and only then', { timeout: 60_000 }, async () => {
    const { bench, engagement } = await three();
    const [{ key = '' } = {}] = listed(await bench.cli(['links', engagement], undefined, realSecrets(bench)));
    const piped = await bench.cli(['links', engagement, '--qr', key], undefined, realSecrets(bench));
    expect(piped.text).not.toContain('█');
    const typed = await bench.typing([], ['links', engagement, '--qr', key], undefined, realSecrets(bench));
    expect([typed.code, /[█▀▄]/.test(typed.text)], typed.text).toEqual([0, true]);
  });

  it('leave no link behind when the engagement is deleted', { timeout: 60_000 }, async () => {
    const { bench, engagement, keychain } = await three();
    const links = ['ticketUrl', 'agentUrl', 'ticketId', 'conferenceId', 'recordingUrl'];
    const kept = async () => (await keychain.entries.list()).filter(({ name }) => links.includes(name));
    expect((await kept()).length).toBeGreaterThan(8);
    const deleted = await bench.cli(['delete', engagement, '--yes']);
    expect([deleted.code, await kept()], deleted.text).toEqual([0, []]);
  });
});
