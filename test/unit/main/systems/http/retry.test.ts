import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CertificateRefused } from '../../../../../main/systems/faults/certificate.ts';
import { ConnectionCut, NameNotResolved, TimedOut } from '../../../../../main/systems/faults/network.ts';
import { BadReply, ServerFault } from '../../../../../main/systems/faults/reply.ts';
import { Throttled } from '../../../../../main/systems/faults/throttled.ts';
import { DEFAULT_PATIENCE, retryDelay } from '../../../../../main/systems/http/retry.ts';

const exchange = { method: 'GET', url: 'https://api.example.com/x', acted: 'unknown' } as const;
const cut = new ConnectionCut(exchange, 'ECONNRESET');
const slow = new TimedOut(exchange, 30);
const throttled = (seconds?: number) => new Throttled(exchange, seconds, 'api');

describe('retryDelay', () => {
  it('never lets a write go twice', () => {
    for (const fault of [cut, slow, throttled(1), new ServerFault(exchange)]) {
      expect(retryDelay(fault, 'write', 1, 0.5, DEFAULT_PATIENCE)).toBeUndefined();
    }
  });

  it('lets a session wait for a throttle only', () => {
    expect(retryDelay(throttled(2), 'session', 1, 0, DEFAULT_PATIENCE)).toBe(2000);
    expect(retryDelay(cut, 'session', 1, 0, DEFAULT_PATIENCE)).toBeUndefined();
  });

  it('does not repeat what would fail again', () => {
    const lasting = [
      new NameNotResolved(exchange),
      new CertificateRefused(exchange, 'X'),
      new BadReply(exchange, '$', 'x'),
    ];
    for (const fault of lasting) expect(retryDelay(fault, 'read', 1, 0.5, DEFAULT_PATIENCE)).toBeUndefined();
    expect(retryDelay(new TypeError('a bug'), 'read', 1, 0.5, DEFAULT_PATIENCE)).toBeUndefined();
  });

  it('times out twice at most', () => {
    expect(retryDelay(slow, 'read', 1, 0.5, DEFAULT_PATIENCE)).toBe(500);
    expect(retryDelay(slow, 'read', 2, 0.5, DEFAULT_PATIENCE)).toBeUndefined();
  });

  it('is never shorter than the named wait, and bounded', () => {
    const numbers = [
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...numbers, (seconds, attempt, random) => {
        const delay = retryDelay(throttled(seconds), 'read', attempt, random, DEFAULT_PATIENCE);
        const goesOn = attempt < DEFAULT_PATIENCE.attempts && seconds <= DEFAULT_PATIENCE.longestWaitSeconds;
        expect(delay !== undefined).toBe(goesOn);
        if (delay !== undefined) expect(delay - seconds * 1000).toSatisfy((more: number) => more >= 0 && more <= 1000);
      }),
    );
  });
});
