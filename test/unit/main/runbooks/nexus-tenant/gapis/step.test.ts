import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import type { TenantContext } from '../../../../../../main/runbooks/nexus-tenant/context.ts';
import { together } from '../../../../../../main/runbooks/nexus-tenant/gapis/left.ts';
import { gapisStep } from '../../../../../../main/runbooks/nexus-tenant/gapis/step.ts';
import { DatabaseTimedOut } from '../../../../../../main/systems/faults/database-connection.ts';
import type { SqlAction } from '../../../../../../shared/plan/action.ts';
import { AUTH, contextOf, type FakeTable, GWS, INSIDE, known, readerOf } from './fake.ts';

const signal = new AbortController().signal;
const own = { url: GWS, same: true, empty: false };
const other = { ...own, same: false };

async function look(table: FakeTable, book = known(), context = contextOf()) {
  const step = gapisStep(context);
  const seen = await step.observe(readerOf(table).reader, book, signal);
  return { seen, actions: seen.is === 'unknown' ? [] : step.plan(seen, book), step };
}
const problemOf = ({ seen }: Awaited<ReturnType<typeof look>>) => (seen.is === 'unknown' ? seen.why : undefined);

describe('the row of nex_gapis', () => {
  it('is added where there is none, and only if there is none still', async () => {
    const { actions } = await look({});
    const action = actions[0] as SqlAction;
    expect(actions.length).toBe(1);
    expect([action.kind, action.table, action.expects.rows, action.yields]).toEqual([
      'sql',
      'nex_gapis',
      [],
      undefined,
    ]);
    expect(action.statements.map(({ params, rows }) => [params, rows])).toEqual([
      [[GWS, 'nexus_client', 'NA', { $secret: 'clientSecret' }], 1],
    ]);
    expect(JSON.stringify(action.statements.map(({ text }) => text))).not.toContain(GWS);
  });

  it('is left alone where it is as wanted', async () => {
    const { seen, actions } = await look({ rows: [own] });
    expect([seen, actions]).toEqual([{ is: 'present', out: { gapisRow: 'found', gapisFor: GWS } }, []]);
  });

  it('gets a second one by the address of Auth in a wide table, and none twice', async () => {
    const { actions } = await look({ wide: true });
    expect((actions[0] as SqlAction).statements.map(({ params }) => [params[0], ...params.slice(4)])).toEqual([
      [GWS, INSIDE, AUTH],
      [INSIDE, INSIDE, AUTH],
    ]);
    const places = { gwsURL: GWS, authURL: AUTH, authInternalURL: GWS } as TenantContext['places'];
    const one = await look({ wide: true }, known(), contextOf({ places }));
    expect((one.actions[0] as SqlAction).statements.length).toBe(1);
    const rest = await look({ wide: true, rows: [{ ...own, authinturl: INSIDE, authexturl: AUTH }] });
    expect((rest.actions[0] as SqlAction).statements.map(({ params }) => params[0])).toEqual([INSIDE]);
  });

  it('with another secret is asked about, overwritten when accepted, and kept when told so', async () => {
    const asked = await look({ rows: [other] });
    expect(problemOf(asked)).toMatchObject({
      family: 'attention',
      accept: 'nex_gapis',
      keep: 'keep',
      problem: { code: 'gapis-row-differs' },
    });
    const taken = await look({ rows: [other] }, known(undefined, 'nex_gapis'));
    const action = taken.actions[0] as SqlAction;
    expect([action.expects.rows, action.yields?.map(({ name }) => name)]).toEqual([[other], ['formerClientSecret']]);
    const kept = await look({ rows: [other] }, known(undefined, 'keep'));
    expect([kept.seen.is, kept.actions]).toEqual(['present', []]);
    const out = kept.seen.is === 'present' ? kept.seen.out : {};
    expect((await look({ rows: [other] }, known({ out }))).seen.is).toBe('present');
    expect(problemOf(await look({ rows: [{ ...other, empty: true }] }, known({ out })))).toBeDefined();
  });

  it('without any secret is overwritten without keeping one', async () => {
    const { actions } = await look({ rows: [{ ...other, empty: true }] }, known(undefined, 'nex_gapis'));
    expect([(actions[0] as SqlAction).yields, (actions[0] as SqlAction).statements.length]).toEqual([undefined, 1]);
  });

  it('needs a place for the former secret before it is overwritten', async () => {
    const placeless = contextOf({ secretKeptIn: undefined });
    const seen = await look({ rows: [other] }, known(undefined, 'nex_gapis'), placeless);
    expect(problemOf(seen)?.problem.code).toBe('no-place-for-secret');
    expect((await look({}, known(), placeless)).actions.length).toBe(1);
  });

  it('keeps both former secrets of a wide table under an output, so that an undo that leaves the rows keeps them', async () => {
    const rows = [GWS, INSIDE].map((url) => ({ ...other, url, authinturl: INSIDE, authexturl: AUTH }));
    const { actions, step } = await look({ wide: true, rows }, known(undefined, 'nex_gapis'));
    const action = actions[0] as SqlAction;
    const reply = [[{ url: GWS, added: false, secretset: true }], [{ url: INSIDE, added: false, secretset: true }]];
    const out = step.settle?.(new Map([[action.id, reply]]), known()) ?? {};
    expect(action.yields?.map(({ name }) => name)).toEqual(['formerClientSecret', 'formerAuthClientSecret']);
    for (const { subject } of action.yields ?? [])
      expect(Object.values(out)).toContain('id' in subject ? subject.id : undefined);
  });

  it('that is there twice is told, and asked about where the two differ', async () => {
    const book = known();
    expect((await look({ rows: [own, own] }, book)).seen.is).toBe('present');
    expect(book.warnings.map(({ problem }) => problem.code)).toEqual(['gapis-row-repeated']);
    const differ = await look({ rows: [other, own] }, known(undefined, 'nex_gapis'));
    expect(problemOf(differ)).toMatchObject({ accept: 'keep', problem: { code: 'gapis-rows-doubled' } });
  });

  it('that is there twice with different secrets is not called harmless at the same time', async () => {
    const book = known();
    expect(problemOf(await look({ rows: [other, own] }, book))?.problem.code).toBe('gapis-rows-doubled');
    expect(book.warnings).toEqual([]);
  });

  it('with an empty secret is asked about in words that can be read', async () => {
    const asked = problemOf(await look({ rows: [{ ...other, empty: true }] }));
    expect(asked?.problem.message).toContain(`client secret (now empty) of ${GWS}.`);
  });

  it('that is nearly the same is told', async () => {
    const book = known();
    await look({ near: [{ url: `${GWS}/`, clientid: null }] }, book);
    expect(book.warnings.map(({ problem }) => problem)).toMatchObject([
      { code: 'gapis-near-row', message: expect.stringContaining(`${GWS}/`) },
    ]);
  });

  it.each([
    [{ rights: { insert: false } }, undefined, 'gapis-right-missing', 'permission'],
    [{ rights: { lock: false } }, undefined, 'gapis-right-missing', 'permission'],
    [{ rights: { update: false }, rows: [other] }, 'nex_gapis', 'gapis-right-missing', 'permission'],
    [{ replica: true }, undefined, 'gapis-on-replica', 'input'],
  ])('is not planned where it could not be written: %j', async (table, accepted, code, family) => {
    expect(problemOf(await look(table, known(undefined, accepted)))).toMatchObject({ family, problem: { code } });
    // Who only looks needs no such right.
    expect((await look({ ...table, rows: [own] })).seen.is).toBe('present');
  });

  it('is planned before its secret is made, as what no row can have yet', async () => {
    const secretless = contextOf({}, []);
    const book = () => known(undefined, undefined, ['ten-client']);
    expect((await look({}, book(), secretless)).actions.length).toBe(1);
    const there = await look({ rows: [{ url: GWS, empty: false }] }, book(), secretless);
    expect(problemOf(there)?.problem.code).toBe('gapis-row-differs');
    // The plan of then is the plan of when it is there.
    const later = await look({}, known());
    expect((await look({}, book(), secretless)).actions).toEqual(later.actions);
    expect(problemOf(await look({}, known(), secretless))?.problem.code).toBe('secret-not-given');
  });

  it('gives what it left, and a lost answer gives the same by what was there before', async () => {
    const step = gapisStep(contextOf());
    const reply = [[{ url: GWS, added: true }]];
    const told = step.settle?.(new Map([['ten-gapis/1', reply]]), known());
    const left = { added: [GWS], changed: [] };
    expect(told).toEqual({ gapisRow: 'added', gapisFor: GWS, gapisLeft: left });
    const lost = known({ unanswered: true, before: { isWide: false, rows: [] } });
    expect((await look({ rows: [own] }, lost)).seen).toEqual({ is: 'present', out: told });
  });
});

