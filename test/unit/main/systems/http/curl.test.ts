import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlOf } from '../../../../../main/systems/http/curl.ts';
import { curlOfAction } from '../../../../../main/systems/http/curl-action.ts';
import { shellName } from '../../../../../main/systems/http/curl-variables.ts';
import { commandOf, type Word } from '../../../../../main/systems/http/curl-words.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import type { HttpAction, Ref } from '../../../../../shared/plan/action.ts';

/** The arguments that a real shell hands to curl, for a command and its variables. */
function argumentsOf(command: string, env: { readonly [name: string]: string } = {}): readonly string[] {
  const script = `curl() { for one in "$@"; do printf '%s\\0' "$one"; done; }\n${command}\n`;
  const run = spawnSync('sh', [], { input: script, env: { PATH: process.env.PATH ?? '', ...env }, encoding: 'utf8' });
  if (run.status !== 0 || run.stderr !== '') throw new Error(`sh: ${run.status} ${run.stderr}`);
  return run.stdout.split('\0').slice(0, -1);
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('$', '`', '"', "'", '\\', '\n', '!', '*', '~', '#', '{', '[', ':', ' ', 'a', 'ß', '漢', '😀'),
  }),
  fc.constantFrom(
    '$(id)',
    '`id`',
    '$HOME',
    ['$', '{HOME}'].join(''),
    "'; id; '",
    '\\',
    "\\'",
    '-n',
    '--next',
    '@/etc/passwd',
    'x\n',
    '!!',
  ),
);
const noNul = (text: string) => text.replaceAll('\0', '').toWellFormed();

const request = { effect: 'write', method: 'POST', origin: 'https://api.example.com', path: '/api/v2/things' } as const;
const token = { authorization: { bearer: new Secret('mArKeR-token') } };

