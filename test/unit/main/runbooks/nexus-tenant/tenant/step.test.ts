import { describe, expect, it } from 'vitest';
import type { Call, Reader } from '../../../../../../main/engine/call.ts';
import { Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import type { TenantContext } from '../../../../../../main/runbooks/nexus-tenant/context.ts';
import { tenantStep } from '../../../../../../main/runbooks/nexus-tenant/tenant/step.ts';
import { ApiKeyNotAllowed, ApiKeyUnknown } from '../../../../../../main/systems/faults/nexus.ts';
import { NotFound } from '../../../../../../main/systems/faults/refused-request.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';

const CCID = '45ACAE06-6b7c-4f97-9c76-471cb5c21bf7';
const HOLDER = CCID.toLowerCase();
const NAME = "O'Hara's \\ $tenant";
const EXCHANGE = { method: 'GET', url: 'https://nexus.example/nexus', status: 401, acted: 'no' } as const;
const signal = new AbortController().signal;
const progress = { finding: () => {}, notYet: () => {} };

/** What the systems answer: the list with the tenant's key, and the names in the table. */
interface Answers {
  readonly list?: Error;
  readonly keys?: readonly JsonObject[] | Error;
}

function readerOf({ list, keys = [] }: Answers): Reader {
  return {
    async read<T>(call: Call<'read', T>): Promise<T> {
      if (call.system === 'nexus') {
        if (list !== undefined) throw list;
        return call.reply([]);
      }
      if (keys instanceof Error) throw keys;
      return call.reply([keys]);
    },
  };
}

function contextOf(more: object = {}, secrets: readonly string[] = []): TenantContext {
  return {
    purpose: 'run',
    clock: { now: () => 7, sleep: async () => {} },
    places: { gwsURL: 'https://gws.example', nexus: { origin: 'https://nexus.example', prefix: '/base' } },
    ccid: () => CCID,
    secretKeptIn: 'the keychain',
    secretAtHand: async (name: string) => secrets.includes(name),
    database: undefined,
    ...more,
  } as unknown as TenantContext;
}

function known(record?: Partial<StepRecord>, accepted?: string): Notebook {
  const none = { out: {}, owned: false, before: undefined, unanswered: false };
  return new Notebook({
    values: { tenantName: NAME, tenantUser: 'nexus', genesystemenantid: 3 },
    accepted: accepted === undefined ? {} : { 'ten-tenant': accepted },
    records: new Map(record === undefined ? [] : [['ten-tenant', { ...none, ...record }]]),
  });
}

const parts = { keyIsUuid: async () => true };
const DATABASE = { database: {} };

async function seen(context: TenantContext, answers: Answers, notebook: Notebook) {
  const state = await tenantStep(context, parts).observe(readerOf(answers), notebook, signal);
  return state.is === 'unknown' ? [state.is, state.why.problem.code, state.why.accept] : [state.is];
}

describe('provisioning the tenant', () => {
  it('is one request as the tenant’s user, whose answer is kept for the contact center', async () => {
    const step = tenantStep(contextOf(), parts);
    const notebook = known();
    const [action, ...others] = step.plan(await step.observe(readerOf({}), notebook, signal), notebook);
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      kind: 'http',
      method: 'POST',
      path: ['/base/nexus/v3/provisioning/tenants'],
      headers: { authorization: { bearer: { $secret: 'outGWSAccessToken' } } },
      body: {
        id: CCID,
        name: NAME,
        type: 'PureEngage',
        backendurl: 'https://gws.example',
        username: 'nexus',
        token: { $secret: 'tenantUserPassword' },
        genesystemenantid: 3,
      },
      reversible: false,
      yields: [{ pointer: '/data/xapikey', name: 'nexusApiKey', subject: { id: HOLDER }, keptIn: 'the keychain' }],
    });
  });

  it('is never repeated while the key is at hand', async () => {
    const context = contextOf(DATABASE, ['nexusApiKey']);
    for (const accepted of [undefined, NAME]) {
      expect(await seen(context, { keys: [{ name: NAME }] }, known(undefined, accepted))).toEqual(['present']);
    }
  });

  it('is not sent where nothing could keep the key', async () => {
    const context = contextOf({ secretKeptIn: undefined });
    expect(await seen(context, {}, known())).toEqual(['unknown', 'no-place-for-secret', undefined]);
  });

  it.each([
    ['a lost answer', contextOf(), {}, { unanswered: true }, 'tenant-in-doubt'],
    ['a key that is gone', contextOf(), {}, { owned: true }, 'tenant-key-lost'],
    [
      'a key of that name in the database',
      contextOf(DATABASE),
      { keys: [{ name: NAME }] },
      undefined,
      'tenant-has-key',
    ],
    ['a key named by the id', contextOf(DATABASE), { keys: [{ name: CCID }] }, undefined, 'tenant-has-key'],
    [
      'a key that Digital Channels does not know',
      contextOf({}, ['nexusApiKey']),
      { list: new ApiKeyUnknown(EXCHANGE, '') },
      undefined,
      'tenant-key-refused',
    ],
  ] as const)(
    'asks after %s, and goes on once the tenant’s name is typed',
    async (_what, context, answers, record, code) => {
      expect(await seen(context, answers, known(record))).toEqual(['unknown', code, NAME]);
      expect(await seen(context, answers, known(record, 'another'))).toEqual(['unknown', code, NAME]);
      expect(['absent', 'different']).toContain((await seen(context, answers, known(record, NAME)))[0]);
      const notebook = known(record, NAME);
      const [action] = tenantStep(context, parts).plan({ is: 'absent' }, notebook);
      expect(action?.summary).toContain('may get a second key');
    },
  );

  it('is sent again after a lost answer only where the database has not one key more than before', async () => {
    const lost = { unanswered: true, before: { keys: 1 } };
    const look = (keys: Answers['keys'], record: Partial<StepRecord> = lost) =>
      seen(contextOf(DATABASE), { ...(keys === undefined ? {} : { keys }) }, known(record));
    expect(await look([{ name: 'another' }])).toEqual(['different']);
    expect((await look([{ name: NAME }]))[1]).toBe('tenant-in-doubt');
    // However the server names the key that it made.
    expect((await look([{ name: 'another' }, { name: 'made up' }]))[1]).toBe('tenant-in-doubt');
    expect((await look([{ name: 'another' }], { unanswered: true }))[1]).toBe('tenant-in-doubt');
    expect((await look(new NotFound(EXCHANGE)))[1]).toBe('tenant-in-doubt');
  });

  it('says so when the keys in the database could not be looked up, and goes on', async () => {
    const notebook = known();
    const keys = new NotFound(EXCHANGE);
    expect(await seen(contextOf(DATABASE), { keys }, notebook)).toEqual(['absent']);
    expect(notebook.warnings.map(({ problem }) => [problem.code, problem.field])).toEqual([
      ['tenant-keys-unread', 'databaseUrl'],
    ]);
  });

  it('waits while the row that it needs was left for later', async () => {
    const notebook = known();
    notebook.markPlanned('ten-gapis');
    expect(await seen(contextOf(), {}, notebook)).toEqual(['absent']);
    notebook.applying = true;
    expect((await seen(contextOf(), {}, notebook))[1]).toBe('gapis-row-not-entered');
    notebook.learn('ten-gapis', { gapisRow: 'by hand' });
    expect(await seen(contextOf(), {}, notebook)).toEqual(['absent']);
  });
});