describe('a row that was overwritten a second time', () => {
  const changed = (more: object) => ({ url: GWS, secret: true, wasEmpty: false, ...more });
  const auth = { authinturl: null, authexturl: null };

  it('gets back the secret that was found last, as it is the one that is kept', () => {
    const now = { added: [], changed: [changed({})] };
    expect(together({ added: [GWS], changed: [] }, now)).toEqual(now);
    const empty = { added: [], changed: [changed({ wasEmpty: true, auth })] };
    expect(together(empty, now)).toEqual({ added: [], changed: [changed({ auth })] });
  });

  it('counts as it was at first where no other secret was found', () => {
    const first = { added: [], changed: [changed({ auth })] };
    expect(together(first, { added: [], changed: [changed({ secret: false })] })).toEqual(first);
    expect(together({ added: [GWS], changed: [] }, { added: [], changed: [changed({ secret: false })] }).added).toEqual(
      [GWS],
    );
  });
});

describe('a check of the row', () => {
  const check = async (table: FakeTable, book: Notebook, context = contextOf({ purpose: 'verify' })) =>
    (await gapisStep(context).verify?.(readerOf(table).reader, book, signal, {} as never))?.checks ?? [];
  const added = known({ out: { gapisRow: 'added', gapisFor: GWS }, owned: true });

  it.each([
    ['ok', { rows: [own] }],
    ['not-ok', {}],
    ['not-ok', { rows: [other] }],
    ['not-ok', { rows: [own], wide: true }],
  ] as const)('is %s for %j', async (result, table) => {
    expect((await check(table, added)).map((each) => each.result)).toEqual([result]);
  });

  it('is left out where nothing was ever done', async () => {
    expect(await check({}, known())).toEqual([]);
  });

  it('is unchecked where nobody could look, or compare', async () => {
    const place = { url: 'u', host: 'h', database: 'd', user: 'u', encrypted: false, acted: 'no' } as const;
    const down = { read: () => Promise.reject(new DatabaseTimedOut(place, 15)) };
    const context = contextOf({ purpose: 'verify' });
    const checks = (await gapisStep(context).verify?.(down, added, signal, {} as never))?.checks;
    expect(checks).toMatchObject([
      { result: 'unchecked', reason: 'The database at h did not answer within 15 seconds.' },
    ]);
    const secretless = contextOf({ purpose: 'verify' }, []);
    expect(await check({ rows: [{ url: GWS, empty: false }] }, added, secretless)).toMatchObject([
      { result: 'unchecked' },
    ]);
    const urlless = contextOf({ purpose: 'verify', database: undefined });
    expect(await check({}, added, urlless)).toMatchObject([{ result: 'unchecked' }]);
  });
});

