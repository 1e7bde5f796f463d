import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';

const shell = promisify(execFile);

/** A sample of the guide as it stands there, but for -sS (S002:104). */
const AS_PRINTED = `curl -sS -X POST \\
    $nexusURL/nexus/v3/provisioning/services/$ccid/SMS \\
    -H 'Content-Type: application/json' \\
    -H 'x-api-key: $apiKey' \\
    -H 'x-ccid: $ccid' \\
    -d '{
        "url": "N/A",
        "data": { "provider": "mGage" },
        "secret": {}
}'`;

/** The same with quotes that let the shell replace variables, and valid JSON. */
const corrected = (name: string, body: string) => `curl -sS -X POST \\
    "$nexusURL/nexus/v3/provisioning/services/$ccid/${name}" \\
    -H 'Content-Type: application/json' \\
    -H "x-api-key: $apiKey" \\
    -H "x-ccid: $ccid" \\
    -d "${body.replaceAll('"', '\\"')}"`;

describe.skipIf(spawnSync('curl', ['--version']).error !== undefined)('curl, as an administrator pastes it', () => {
  let practice: RunningPractice;
  beforeAll(async () => {
    practice = await startPractice();
  });
  afterAll(() => practice.close());

  async function run(command: string) {
    const { origin, apiKey, ccId } = practice.nexus.samples;
    const names = { kaleyraURL: 'https://kaleyra.example', kaleyraUserName: 'user', kaleyraPassword: 'pass' };
    const proxy = { no_proxy: '*', http_proxy: '' };
    const env = { ...process.env, ...proxy, ...names, nexusURL: origin, apiKey, ccid: ccId };
    return JSON.parse((await shell('sh', ['-c', command], { env })).stdout);
  }
  const kept = () => practice.nexus.state.contactCenters.get(practice.nexus.samples.ccId)?.services;

  test('the sample of the guide sends the names of its variables, and is refused', async () => {
    expect((await run(AS_PRINTED)).status).toEqual({ code: 401, message: expect.any(String) });
    expect(kept()?.size).toBe(0);
  });

  test('the corrected samples create the services of the first option', async () => {
    const sms = await run(corrected('SMS', '{"url":"N/A","data":{"provider":"mGage"},"secret":{}}'));
    expect(sms).toMatchObject({ status: { code: 0 }, data: { data: { provider: 'mGage' } } });
    const secret = '{"username":"$kaleyraUserName","password":"$kaleyraPassword"}';
    const mgage = await run(corrected('mGageSMS', `{"url":"$kaleyraURL","data":{},"secret":${secret}}`));
    expect(mgage.status.code).toBe(0);
    expect(kept()?.get('mGageSMS')?.secret).toEqual({ username: 'user', password: 'pass' });
  });
});
