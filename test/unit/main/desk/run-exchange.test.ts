import { describe, expect, it } from 'vitest';
import { exchangeWithDatabase } from '../../../../main/desk/run-exchange.ts';
import type { ToldTransaction } from '../../../../main/systems/nexus-database/told.ts';
import { answerOf, kindOf } from '../../../../renderer/screens/drawer/readable.ts';
import { exchange } from '../../../../shared/ipc/run-channels.ts';
import { drawerText } from '../../../../shared/text/drawer-screen.ts';

const TOLD: ToldTransaction = {
  at: '2026-11-21T09:00:00.000Z',
  durationMs: 4,
  effect: 'write',
  address: 'postgresql://db.example:5432/nexus',
  statements: [
    { text: 'LOCK TABLE nex_gapis IN SHARE ROW EXCLUSIVE MODE', params: [], rows: 0 },
    { text: 'SELECT url FROM nex_gapis WHERE url = $1', params: ['https://gws.example'], rows: 3 },
    { text: 'INSERT INTO nex_gapis VALUES ($1, $2)', params: ['https://gws.example', '•••'], rows: 1 },
    { text: 'COMMIT', params: [] },
  ],
  outcome: { is: 'answered' },
};

describe('a transaction in the list of what was sent', () => {
  it('is told by what it changed, with every statement and the values in its places', () => {
    const shown = exchangeWithDatabase(TOLD);
    expect(exchange.parse({ ...shown, id: 1 })).toMatchObject({
      system: 'db.example:5432',
      method: 'SQL',
      what: 'INSERT INTO nex_gapis VALUES ($1, $2)',
      rows: 1,
      curl: '',
    });
    expect(shown.request).toContain('VALUES ($1, $2)\n  $1 = https://gws.example\n  $2 = •••');
    expect([answerOf(shown), kindOf(shown)]).toEqual(['1 row', 'good']);
  });

  it('that only looks is told by its last look', () => {
    const shown = exchangeWithDatabase({ ...TOLD, effect: 'read', statements: TOLD.statements.slice(0, 2) });
    expect(shown).toMatchObject({ what: 'SELECT url FROM nex_gapis WHERE url = $1', rows: 3 });
  });

  it('that did not reach the database says why, and that it was to connect', () => {
    const outcome = { is: 'failed', fault: 'database-refused' } as const;
    const shown = exchangeWithDatabase({ ...TOLD, address: '', statements: [], outcome });
    expect(shown).toMatchObject({ what: drawerText.connects, fault: 'database-refused', system: '' });
    expect(shown).not.toHaveProperty('request');
    expect([answerOf(shown), kindOf(shown)]).toEqual(['database-refused', 'failed']);
  });
});
