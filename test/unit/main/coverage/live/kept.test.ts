import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptIn } from '../../../../../main/coverage/live/kept.ts';

const HEADER = {
  groundwork: 'audit',
  version: 1,
  organization: { id: 'o-1', name: 'Harbour Bank' },
  readAt: '2026-03-01T10:00:00.000Z',
};
const ada = { id: 'u-1', name: 'Ada', kind: 'user', divisions: 'all' };
const roles = ['r-1', 'r-2', 'r-3'].map((id) => ({ role: { id, name: `Role ${id}` }, members: [ada] }));
const text = [HEADER, ...roles].map((line) => `${JSON.stringify(line)}\n`).join('');

describe('what an earlier reading left', () => {
  it('is its header, and who has the roles that were finished', () => {
    const kept = keptIn(text);
    expect(kept?.header.organization.name).toBe('Harbour Bank');
    expect([...(kept?.members.keys() ?? [])]).toEqual(['r-1', 'r-2', 'r-3']);
    expect(kept?.members.get('r-2')).toEqual([ada]);
  });

  it('is nothing without a readable header', () => {
    for (const odd of ['', 'no JSON\n', '[]\n', '{"groundwork":"audit","version":2}\n', text.slice(0, 20)])
      expect(keptIn(odd)).toBeUndefined();
  });

  it('does not take a role for finished whose members were not read or cannot be', () => {
    const lines = [
      HEADER,
      { role: { id: 'r-1', name: 'No members' } },
      { role: { id: 'r-2', name: 'Odd' }, members: [{ id: 7 }] },
      { role: { id: 'r-3', name: 'Nobody' }, members: [] },
    ];
    const kept = keptIn(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect([...(kept?.members.keys() ?? [])]).toEqual(['r-3']);
  });

  it('never has more than was written, wherever the file breaks off', () => {
    const whole = keptIn(text)?.members;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (cut) => {
        for (const [id, members] of keptIn(text.slice(0, cut))?.members ?? []) expect(whole?.get(id)).toEqual(members);
      }),
    );
  });
});
