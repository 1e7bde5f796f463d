import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeIcws, startPracticeIcws } from '../../../main/practice/icws/start.ts';
import { sh, shJson } from '../practice-gws/shell.ts';

/** Requests in the shape that public clients of ICWS give them (P12): each line does what one of them does. */
let icws: PracticeIcws;
let folder: string;
let variables: { [name: string]: string };
beforeEach(async () => {
  icws = await startPracticeIcws({ users: 450, hosts: 2 });
  folder = await mkdtemp(join(tmpdir(), 'icws-'));
  const { origin, user, password } = icws.samples;
  variables = { base: `${origin}/icws`, user, password, jar: join(folder, 'cookies') };
});
afterEach(async () => {
  await icws.close();
  await rm(folder, { recursive: true });
});

const CONNECT =
  `{"__type":"urn:inin.com:connection:icAuthConnectionRequestSettings","applicationName":"Powershell Client",` +
  `"userID":"'"$user"'","password":"'"$password"'"}`;
const USER = 'I3_ACCESS_ALTOCLOUD_USER';

/** Connects with a cookie jar; the variables then have session and token. */
async function connected(contentType = 'application/json; charset=utf8'): Promise<void> {
  const command = `curl -sf -c "$jar" -H 'Accept-Language: en-US' -H 'Content-Type: ${contentType}' "$base/connection" -d '${CONNECT}'`;
  const { sessionId, csrfToken } = await shJson(command, variables);
  variables = { ...variables, session: sessionId, token: csrfToken };
}

const WITH = `-b "$jar" -H 'Accept-Language: en-US' -H "ININ-ICWS-CSRF-Token: $token"`;

describe('a client in PowerShell', () => {
  test('connects, gives a user licences with the content type of a form, and reads them back', async () => {
    await connected();
    const body = `{"configurationId":{"id":"agent1","displayName":"agent1","uri":"/configuration/users/agent1"},"extension":null}`;
    const refused = await sh(
      `curl -s -o /dev/null -w '%{http_code}' ${WITH} -X PUT "$base/$session/configuration/users/agent1" -d '${body}'`,
      variables,
    );
    expect(refused).toBe('400');
    const licences =
      '{"hasClientAccess":true,"licenseActive":true,"mediaLevel":3,"additionalLicenses":' +
      `[{"id":"${USER}","displayName":"${USER}","uri":"/configuration/users/${USER}"}]}`;
    const put = `{"configurationId":{"id":"agent1","displayName":"agent1","uri":"/configuration/users/agent1"},"licenseProperties":${licences}}`;
    await sh(`curl -sf ${WITH} -X PUT "$base/$session/configuration/users/agent1" -d '${put}'`, variables);
    const user = await shJson(`curl -sf ${WITH} "$base/$session/configuration/users/agent1?select=*"`, variables);
    expect(user.licenseProperties.additionalLicenses.map(({ id }: { id: string }) => id)).toEqual([USER]);
    // The list was replaced: what the agent had besides is gone.
    expect(icws.holdsLicence('agent1')).toBe(true);
    const { items } = await shJson(`curl -sf ${WITH} "$base/$session/configuration/license-allocations"`, variables);
    expect(items.map((one: { configurationId: { id: string } }) => one.configurationId.id)).toContain(USER);
    await sh(`curl -sf ${WITH} -X DELETE "$base/$session/connection"`, variables);
    expect(icws.openSessions()).toBe(0);
  });

  test('reads the rest of a list in the ranges that it makes of Content-Range', async () => {
    await connected();
    const list = `"$base/$session/configuration/users?select=extension"`;
    const head = await sh(`curl -sf -D - -o /dev/null ${WITH} ${list}`, variables);
    const total = Number(/content-range: items 0-199\/(\d+)/i.exec(head)?.[1]);
    expect(total).toBe(451);
    const seen: string[] = [];
    for (const range of ['0-199', '200-399', `400-${total}`]) {
      const { items } = await shJson(`curl -sf ${WITH} -H 'Range: items=${range}' ${list}`, variables);
      seen.push(...items.map((one: { configurationId: { id: string } }) => one.configurationId.id));
    }
    expect(new Set(seen).size).toBe(total);
  });

  test('looks a user up by the name of its Windows account', async () => {
    await connected();
    icws.editUser('agent5', { set: { ntDomainUser: 'PRACTICE\\five' } });
    const where = 'where=ntDomainUser%20eq%20PRACTICE%5cfive';
    const { items } = await shJson(`curl -sf ${WITH} "$base/$session/configuration/users?${where}"`, variables);
    expect(items).toMatchObject([{ configurationId: { id: 'agent5' } }]);
  });
});

describe('a client in Node', () => {
  test('sends the media type of ICWS, and the whole Set-Cookie back as it came', async () => {
    await connected('application/vnd.inin.icws+JSON');
    const head = await sh(
      `curl -sf -D - -o "$jar.body" -H 'Accept-Language: en-us' "$base/connection" -d '${CONNECT}'`,
      variables,
    );
    const cookie = /set-cookie: (.*)\r/i.exec(head)?.[1] ?? '';
    const session = /inin-icws-session-id: (.*)\r/i.exec(head)?.[1] ?? '';
    const token = /inin-icws-csrf-token: (.*)\r/i.exec(head)?.[1] ?? '';
    const own = { ...variables, cookie, session, token };
    const state = await shJson(
      `curl -sf -H "Cookie: $cookie" -H "ININ-ICWS-CSRF-Token: $token" "$base/$session/connection"`,
      own,
    );
    expect(state.connectionState).toBe(1);
  });
});

describe('a client in Ruby', () => {
  test('knows a wrong password by its error, and follows the first alternate host', async () => {
    const wrong = await shJson(`curl -s -H 'Accept-Language: en-us' "$base/connection" -d '${CONNECT}'`, {
      ...variables,
      password: 'nothing',
    });
    expect(wrong).toMatchObject({
      errorId: 'error.request.connection.authenticationFailure',
      errorCode: -2147221503,
      message: 'The authentication process failed.',
    });
    icws.behave({ accepting: 1 });
    const command = `curl -s -H 'Accept-Language: en-us' "$base/connection" -d '${CONNECT}'`;
    const { alternateHostList } = await shJson(command, variables);
    const base = `${icws.origin.replace('127.0.0.1', alternateHostList[0])}/icws`;
    const { icServer } = await shJson(command, { ...variables, base });
    expect(icServer).toBe('127.0.0.2');
  });

  test('reads release and features without a session', async () => {
    expect((await shJson('curl -sf "$base/connection/version"', variables)).majorVersion).toBe('20');
    const { featureInfoList } = await shJson('curl -sf "$base/connection/features"', variables);
    expect(featureInfoList.length).toBeGreaterThan(0);
    expect(icws.counts()).toEqual({ read: 2, session: 0, write: 0 });
  });
});

test('a connect that names no language is refused', async () => {
  const command = `curl -s -o /dev/null -w '%{http_code}' -H 'Accept-Language:' "$base/connection" -d '${CONNECT}'`;
  expect(await sh(command, variables)).toBe('400');
});