describe('the row that the database administrator adds', () => {
  const context = contextOf({ database: undefined });

  it('is a script without the secret, asked for once', async () => {
    const { actions, step } = await look({}, known(), context);
    const [action] = actions;
    if (action?.kind !== 'manual') throw new Error('It is not by hand.');
    const [first, secret, statements] = action.copy.map(({ value }) => value);
    expect([first, secret]).toEqual(["\\prompt 'Client secret: ' client_secret", { $secret: 'clientSecret' }]);
    expect(statements).toContain(":'client_secret'");
    const out = step.settle?.(new Map([[action.id, null]]), known());
    expect(out).toEqual({ gapisRow: 'by hand', gapisFor: GWS, gapisEnteredAt: 7 });
    const confirmed = known({ ...(out === undefined ? {} : { out }), confirmed: true });
    expect((await look({}, confirmed, context)).actions).toEqual([]);
    // Another secret is about to be made: the row of then would not fit.
    const anew = known({ ...(out === undefined ? {} : { out }), confirmed: true }, undefined, ['ten-client']);
    expect((await look({}, anew, contextOf({ database: undefined }, []))).actions.length).toBe(1);
  });

  it('is unchecked until somebody confirms it', async () => {
    const verify = async (book: Notebook) =>
      (await gapisStep(context).verify?.(readerOf({}).reader, book, signal, {} as never))?.checks.map(
        (each) => each.result,
      );
    expect(await verify(known())).toEqual(['unchecked']);
    expect(await verify(known({ out: { gapisRow: 'by hand', gapisFor: GWS }, confirmed: true }))).toEqual(['ok']);
  });
});