describe('proving the tenant', () => {
  const proved = async (answers: Answers, more: object = DATABASE, uuid = true) => {
    const step = tenantStep(contextOf(more, ['nexusApiKey']), { keyIsUuid: async () => uuid });
    const verdict = await step.verify?.(readerOf(answers), known({ owned: true }), signal, progress);
    return verdict?.checks.map(({ what, result }) => [what.replace('The tenant’s API key ', ''), result]);
  };
  const OWN = { name: NAME, same: true };

  it('takes the form, the list and the table', async () => {
    expect(await proved({ keys: [OWN, { name: 'other', same: false }] })).toEqual([
      ['is a UUID', 'ok'],
      ['opens the contact center', 'ok'],
      ['is in nex_apikeys', 'ok'],
      ['Nobody else provisioned the tenant as well', 'ok'],
    ]);
  });

  it('reports a second key, and one that the table does not have', async () => {
    expect(await proved({ keys: [OWN, { name: NAME, same: false }] })).toContainEqual([
      'Nobody else provisioned the tenant as well',
      'not-ok',
    ]);
    expect(await proved({ keys: [{ name: NAME, same: false }] })).toContainEqual(['is in nex_apikeys', 'not-ok']);
  });

  it('takes a second key for what it is where it was accepted, or where the key was given', async () => {
    const keys = [OWN, { name: NAME, same: false }];
    const of = async (notebook: Notebook) => {
      const step = tenantStep(contextOf(DATABASE, ['nexusApiKey']), parts);
      const verdict = await step.verify?.(readerOf({ keys }), notebook, signal, progress);
      return verdict?.checks.at(-1);
    };
    expect(await of(known())).toMatchObject({
      what: 'This engagement made no key of the tenant',
      result: 'ok',
      proof: expect.stringMatching(/: 2$/),
    });
    expect(await of(known({ owned: true, out: { tenantAgain: true } }))).toMatchObject({
      what: 'A further key of the tenant was accepted',
      result: 'ok',
      proof: expect.stringContaining('another one was accepted'),
    });
    const step = tenantStep(contextOf(), parts);
    expect(step.settle?.(new Map(), known(undefined, NAME))).toEqual({ nexusApiKeyOf: HOLDER, tenantAgain: true });
    expect(step.settle?.(new Map(), known())).toEqual({ nexusApiKeyOf: HOLDER });
  });

  it('does not take for a key what is none', async () => {
    expect(await proved({}, {}, false)).toContainEqual(['is a UUID', 'not-ok']);
  });

  it.each([
    [
      'refused',
      new ApiKeyUnknown(EXCHANGE, ''),
      [
        ['is a UUID', 'ok'],
        ['opens the contact center', 'not-ok'],
      ],
    ],
    [
      'not allowed to list',
      new ApiKeyNotAllowed(EXCHANGE, ''),
      [
        ['is a UUID', 'ok'],
        ['opens the contact center', 'unchecked'],
      ],
    ],
    ['on a server without a list', new NotFound(EXCHANGE), [['is a UUID', 'ok']]],
  ] as const)('without a database, a key %s', async (_what, list, checks) => {
    expect(await proved({ list }, {})).toEqual(checks);
  });

  it('lets the table stand for the list where the key may not list services', async () => {
    const results = await proved({ list: new ApiKeyNotAllowed(EXCHANGE, ''), keys: [OWN] });
    expect(results?.every(([, result]) => result === 'ok')).toBe(true);
    expect(results).toContainEqual(['is in nex_apikeys', 'ok']);
  });

  it('is unchecked without the key, and nothing where nothing was ever done', async () => {
    const step = tenantStep(contextOf(), parts);
    const of = async (record?: Partial<StepRecord>) =>
      (await step.verify?.(readerOf({}), known(record), signal, progress))?.checks.map(({ result }) => result);
    expect([await of({ owned: true }), await of()]).toEqual([['unchecked'], []]);
  });

  it('stays when everything else is undone, and undo says so', () => {
    const step = tenantStep(contextOf({ purpose: 'undo' }), parts);
    const done = { out: {}, before: undefined, seen: { is: 'absent' } } as const;
    expect(step.inverse?.(done, known({ owned: true }))).toMatchObject({ cannot: expect.stringContaining(NAME) });
    expect(step.inverse?.(done, known())).toEqual({ actions: [] });
  });
});
