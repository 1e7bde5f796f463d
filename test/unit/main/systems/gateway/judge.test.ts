import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_WITHIN_MS, type GatewayAnswer, judge } from '../../../../../main/systems/gateway/judge.ts';

const good: GatewayAnswer = { status: 200, body: { messageId: 'm-1' }, leadsTo: '', durationMs: 40 };
const judged = (more: Partial<GatewayAnswer>) => judge({ ...good, ...more });

describe('the judgement of a gateway’s answer', () => {
  it('takes 2xx with a messageId in time, and nothing else', () => {
    expect(judge(good)).toEqual({ result: 'ok', messageId: 'm-1' });
    expect(judged({ status: 202 }).result).toBe('ok');
    expect(judged({ durationMs: ANSWER_WITHIN_MS }).result).toBe('ok');
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), fc.nat(30_000), (status, body, durationMs) => {
        const id = typeof body === 'object' && body !== null && !Array.isArray(body) ? body.messageId : undefined;
        const fine =
          status >= 200 && status < 300 && typeof id === 'string' && id.trim() !== '' && durationMs <= ANSWER_WITHIN_MS;
        const { result, reason } = judged({ status, body, durationMs });
        expect(result).toBe(fine ? 'ok' : 'not-ok');
        expect(reason === undefined).toBe(fine);
      }),
    );
  });

  it.each([
    ['a wrong key or a parsed body', { status: 401 }, 'raw body'],
    ['a refusal', { status: 403 }, 'X-Hub-Signature'],
    ['a wrong path', { status: 404 }, 'path'],
    ['a path that takes no POST', { status: 405 }, 'POST'],
    ['another refusal', { status: 422 }, '422'],
    ['a failure inside', { status: 503 }, 'deliver again'],
    ['a redirect', { status: 302, leadsTo: 'other.example.com' }, 'other.example.com'],
    ['a web page', { body: '<!doctype html><title>Sign in</title>' }, 'web page'],
    ['plain text', { body: 'OK' }, 'not JSON'],
    ['an empty answer', { body: undefined }, 'messageId'],
    ['an empty messageId', { body: { messageId: ' ' } }, 'messageId'],
    ['a messageId that is a number', { body: { messageId: 5 } }, 'messageId'],
    ['a late answer', { durationMs: 10_400 }, '10.4 s'],
  ] as const)('says what to check after %s', (_what, more, said) => {
    const { result, reason } = judged(more);
    expect(result).toBe('not-ok');
    expect(reason).toContain(said);
  });
});