describe('undo of the row', () => {
  const undo = async (record: Partial<StepRecord>, table: FakeTable, secrets = ['clientSecret'], more: object = {}) => {
    const context = contextOf({ purpose: 'undo', ...more }, secrets);
    const book = known(record);
    const step = gapisStep(context);
    const seen = await step.observe(readerOf(table).reader, book, signal);
    return step.inverse?.({ out: record.out ?? {}, before: record.before, seen }, book);
  };
  const added = { owned: true, out: { gapisRow: 'added', gapisLeft: { added: [GWS], changed: [] } } };
  const changed = {
    owned: true,
    out: { gapisRow: 'added', gapisLeft: { added: [], changed: [{ url: GWS, secret: true, wasEmpty: false }] } },
  };

  it('removes what was added, as long as it is as it was left', async () => {
    const inverse = await undo(added, { rows: [own] });
    const [action] = inverse !== undefined && 'actions' in inverse ? inverse.actions : [];
    expect(action).toMatchObject({
      kind: 'sql',
      expects: { rows: [own] },
      statements: [{ rows: 1, params: [GWS, 'nexus_client', { $secret: 'clientSecret' }] }],
    });
    expect(await undo(added, {})).toEqual({ actions: [] });
    for (const rows of [[other], [own, own]]) expect(await undo(added, { rows })).toHaveProperty('cannot');
    expect(await undo(added, { rows: [{ url: GWS, empty: false }] }, [])).toHaveProperty('cannot');
  });

  it('puts the former secret back when it is at hand', async () => {
    const inverse = await undo(changed, { rows: [own] }, ['clientSecret', 'formerClientSecret']);
    const [action] = inverse !== undefined && 'actions' in inverse ? inverse.actions : [];
    expect((action as SqlAction).statements[0]?.params).toEqual([
      GWS,
      'nexus_client',
      { $secret: 'formerClientSecret' },
    ]);
    expect(await undo(changed, { rows: [own] })).toHaveProperty('cannot');
  });

  it('leaves a row alone that another contact center is served by', async () => {
    for (const record of [added, changed]) {
      const inverse = await undo(record, { rows: [own], others: ['cc-2'] }, ['clientSecret', 'formerClientSecret']);
      expect(inverse).toMatchObject({ cannot: expect.stringContaining('cc-2') });
    }
  });

  it('leaves addresses of Auth alone that somebody else changed since', async () => {
    const auth = { authinturl: null, authexturl: null };
    const left = { added: [], changed: [{ url: GWS, secret: false, wasEmpty: false, auth }] };
    const record = { owned: true, out: { gapisRow: 'added', gapisLeft: left } };
    const asLeft = { ...own, authinturl: INSIDE, authexturl: AUTH };
    expect(await undo(record, { rows: [asLeft], wide: true })).toMatchObject({ actions: [{ kind: 'sql' }] });
    const moved = { ...asLeft, authexturl: 'https://auth-2.customer.example' };
    expect(await undo(record, { rows: [moved], wide: true })).toHaveProperty('cannot');
  });

  it('leaves alone what was there before, and what others made', async () => {
    expect(await undo({ out: { gapisRow: 'found' } }, { rows: [own] })).toEqual({ actions: [] });
  });

  it('is by hand where the row was made by hand, or nobody can look', async () => {
    for (const record of [{ out: { gapisRow: 'by hand' }, confirmed: true as const }, added]) {
      const inverse = await undo(record, {}, [], { database: undefined });
      const [action] = inverse !== undefined && 'actions' in inverse ? inverse.actions : [];
      expect(action?.kind).toBe('manual');
    }
    expect(await undo(changed, {}, [], { database: undefined })).toHaveProperty('cannot');
  });
});
