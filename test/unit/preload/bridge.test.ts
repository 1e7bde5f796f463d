import { describe, expect, it } from 'vitest';
import { createBridge } from '../../../preload/bridge.ts';

function bridge(answer: (channel: string, request: string) => unknown = () => '{"ok":true,"reply":{}}') {
  const sent: [string, string][] = [];
  let deliver: (event: unknown, payload: unknown) => void = () => {};
  const groundwork = createBridge({
    async invoke(channel, request) {
      sent.push([channel, request]);
      return answer(channel, request);
    },
    subscribe: (listener) => {
      deliver = listener;
    },
  });
  return { groundwork, sent, tell: (event: unknown, payload: unknown) => deliver(event, payload) };
}

describe('a call', () => {
  it('goes out as JSON text and comes back parsed', async () => {
    const { groundwork, sent } = bridge();
    expect(await groundwork.call('clipboard.copy', { text: 'x' })).toEqual({ ok: true, reply: {} });
    expect(sent).toEqual([['clipboard.copy', '{"text":"x"}']]);
  });

  it.each([
    ['an unknown channel', 'clipboard.steal', {}],
    ["an object's own name", 'constructor', {}],
    ['a member too many', 'clipboard.copy', { text: 'x', more: 1 }],
    ['a missing member', 'clipboard.copy', {}],
  ])('with %s is refused, and passed on only for main to refuse and log it', async (_what, channel, request) => {
    const { groundwork, sent } = bridge();
    const answer = await groundwork.call(channel as 'clipboard.copy', request as { text: string });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'ipc-refused' } });
    expect(sent).toEqual([[channel, JSON.stringify(request)]]);
  });

  it('that JSON cannot say is refused', async () => {
    const { groundwork } = bridge();
    const circle: { text: string; self?: unknown } = { text: 'x' };
    circle.self = circle;
    expect(await groundwork.call('clipboard.copy', circle)).toMatchObject({ problem: { code: 'ipc-refused' } });
  });

  it("gives main's problem as it is", async () => {
    const problem = { code: 'link-not-allowed', message: 'No.', fix: 'Copy it.' };
    const { groundwork } = bridge(() => JSON.stringify({ ok: false, problem }));
    expect(await groundwork.call('clipboard.copy', { text: 'x' })).toEqual({ ok: false, problem });
  });

  it.each([
    ['no text', { ok: true, reply: {} }],
    ['no JSON', '{'],
    ['a reply with a member too many', '{"ok":true,"reply":{"secret":"x"}}'],
    ['an envelope with a member too many', '{"ok":true,"reply":{},"more":1}'],
    ['a problem without a fix', '{"ok":false,"problem":{"code":"x","message":"x"}}'],
  ])('answered with %s is a problem', async (_what, given) => {
    const { groundwork } = bridge(() => given);
    const answer = await groundwork.call('clipboard.copy', { text: 'x' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'reply-not-in-contract' } });
  });

  it('to a main that is gone is a problem, not a rejection', async () => {
    const { groundwork } = bridge(() => Promise.reject(new Error('gone')));
    expect(await groundwork.call('clipboard.copy', { text: 'x' })).toMatchObject({ problem: { code: 'main-gone' } });
  });
});

describe('an event', () => {
  it('reaches everybody who listens, until they stop', () => {
    const { groundwork, tell } = bridge();
    const heard: string[] = [];
    const listener = ({ engagement }: { engagement: string }) => void heard.push(engagement);
    const stop = groundwork.on('engagement-changed', listener);
    groundwork.on('engagement-changed', listener);
    tell('engagement-changed', '{"engagement":"a"}');
    stop();
    stop();
    tell('engagement-changed', '{"engagement":"b"}');
    expect(heard).toEqual(['a', 'a', 'b']);
  });

  it.each([
    ['an unknown name', 'engagement-stolen', '{"engagement":"a"}'],
    ["an object's own name", 'constructor', '{}'],
    ['a member too many', 'engagement-changed', '{"engagement":"a","more":1}'],
    ['no JSON', 'engagement-changed', 'x'],
    ['no text', 'engagement-changed', { engagement: 'a' }],
  ])('with %s reaches nobody', (_what, event, payload) => {
    const { groundwork, tell } = bridge();
    const heard: unknown[] = [];
    groundwork.on('engagement-changed', (given) => void heard.push(given));
    tell(event, payload);
    expect(heard).toEqual([]);
  });

  it('of an unknown name can be listened to without effect', () => {
    expect(bridge().groundwork.on('nothing' as 'engagement-changed', () => {})).toBeTypeOf('function');
  });
});

it('cannot be changed', () => {
  expect(Object.isFrozen(bridge().groundwork)).toBe(true);
});
