import { describe, expect, it } from 'vitest';
import { decideElsewhere } from '../../../../../../main/runbooks/auvious-facades/requests/elsewhere.ts';
import { roomKind } from '../../../../../../main/runbooks/auvious-facades/requests/kind.ts';
import { mustBeAsPlanned } from '../../../../../../main/runs/as-planned.ts';
import type { RoomRequest } from '../../../../../../shared/auvious/requests.ts';

const NOW = Date.parse('2031-03-01T12:00:00.000Z');
const BASE = '0a1b2c3d4e5f';
const ROOM: RoomRequest = {
  key: BASE,
  state: 'made',
  at: '2031-03-01T11:00:00.000Z',
  expiresAt: '2031-03-01T15:00:00.000Z',
  applicationId: 'app-1',
  interactionId: 'interaction-1',
};

function decided(rooms: readonly RoomRequest[], accepted?: string, own: readonly RoomRequest[] = []) {
  const record = { out: { rooms }, owned: true, before: undefined, unanswered: false } as never;
  const elsewhere = [{ engagement: 'harbour-bank-7k2f9d', records: new Map([['auv-room', record]]) }];
  const send = { is: 'send', key: BASE, history: own } as const;
  return decideElsewhere(send, { kind: roomKind, elsewhere, base: BASE, accepted, now: NOW });
}

describe('an equal request of another engagement', () => {
  it('is asked about while its links are good, naming the engagement', () => {
    const decision = decided([ROOM]);
    if (decision.is !== 'ask') throw new Error(decision.is);
    expect(decision.fault).toMatchObject({ code: 'request-made-elsewhere', acceptable: { typed: `again ${BASE}` } });
    expect(decision.fault.message).toContain('harbour-bank-7k2f9d');
  });

  it('is asked about when its answer was lost, however long ago', () => {
    const old = { ...ROOM, state: 'unknown', expiresAt: '2031-02-01T00:00:00.000Z' } as const;
    expect(decided([old]).is).toBe('ask');
    expect(decided([{ ...old, left: true }]).is).toBe('send');
  });

  it('is sent once more when that was typed, under a key that nobody has', () => {
    expect(decided([ROOM], `again ${BASE}`)).toMatchObject({ is: 'send', key: `${BASE}-2` });
    expect(decided([ROOM], 'again ffffffffffff').is).toBe('ask');
    const second = { ...ROOM, key: `${BASE}-2` };
    expect(decided([second], `again ${second.key}`, [ROOM])).toMatchObject({ is: 'send', key: `${BASE}-3` });
  });

  it('is asked about together with those of this engagement that are sent once more', () => {
    const decision = decided([{ ...ROOM, key: `${BASE}-2` }], `again ${BASE}`, [ROOM]);
    if (decision.is !== 'ask') throw new Error(decision.is);
    const typed = `again ${BASE} ${BASE}-2`;
    expect(decision.fault.acceptable).toMatchObject({ typed });
    expect(decided([{ ...ROOM, key: `${BASE}-2` }], typed, [ROOM])).toMatchObject({ is: 'send', key: `${BASE}-3` });
  });

  it('is not sent a third time by the word for the first, whichever engagement is listed first', () => {
    const rooms = [{ ...ROOM, key: `${BASE}-2` }, ROOM];
    for (const listed of [rooms, rooms.toReversed()]) {
      const decision = decided(listed, `again ${BASE}`);
      if (decision.is !== 'ask') throw new Error(decision.is);
      expect(decided(listed, decision.fault.acceptable?.typed)).toMatchObject({ is: 'send', key: `${BASE}-3` });
    }
  });

  it('is in nobody’s way once its links have ended; its key stays its own', () => {
    const ended = { ...ROOM, expiresAt: '2031-03-01T12:00:00.000Z' };
    expect(decided([ended])).toMatchObject({ is: 'send', key: `${BASE}-2` });
  });

  it('is in nobody’s way when it is another one', () => {
    expect(decided([{ ...ROOM, key: 'ffffffffffff' }])).toMatchObject({ is: 'send', key: BASE });
  });
});

describe('a plan that is applied later', () => {
  const runbook = { id: 'r', title: '', target: '', steps: [{ id: 's', remembers: true }] } as never;
  const history = { runbooks: new Map() } as never;
  const store = { journals: async () => [] } as never;
  const check = (changed: boolean) =>
    mustBeAsPlanned(
      { store },
      { opened: { runbook, changedElsewhere: async () => changed } as never, history },
      'harbour-bank-7k2f9d',
    );

  it('is outdated when another engagement sent something meanwhile', async () => {
    await expect(check(true)).rejects.toMatchObject({ code: 'plan-outdated' });
    await expect(check(false)).resolves.toBeUndefined();
  });
});