describe('quoting', () => {
  it('hands every text to the program as it is, and expands variables and nothing else', () => {
    const piece = fc.oneof(
      hostile,
      fc.constantFrom('ONE', 'TWO').map((variable) => ({ variable })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        hostile,
        hostile,
        (words, one, two) => {
          const env = { ONE: noNul(one), TWO: noNul(two) };
          const values: { readonly [name: string]: string } = env;
          const expected = words.map((word: Word) =>
            word.map((part) => (typeof part === 'string' ? noNul(part) : values[part.variable])).join(''),
          );
          expect(argumentsOf(commandOf([], 'curl', [words]), env)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps comments to their line, and free of what a shell could act on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [comment = '', ...rest] = commandOf([text], 'curl', [[['x']]]).split('\n');
        expect(rest).toEqual(['curl x']);
        expect(comment).toMatch(/^# [^'"`$\\;&|<>(){}!*?#\r]*$/);
      }),
    );
  });
});

describe('the command for a request', () => {
  it('is what one would write by hand', () => {
    const value = { name: "Ben's", secret: new Secret('s') };
    expect(curlOf({ ...request, headers: token, body: { kind: 'json', value } })).toBe(
      [
        '# Set first: GROUNDWORK_TOKEN, SECRET escaped as inside JSON',
        "curl --request POST 'https://api.example.com/api/v2/things' \\",
        "  --header 'accept: application/json' \\",
        '  --header "authorization: Bearer $GROUNDWORK_TOKEN" \\',
        "  --header 'content-type: application/json' \\",
        `  --data '{"name":"Ben'\\''s","secret":"'"$SECRET"'"}'`,
      ].join('\n'),
    );
  });

  it('gives Basic credentials to curl itself, and form fields one by one', () => {
    const basic = { authorization: { basic: { user: 'id-1', password: new Secret('mArKeR') } } };
    const fields = { grant_type: 'client_credentials', code_verifier: new Secret('mArKeR-2') };
    const command = curlOf({ ...request, headers: basic, body: { kind: 'form', fields } });
    expect(command).toContain('--user "id-1:$CLIENT_SECRET"');
    expect(command).toContain("--data-urlencode 'grant_type=client_credentials'");
    expect(command).toContain('--data-urlencode "code_verifier=$CODE_VERIFIER"');
    expect(command).toContain('# Set first: CLIENT_SECRET, CODE_VERIFIER');
    expect(command).not.toContain('mArKeR');
  });

  it('calls the password of an account so, and not the secret of a client', () => {
    const basic = { authorization: { basic: { user: 'ops', password: new Secret('mArKeR') } } };
    expect(curlOf({ ...request, method: 'GET', headers: basic })).toContain('--user "ops:$PASSWORD"');
  });

  it('uses one variable for one secret, and others for others of the same name', () => {
    const one = new Secret('1');
    const value = { a: { password: one }, b: { password: new Secret('2') }, c: { password: one } };
    const command = curlOf({ ...request, headers: { 'x-password': one }, body: { kind: 'json', value } });
    expect(command).toContain('"x-password: $X_PASSWORD"');
    const data = argumentsOf(command, { X_PASSWORD: 'p', PASSWORD: 'q', PASSWORD_2: 'r' }).at(-1) ?? '';
    expect(JSON.parse(data)).toEqual({ a: { password: 'q' }, b: { password: 'r' }, c: { password: 'q' } });
  });

  it('has variables for secrets in the path, and checks what stands around them', () => {
    const request = {
      effect: 'read',
      method: 'GET',
      origin: 'https://cic.example:8019',
      path: '/icws/{sessionId}/configuration/users/a%20b',
      query: { select: '*' },
    } as const;
    const places = { sessionId: new Secret('session-71') };
    const command = curlOf({ ...request, places });
    expect(command).not.toContain('session-71');
    expect(argumentsOf(command, { SESSION_ID: '71' })).toContain(
      'https://cic.example:8019/icws/71/configuration/users/a%20b?select=*',
    );
    for (const path of ['/icws/{sessionId}/../x', '/icws/{sessionId}?x', '/icws/{other}/x'])
      expect(() => curlOf({ ...request, places, path })).toThrow(/not usable/);
    expect(() => curlOf(request)).toThrow(/not usable/);
  });

  it('needs no comment without a variable', () => {
    expect(curlOf({ ...request, method: 'GET' })).toMatch(/^curl --request GET '/);
  });

  it('takes no name that a shell uses itself', () => {
    for (const name of ['path', 'home', 'IFS', 'http_proxy', 'ps1', '9lives', 'LD_PRELOAD']) {
      expect(shellName(name)).toMatch(/^GROUNDWORK_/);
    }
    expect(['clientSecret', 'x-api-key', 'ключ'].map(shellName)).toEqual(['CLIENT_SECRET', 'X_API_KEY', 'SECRET']);
  });
});

describe('the command for a planned action', () => {
  const ref = (step: string, output: string, label: string): Ref => ({ $ref: { step, output, label } });
  const action: HttpAction = {
    kind: 'http',
    id: 'selfgrant/1',
    step: 'selfgrant',
    summary: 'Grant role “UCA” to Ada’s client; rm -rf /',
    reversible: true,
    system: 'genesys-cloud',
    method: 'PUT',
    path: ['/api/v2/authorization/roles/', ref('role', 'id', 'ID of role'), '/users/add'],
    headers: { 'x-trace': 'on' },
    body: {
      members: [ref('role', 'id', 'ID of role'), ref('client', 'clientId', "client's ID\nid")],
      key: { $secret: 'clientId' },
    },
    needs: [],
  };

  it('has a variable for what does not exist yet, and says what it stands for', () => {
    const command = curlOfAction(action, 'https://api.example.com');
    expect(command).toContain('"https://api.example.com/api/v2/authorization/roles/$ROLE_ID/users/add"');
    expect(command).toContain('# ROLE_ID: ID of role, from step role\n');
    expect(command).toContain('# CLIENT_ID: client s ID id, from step client\n');
    const env = { ROLE_ID: 'r-1', CLIENT_ID: 'c-1', CLIENT_ID_2: 's-1', GROUNDWORK_TOKEN: 't' };
    const given = argumentsOf(command, env);
    expect(given).toContain('https://api.example.com/api/v2/authorization/roles/r-1/users/add');
    expect(given).toContain('authorization: Bearer t');
    expect(given).toContain('x-trace: on');
    expect(JSON.parse(given.at(-1) ?? '')).toEqual({ members: ['r-1', 'c-1'], key: 's-1' });
  });

  it('gives the account of a plan to curl itself, with the password as a variable', () => {
    const basic = { user: "o'ps $HOME", password: { $secret: 'gwsAdminPass' } };
    const command = curlOfAction({ ...action, headers: { authorization: { basic } } }, 'https://x.example', 'none');
    expect(command).toContain('GWS_ADMIN_PASS');
    const given = argumentsOf(command, { GWS_ADMIN_PASS: 'p"w', ROLE_ID: 'r', CLIENT_ID: 'c', CLIENT_ID_2: 's' });
    expect(given[given.indexOf('--user') + 1]).toBe(`o'ps $HOME:p"w`);
    expect(given.filter((word) => word.startsWith('authorization:'))).toEqual([]);
  });

  it('goes below a session of ICWS, whose id, token and cookie are variables', () => {
    const command = curlOfAction(
      { ...action, method: 'PUT', path: ['/configuration/users/a%20b'], headers: {}, body: { id: 'a b' } },
      'https://cic.example:8019',
      'icws',
    );
    expect(command).toContain('# Set first: SESSION_ID, ININ_ICWS_CSRF_TOKEN, COOKIE\n');
    const given = argumentsOf(command, { SESSION_ID: '71', ININ_ICWS_CSRF_TOKEN: 't=', COOKIE: 'icws_71=c; x=y' });
    expect(given).toContain('https://cic.example:8019/icws/71/configuration/users/a%20b');
    expect(given).toEqual(
      expect.arrayContaining(['accept-language: en-US', 'inin-icws-csrf-token: t=', 'cookie: icws_71=c; x=y']),
    );
    expect(given.filter((word) => word.startsWith('authorization:'))).toEqual([]);
  });

  it('adds no token where the plan has the credentials, and no body where there is none', () => {
    const { body: _body, ...rest } = action;
    const command = curlOfAction(
      { ...rest, method: 'DELETE', body: null, query: { a: 'b c' } },
      'https://x.example',
      'none',
    );
    expect(command).not.toContain('GROUNDWORK_TOKEN');
    expect(command).not.toContain('--data');
    expect(command).toContain('/users/add?a=b+c"');
  });
});
