import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../main/ipc/log.ts';
import { eventText, REQUEST_LIMIT, serve } from '../../../../main/ipc/serve.ts';
import { ServerFault } from '../../../../main/systems/faults/reply.ts';
import type { Handlers } from '../../../../shared/ipc/contract.ts';
import { Fault } from '../../../../shared/results/fault.ts';

class TestFault extends Fault {
  readonly code = 'test-fault';
  readonly family = 'input';
  readonly fix = 'Mend it.';
}

const sender = { origin: 'groundwork://app', isMainFrame: true };

function served(handlers: Partial<Record<keyof Handlers, (request: never) => Promise<unknown>>>) {
  const lines: LogEntry[] = [];
  const answer = serve({
    handlers: handlers as unknown as Handlers,
    log: (entry) => void lines.push(entry),
    origin: 'groundwork://app',
  });
  return {
    lines,
    call: (channel: unknown, request: unknown, from = sender) => answer({ channel, request, sender: from }),
  };
}

describe('serve', () => {
  it('hands a parsed request to the handler and answers with its reply', async () => {
    const asked: unknown[] = [];
    const { call, lines } = served({
      'clipboard.copy': async (request) => {
        asked.push(request);
        return {};
      },
    });
    expect(await call('clipboard.copy', '{"text":"x"}')).toEqual({ ok: true, reply: {} });
    expect(asked).toEqual([{ text: 'x' }]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['an unknown channel', 'clipboard.steal', '{}', sender, 'unknown-channel'],
    ["an object's own name as channel", '__proto__', '{}', sender, 'unknown-channel'],
    ['a channel that is no text', ['clipboard.copy'], '{}', sender, 'unknown-channel'],
    [
      'another origin',
      'clipboard.copy',
      '{"text":"x"}',
      { ...sender, origin: 'https://evil.example' },
      'foreign-origin',
    ],
    ['a frame inside', 'clipboard.copy', '{"text":"x"}', { ...sender, isMainFrame: false }, 'not-main-frame'],
    ['a request that is no text', 'clipboard.copy', { text: 'x' }, sender, 'not-json'],
    ['a request that is no JSON', 'clipboard.copy', '{"text":', sender, 'not-json'],
    ['a member too many', 'clipboard.copy', '{"text":"canary","more":1}', sender, 'not-in-contract'],
    ['a member of another type', 'clipboard.copy', '{"text":["canary"]}', sender, 'not-in-contract'],
    ['more than is taken in', 'clipboard.copy', ' '.repeat(REQUEST_LIMIT + 1), sender, 'too-large'],
  ])('refuses %s, and the handler never hears of it', async (_what, channel, request, from, reason) => {
    let asked = false;
    const { call, lines } = served({
      'clipboard.copy': async () => {
        asked = true;
        return {};
      },
    });
    expect(await call(channel, request, from)).toMatchObject({ ok: false, problem: { code: 'ipc-refused' } });
    expect(asked).toBe(false);
    expect(lines).toMatchObject([{ what: 'call-refused', reason: expect.stringContaining(reason) }]);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });

  it.each(['agents.read', 'numbers.read', 'contactCenters.read', 'auvious.choices'] as const)(
    'does not tell whoever only looked with %s to resume after a failure inside the remote system',
    async (channel) => {
      const exchange = { method: 'GET', url: 'https://cic.example/icws', status: 500, acted: 'no' } as const;
      const fail = async (): Promise<never> => {
        throw new ServerFault(exchange);
      };
      const { call } = served({ [channel]: fail, 'plan.make': fail });
      const place = { engagement: 'e', runbook: 'r' };
      const asked = channel === 'auvious.choices' ? { ...place, kind: 'queues', search: '' } : place;
      const looked = await call(channel, JSON.stringify(asked));
      expect(looked).toMatchObject({ ok: false, problem: { code: 'server-fault' } });
      expect(JSON.stringify(looked)).not.toMatch(/resume/i);
      expect(JSON.stringify(await call('plan.make', JSON.stringify({ ...place, purpose: 'run', accept: {} })))).toMatch(
        /resume/,
      );
    },
  );

  it('names no resume either where one of two systems failed and the other one was read', async () => {
    const problems = [
      new ServerFault({ method: 'GET', url: 'https://cic.example/', status: 500, acted: 'no' }).toProblem(),
    ];
    const { call } = served({ 'agents.read': async () => ({ users: [], workgroups: [], synced: [], problems }) });
    const answer = await call('agents.read', '{"engagement":"e","runbook":"r"}');
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.stringify(answer)).toContain('try again');
    expect(JSON.stringify(answer)).not.toMatch(/resume/i);
  });

  it('keeps a reply back that the contract does not know, and logs where it went wrong without what it holds', async () => {
    const { call, lines } = served({ 'clipboard.copy': async () => ({ secret: 'canary' }) });
    const answer = await call('clipboard.copy', '{"text":"x"}');
    expect(answer).toMatchObject({ ok: false, problem: { code: 'reply-not-in-contract' } });
    expect(lines).toMatchObject([{ what: 'reply-not-in-contract', channel: 'clipboard.copy' }]);
    expect(JSON.stringify([answer, lines])).not.toContain('canary');
  });

  it("answers a fault in the fault's own words", async () => {
    const { call, lines } = served({ 'clipboard.copy': () => Promise.reject(new TestFault('It broke.')) });
    const problem = { code: 'test-fault', message: 'It broke.', fix: 'Mend it.' };
    expect(await call('clipboard.copy', '{"text":"x"}')).toEqual({ ok: false, problem });
    expect(lines).toEqual([]);
  });

  it('names pages where a fault names commands, however deep it is in the answer', async () => {
    const fix = 'Reset it with “rotate”.';
    const problem = { code: 'secret-refused', message: 'It is refused.', fix };
    const { call } = served({
      'values.save': async () => ({ problems: [problem] }),
      'journal.read': async () => ({ lines: [{ problem }], head: 'h', intact: false, problem }),
    });
    const saved = await call('values.save', '{"engagement":"a","runbook":"b","values":{}}');
    expect(saved).toMatchObject({ reply: { problems: [{ fix: expect.stringContaining('Settings page') }] } });
    const read = await call('journal.read', '{"engagement":"a","run":"b"}');
    expect(read).toMatchObject({
      reply: { lines: [{ problem }], problem: { fix: expect.stringContaining('Settings page') } },
    });
  });

  it('tells nothing of any other error, and logs its place without its message', async () => {
    const { call, lines } = served({ 'clipboard.copy': () => Promise.reject(new RangeError('canary')) });
    const answer = await call('clipboard.copy', '{"text":"x"}');
    expect(answer).toMatchObject({ ok: false, problem: { code: 'call-failed' } });
    expect(lines).toMatchObject([{ what: 'call-failed', reason: expect.stringContaining('RangeError') }]);
    expect(JSON.stringify([answer, lines])).not.toContain('canary');
  });
});

describe('eventText', () => {
  it('is the payload as JSON', () => {
    expect(eventText('engagement-changed', { engagement: 'a' }, () => {})).toBe('{"engagement":"a"}');
  });

  it('is nothing, and logged, for what the contract does not know', () => {
    const lines: LogEntry[] = [];
    const payload = { engagement: 'a', secret: 'canary' };
    expect(eventText('engagement-changed', payload, (entry) => void lines.push(entry))).toBeUndefined();
    expect(lines).toMatchObject([{ what: 'event-not-in-contract', channel: 'engagement-changed' }]);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });
});
