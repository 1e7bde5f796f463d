import { describe, expect, it } from 'vitest';
import type { SqlAction } from '../../../../shared/plan/action.ts';
import { absent, bench, cut, maker, post, present, refused, seeing } from './bench.ts';
import { run } from './do-run.ts';

const insert: SqlAction = {
  id: 'row/1',
  step: 'row',
  kind: 'sql',
  summary: 'Add the row',
  reversible: true,
  system: 'database',
  table: 'shelf',
  expects: { text: 'SELECT name FROM shelf WHERE name = $1', params: ['box'], rows: [] },
  statements: [{ text: 'INSERT INTO shelf (name, key) VALUES ($1, $2)', params: ['box', { $secret: 'key' }], rows: 1 }],
};

const row = (parts = {}) => maker('row', { plan: (seen) => (seen.is === 'absent' ? [insert] : []), ...parts });

describe('a transaction', () => {
  it('is announced, sent with its secrets, and answered for, as any other write', async () => {
    const b = bench();
    const { status } = await run([row({ settle: () => ({}) })], b);
    expect(b.trace).toEqual(['intent row/1', 'send SQL to shelf', 'outcome row/1 ok', 'step row done', 'ended done']);
    expect(b.sent).toMatchObject([
      {
        kind: 'sql',
        expects: { params: ['box'], rows: [] },
        statements: [{ params: ['box', { secret: 'key' }], rows: 1 }],
      },
    ]);
    expect(status).toEqual({ row: 'done' });
  });

  it('stands in the journal with its statement and without its secrets', async () => {
    const b = bench();
    await run([row({ settle: () => ({}) })], b);
    expect(b.lines[0]).toMatchObject({
      request: { table: 'shelf', statements: [{ params: ['box', '‹secret key›'] }] },
    });
  });

  it('whose answer was lost is looked up and never repeated', async () => {
    const b = bench({ answer: () => Promise.reject(cut()) });
    const { status, known } = await run([row({ observe: seeing(absent, absent, present()) })], b);
    expect(b.sent).toHaveLength(1);
    expect(status).toEqual({ row: 'done' });
    expect(known.record('row')).toMatchObject({ owned: true, unanswered: false });
  });

  it('gives its list of rows to the step, and its secrets to the keeper', async () => {
    const b = bench({ answer: () => ({ body: [[{ id: 7 }]], secrets: new Map([['old', 'x']]) }) });
    const yields = [{ pointer: '/0/0/old', name: 'old', subject: { id: 'box' }, keptIn: 'the test' }] as const;
    const taken = row({
      plan: () => [{ ...insert, yields }],
      settle: (replies: ReadonlyMap<string, unknown>) => ({ rows: replies.get('row/1') as never }),
    });
    const { known } = await run([taken], b);
    expect(b.trace).toContain('keep old of box');
    expect(known.outNow('row', 'rows')).toEqual([[{ id: 7 }]]);
  });
});

describe('a secret that is made for a request', () => {
  const makes = [{ name: 'key', subject: { id: 'box-1' }, keptIn: 'the test' }] as const;
  const box = (parts = {}) =>
    maker('box', { plan: () => [post('box', { body: { key: { $secret: 'key' } }, makes })], ...parts });

  it('is kept before the request is announced, and its place is recorded once it was sent', async () => {
    const b = bench();
    await run([box()], b);
    expect(b.trace.slice(0, 5)).toEqual([
      'make key of box-1',
      'intent box/1',
      'send POST /box',
      'record key',
      'outcome box/1 ok',
    ]);
    expect(b.sent).toMatchObject([{ body: { key: { secret: 'key' } } }]);
  });

  it('is dropped when the request was certainly refused: it opens nothing', async () => {
    const b = bench({ answer: () => Promise.reject(refused()) });
    await run([box()], b);
    expect(b.trace).toContain('drop key');
    expect(b.trace).not.toContain('record key');
  });

  it('stays when the answer was lost: the request may have been acted upon', async () => {
    const b = bench({ answer: () => Promise.reject(cut()) });
    await run([box()], b);
    expect(b.trace).toContain('record key');
    expect(b.trace).not.toContain('drop key');
  });

  it('is not made while another secret of the request is missing: nobody would ever drop it', async () => {
    const b = bench();
    const keeper = { ...b.ports.keeper, secretFor: () => Promise.reject(refused()) };
    const plan = () => [post('box', { headers: { user: { $secret: 'password' } }, body: { $secret: 'key' }, makes })];
    const { status } = await run([maker('box', { plan })], { ...b, ports: { ...b.ports, keeper } });
    expect([b.trace.filter((line) => line.startsWith('make')), status]).toEqual([[], { box: 'failed' }]);
  });

  it('that cannot be kept keeps the request from being announced and sent', async () => {
    const b = bench({ make: () => Promise.reject(refused()) });
    const { status } = await run([box()], b);
    expect(b.sent).toEqual([]);
    expect(b.trace.filter((line) => line.startsWith('intent'))).toEqual([]);
    expect(status).toEqual({ box: 'failed' });
  });
});
