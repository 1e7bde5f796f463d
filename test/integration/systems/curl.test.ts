import { spawn, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curlOf } from '../../../main/systems/http/curl.ts';
import type { OutgoingRequest } from '../../../main/systems/http/request.ts';
import { expose, Secret } from '../../../main/vault/secret.ts';
import { fakeClock, makeTransport } from './make-transport.ts';
import { json, type Seen, type Served, serve } from './serve.ts';

const noCurl = spawnSync('curl', ['--version']).status !== 0;

const KEPT = ['accept', 'authorization', 'content-type', 'content-length', 'x-note', 'x-key'];

/** What both must have sent: a form by its fields, as curl writes a space otherwise than URLSearchParams does. */
function essence({ method, url, headers, body }: Seen) {
  const form = headers['content-type'] === 'application/x-www-form-urlencoded';
  const kept = KEPT.filter((name) => !form || name !== 'content-length').map((name) => [name, headers[name]]);
  return { method, url, headers: kept, body: form ? [...new URLSearchParams(body)] : body };
}

function run(command: string, env: { readonly [name: string]: string }): Promise<number | null> {
  const child = spawn('sh', [], {
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(`${command}\n`);
  return new Promise((resolve) => child.on('close', resolve));
}

const visible = fc.string({
  minLength: 1,
  maxLength: 30,
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    maxLength: 20,
    unit: fc.constantFrom('$', '`', '"', "'", '\\', '\n', '!', '@', '&', '=', '%', '+', ' ', '漢', '😀'),
  }),
);
// An environment holds no NUL and no half character; a shell drops nothing else.
const keepable = fc.oneof(hostile, visible).map((text) => text.replaceAll('\0', '').toWellFormed() || 'x');
const names = fc.constantFrom('name', 'grant_type', 'a b', 'weiß', 'q&a');
const method = fc.constantFrom('POST' as const, 'PUT' as const, 'PATCH' as const, 'DELETE' as const);

describe.skipIf(noCurl)('the command, run by a shell (needs curl)', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve((_, response) => json(response, 200, {}));
  });
  afterAll(() => server.close());

  /** Sends it both ways and compares what arrived. `plain` and `inJson` are the variables' values. */
  async function bothWays(
    request: OutgoingRequest,
    plain: { [name: string]: Secret },
    inJson: { [name: string]: Secret } = {},
  ) {
    const at = server.seen.length;
    await makeTransport(fakeClock()).send(request);
    const command = curlOf(request);
    const env = Object.fromEntries([
      ...Object.entries(plain).map(([name, secret]) => [name, expose(secret)] as const),
      ...Object.entries(inJson).map(([name, secret]) => [name, JSON.stringify(expose(secret)).slice(1, -1)] as const),
    ]);
    expect({ command, code: await run(command, env) }).toEqual({ command, code: 0 });
    const [byTransport, byCurl, ...more] = server.seen.slice(at);
    expect(more).toEqual([]);
    if (byTransport === undefined || byCurl === undefined) throw new Error('One of them did not arrive.');
    expect({ command, ...essence(byCurl) }).toEqual({ command, ...essence(byTransport) });
  }

  const things = (more: Partial<OutgoingRequest>): OutgoingRequest => ({
    effect: 'write',
    method: 'POST',
    origin: server.origin,
    path: '/api/v2/things/%20%25/a[1]',
    ...more,
  });

  test('sends the same JSON as the transport', async () => {
    await fc.assert(
      fc.asyncProperty(
        method,
        fc.jsonValue(),
        hostile,
        visible,
        keepable,
        visible,
        async (how, rest, text, bearer, secret, note) => {
          const token = new Secret(bearer);
          const key = new Secret(secret);
          const value = { [text]: text, rest, clientSecret: key, list: [key, null] } as const;
          const headers = { authorization: { bearer: token }, 'X-Note': note };
          const request = things({
            method: how,
            headers,
            query: { [text]: [text, 'b'], n: 1 },
            body: { kind: 'json', value },
          });
          await bothWays(request, { GROUNDWORK_TOKEN: token }, { CLIENT_SECRET: key });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('sends the same form and the same Basic credentials', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(names, hostile),
        keepable,
        keepable,
        hostile,
        async (fields, code, password, user) => {
          const secrets = { code: new Secret(code), password: new Secret(password) };
          // curl takes the user from an argument, which cannot hold NUL.
          const basic = { user: user.replaceAll('\0', '').toWellFormed(), password: secrets.password };
          const body = { kind: 'form', fields: { ...fields, code: secrets.code } } as const;
          const request = things({ headers: { authorization: { basic } }, body });
          await bothWays(request, { CLIENT_SECRET: secrets.password, CODE: secrets.code });
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(['GET', 'HEAD', 'DELETE', 'POST', 'PUT', 'PATCH'] as const)(
    'sends the same %s without a body',
    async (how) => {
      const key = new Secret('k-1');
      await bothWays(things({ method: how, headers: { 'X-Key': key, 'X-Note': '' } }), { X_KEY: key });
    },
  );

  test('sends an empty form', async () => {
    await bothWays(things({ body: { kind: 'form', fields: {} } }), {});
  });
});
