import { describe, expect, it } from 'vitest';
import { decide, type Earlier } from '../../../../../../main/runbooks/auvious-facades/requests/guard.ts';

const BASE = '0123456789ab';
const OTHER = 'ba9876543210';
const NOW = Date.UTC(2026, 0, 2);
const one = (key: string, more: Partial<Earlier> = {}): Earlier => ({
  key,
  state: 'made',
  at: '2026-01-01T23:00:00.000Z',
  expiresAt: '2026-01-02T03:00:00.000Z',
  ...more,
});
const lost = (key: string) => one(key, { state: 'unknown' });

function decided(history: readonly Earlier[], accepted?: string, more: object = {}) {
  const common = { step: 'auv-callback', base: BASE, handedOver: [], now: NOW, what: () => 'it' };
  const decision = decide({ ...common, history, accepted, ...more });
  return decision.is === 'send'
    ? [decision.is, decision.key]
    : decision.is === 'ask'
      ? [decision.is, decision.fault.acceptable?.typed]
      : [decision.is, decision.about?.key];
}

describe('whether a request is sent', () => {
  it.each([
    ['nothing before it', [], ['send', BASE]],
    ['another one before it', [one(OTHER)], ['send', BASE]],
    ['it, with the hand-over open', [one(BASE)], ['there', BASE]],
    ['it, expired', [one(BASE, { expiresAt: '2026-01-02T00:00:00.000Z' })], ['send', `${BASE}-2`]],
    ['it, cancelled', [one(BASE, { cancelled: true })], ['send', `${BASE}-2`]],
    [
      'it and many repeats, cancelled',
      ['', '-2', '-10'].map((n) => one(BASE + n, { cancelled: true })),
      ['send', `${BASE}-11`],
    ],
    ['it, lost', [lost(BASE)], ['ask', `again ${BASE}`]],
    ['it, lost long ago', [{ ...lost(BASE), expiresAt: '2020-01-01T00:00:00.000Z' }], ['ask', `again ${BASE}`]],
    ['another one, lost', [lost(OTHER)], ['ask', `leave ${OTHER}`]],
    ['both, lost', [lost(BASE), lost(OTHER)], ['ask', `leave ${BASE} ${OTHER}`]],
    ['it, left as it is', [{ ...lost(BASE), left: true as const }], ['ask', `again ${BASE}`]],
  ] as const)('after %s', (_what, history, expected) => {
    expect(decided(history)).toEqual(expected);
  });

  it('is decided by what was typed for the newest one, and for nothing else', () => {
    const both = [one(BASE), one(`${BASE}-2`)];
    const all = { handedOver: [BASE, `${BASE}-2`] };
    expect(decided(both, undefined, all)).toEqual(['ask', `again ${BASE}-2`]);
    expect(decided(both, `again ${BASE}`, all)).toEqual(['ask', `again ${BASE}-2`]);
    expect(decided(both, `again ${BASE}-2`, all)).toEqual(['send', `${BASE}-3`]);
    expect(decided(both, `leave ${BASE}-2`, all)).toEqual(['there', `${BASE}-2`]);
    for (const typed of ['', 'again', 'yes', BASE, `again ${OTHER}`]) {
      expect(decided(both, typed, all)).toEqual(['ask', `again ${BASE}-2`]);
    }
  });

  it('after the clock was set back, “again” for the first one sends no third', () => {
    const early = { at: '2026-01-01T22:00:00.000Z' };
    const made = [one(`${BASE}-2`, early), one(BASE)];
    const all = { handedOver: [BASE, `${BASE}-2`] };
    expect(decided(made, `again ${BASE}`, all)).toEqual(['ask', `again ${BASE}-2`]);
    const open = [{ ...lost(`${BASE}-2`), ...early }, one(BASE)];
    expect(decided(open, `again ${BASE}`, all)).toEqual(['ask', `again ${BASE}-2`]);
  });

  it('“again” for one that was lost says nothing about a later one that was lost too', () => {
    expect(decided([lost(BASE), lost(`${BASE}-2`)], `again ${BASE}`)).toEqual(['ask', `again ${BASE}-2`]);
    expect(decided([lost(BASE), lost(`${BASE}-2`)], `again ${BASE}-2`)).toEqual(['send', `${BASE}-3`]);
  });

  it('is not so where the other operation is wanted, unless an answer is open', () => {
    expect(decided([one(BASE)], undefined, { base: undefined })).toEqual(['there', undefined]);
    expect(decided([lost(BASE)], undefined, { base: undefined })).toEqual(['ask', `leave ${BASE}`]);
    expect(decided([lost(BASE)], `leave ${BASE}`, { base: undefined })).toEqual(['there', undefined]);
  });
});
