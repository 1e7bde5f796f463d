import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, startAuvious } from './auvious-bench.ts';
import { daysAhead, operatorValues, realSecrets, realValues } from './real-values.ts';
import { sent } from './sent.ts';

/** Ids of the conversations, in the order in which their callbacks were made. */
const conversations = ({ practice }: AuviousBench) =>
  practice.auvious.state.callbacks.map(({ conversationId }) => conversationId);

/** Those that were ended in Genesys Cloud, in the order in which they were. */
const ended = ({ practice }: AuviousBench) =>
  practice.genesysCloud.log
    .filter(({ effect, method, status }) => effect === 'write' && method === 'PATCH' && Number(status) < 300)
    .map(({ path }) => path.split('/').at(-1) ?? '');

/** As an agent does who has spoken to the customer. */
async function disconnected({ practice }: AuviousBench, conversation: string): Promise<void> {
  const { origin, samples } = practice.genesysCloud;
  const path = `/api/v2/conversations/callbacks/${conversation}`;
  const headers = { authorization: `Bearer ${samples.userToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ state: 'disconnected' });
  const reply = await fetch(`${origin}${path}`, { method: 'PATCH', headers, body });
  expect(reply.ok, await reply.text()).toBe(true);
}

describe('undo of a callback', () => {
  it('cancels it in Genesys Cloud, and says what stays', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect(ended(bench)).toEqual(conversations(bench));
    expect(undone.cannotUndo?.join('\n'), undone.text).toMatch(/link|ticket/i);
  });

  it('of several begins with the newest', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const first = await bench.on('run', { callbackScheduledTime: daysAhead(bench, 2) });
    for (const days of [3, 4]) {
      const values = { callbackScheduledTime: daysAhead(bench, days) };
      const more = await bench.on('run', values, ['--engagement', first.engagement ?? '']);
      expect(more.result, more.text).toBe('done');
    }
    const undone = await bench.again('undo', first.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect(conversations(bench).length).toBe(3);
    expect(ended(bench)).toEqual([...conversations(bench)].reverse());
  });

  it('a second time sends nothing', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run');
    await bench.again('undo', ran.engagement);
    const before = sent(bench);
    const again = await bench.again('undo', ran.engagement);
    expect([again.code, sent(bench)], again.text).toEqual([0, before]);
  });

  it('lets the same callback be made anew, without a question', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run');
    await bench.again('undo', ran.engagement);
    const again = await bench.on('run', {}, ['--engagement', ran.engagement ?? '']);
    expect([again.result, again.problem, conversations(bench).length], again.text).toEqual(['done', undefined, 2]);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, ended(bench)], undone.text).toEqual(['done', conversations(bench)]);
  });

  it('by somebody who is not signed in to Genesys Cloud names the conversation', { timeout: 60_000 }, async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect(ran.problem, ran.text).toBeUndefined();
    const before = sent(bench);
    const undone = await bench.cli(['undo', ran.engagement ?? '', '--yes'], undefined, realSecrets(bench));
    expect(sent(bench)).toEqual(before);
    expect(undone.cannotUndo?.join('\n'), undone.text).toContain(conversations(bench)[0]);

    // Signed in later, it is cancelled after all.
    const later = await bench.cli(['undo', ran.engagement ?? '', '--yes'], operatorValues(bench), realSecrets(bench));
    expect(ended(bench), later.text).toEqual(conversations(bench));
  });

  it('by somebody who is signed in to another organization does not call it cancelled', {
    timeout: 60_000,
  }, async () => {
    let elsewhere = '';
    const leading: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      const { origin, pathname, search } = new URL(request.url);
      if (elsewhere === '' || origin !== bench.origin) return fetch(request);
      return fetch(new Request(`${elsewhere}${pathname}${search}`, request));
    };
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open, fetch: leading });
    const other = await startAuvious();
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect(ran.problem, ran.text).toBeUndefined();
    elsewhere = other.origin;
    const { operatorClientId } = operatorValues(other);
    const undone = await bench.cli(
      ['undo', ran.engagement ?? '', '--yes'],
      { ...operatorValues(bench), operatorClientId: operatorClientId ?? '' },
      { ...realSecrets(bench), OPERATOR_SECRET: realSecrets(other).OPERATOR_SECRET ?? '' },
    );
    expect([...ended(bench), ...ended(other)]).toEqual([]);
    expect(undone.cannotUndo?.join('\n'), undone.text).toContain(conversations(bench)[0]);
  });

  it('that was held meanwhile has nothing to cancel', { timeout: 60_000 }, async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const values = { ...realValues(bench), ...operatorValues(bench) };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    await disconnected(bench, conversations(bench)[0] ?? '');
    const before = sent(bench);
    const undone = await bench.cli(['undo', ran.engagement ?? '', '--yes'], undefined, realSecrets(bench));
    expect([undone.problem, sent(bench)], undone.text).toEqual([undefined, before]);
  });
});

describe('undo of a room', () => {
  it('says until when its links open, and sends nothing', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run', { operation: 'room' });
    const before = sent(bench);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.code <= 1, sent(bench)], undone.text).toEqual([true, before]);
    expect(undone.cannotUndo?.join('\n'), undone.text).toMatch(/20\d\d/);
  });
});
