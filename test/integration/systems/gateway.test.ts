import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { RequestStopped } from '../../../main/systems/faults/network.ts';
import { OriginNotAllowed } from '../../../main/systems/faults/not-sent.ts';
import { SignatureKeyNotAtHand } from '../../../main/systems/gateway/faults.ts';
import { createGateway, sampleCall } from '../../../main/systems/gateway/system.ts';
import { type TappedExchange, tapped } from '../../../main/systems/http/tap.ts';
import { realClock } from '../../../main/systems/http/time.ts';
import { createRedactor } from '../../../main/vault/redactor.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { freePort } from './free-port.ts';
import { faultOf, makeTransport } from './make-transport.ts';
import { json, type Seen, serve } from './serve.ts';

const KEY = 'mArKeR-k€y "with" everything\n';
const noCurl = spawnSync('curl', ['--version']).status !== 0;

async function gateway(answer: (seen: Seen, response: ServerResponse) => void) {
  const served = await serve((seen, response) => answer(seen, response));
  onTestFinished(() => served.close());
  return served;
}

function check(url: string, more: { readonly key?: Secret | undefined; readonly signal?: AbortSignal } = {}) {
  const told: TappedExchange[] = [];
  const parts = { redactor: createRedactor(), clock: realClock, tell: (one: TappedExchange) => void told.push(one) };
  const transport = tapped(makeTransport(realClock), parts);
  const key = async () => ('key' in more ? more.key : new Secret(KEY));
  const reader = createGateway({ transport, url, key, clock: realClock });
  return { told, checked: reader.read(sampleCall(url, '16504661149', Date.now()), more.signal) };
}

const ok = (_seen: Seen, response: ServerResponse) => json(response, 200, { messageId: 'm-1' });
const signature = (body: string) => `sha1=${createHmac('sha1', KEY).update(body).digest('hex')}`;

/** What a gateway may answer that Digital Channels cannot work with, by its status. */
const REFUSALS: readonly (readonly [string, (response: ServerResponse) => void, number])[] = [
  ['a refused signature', (r) => json(r, 401, { error: `wrong: ${KEY}` }), 401],
  ['no messageId', (r) => json(r, 200, { ok: true }), 200],
  ['a failure inside', (r) => json(r, 500, {}), 500],
  ['a throttle', (r) => json(r, 429, {}, { 'retry-after': '1' }), 429],
  ['a page', (r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hi</html>'), 200],
  ['text', (r) => void r.writeHead(200).end('thanks'), 200],
];

describe('a gateway’s webhook', () => {
  it('gets one sample, signed over the bytes that arrive, at the path as it was entered', async () => {
    const served = await gateway(ok);
    const { checked, told } = check(`${served.origin}/nexus/web%20hook/`);
    const result = await checked;
    expect(result).toMatchObject({ result: 'ok', status: 200, messageId: 'm-1' });
    expect(served.seen).toHaveLength(1);
    const [seen] = served.seen;
    expect(seen).toMatchObject({ method: 'POST', url: '/nexus/web%20hook/', body: result.body });
    expect(seen?.headers['x-hub-signature']).toBe(signature(seen?.body ?? ''));
    expect(seen?.headers['x-hub-signature']).toBe(result.signature);
    expect(seen?.headers['content-type']).toBe('application/json');
    expect(JSON.stringify([result, told])).not.toContain('mArKeR');
    expect(told[0]?.request.headers['x-hub-signature']).toBe(result.signature);
  });

  it('keeps a query', async () => {
    const served = await gateway(ok);
    await check(`${served.origin}/hook?tenant=a%26b`).checked;
    expect(served.seen[0]?.url).toBe('/hook?tenant=a%26b');
  });

  it.each(REFUSALS)('is not ok after %s, and is not asked twice', async (_what, answer, status) => {
    const served = await gateway((_seen, response) => answer(response));
    const result = await check(`${served.origin}/hook`).checked;
    expect(result).toMatchObject({ result: 'not-ok', status });
    expect(result.reply).toBeDefined();
    expect(JSON.stringify(result)).not.toContain('mArKeR');
    expect(served.seen).toHaveLength(1);
  });

  it('is not ok when it redirects, and the sample does not follow', async () => {
    const other = await gateway(ok);
    const served = await gateway((_seen, response) => {
      response.writeHead(307, { location: `${other.origin}/elsewhere` }).end();
    });
    const result = await check(`${served.origin}/hook`).checked;
    expect(result).toMatchObject({ result: 'not-ok', status: 307 });
    expect(result.reason).toContain(new URL(other.origin).host);
    expect(other.seen).toEqual([]);
  });

  it('is unchecked, never fine, when nobody answers', async () => {
    const nobody = await check(`http://127.0.0.1:${await freePort()}/hook`).checked;
    expect(nobody).toMatchObject({ result: 'unchecked' });
    expect(nobody.reason).toContain('ECONNREFUSED');
    expect(nobody.signature).toMatch(/^sha1=[0-9a-f]{40}$/);
    const cut = await gateway((_seen, response) => void response.socket?.destroy());
    expect(await check(`${cut.origin}/hook`).checked).toMatchObject({ result: 'unchecked' });
    expect(cut.seen).toHaveLength(1);
  });

  it('gets nothing without a key, or at an address that nobody allowed', async () => {
    const served = await gateway(ok);
    for (const key of [undefined, new Secret('')])
      expect(await faultOf(check(`${served.origin}/hook`, { key }).checked)).toBeInstanceOf(SignatureKeyNotAtHand);
    expect(served.seen).toEqual([]);
    expect(await faultOf(check('https://gateway.example.com/hook').checked)).toBeInstanceOf(OriginNotAllowed);
  });

  it('stops when the operator stops', async () => {
    const stop = new AbortController();
    const served = await gateway(() => stop.abort());
    const { checked } = check(`${served.origin}/hook`, { signal: stop.signal });
    expect(await faultOf(checked)).toBeInstanceOf(RequestStopped);
  });

  test.skipIf(noCurl)('its copied command, run by a shell, sends the same bytes and signature', async () => {
    const served = await gateway(ok);
    const { curl } = await check(`${served.origin}/hook`).checked;
    const child = spawn('sh', [], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end(`${curl}\n`);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    const [byApp, byCurl] = served.seen.map(({ method, url, body, headers }) => ({
      ...{ method, url, body },
      kept: ['x-hub-signature', 'content-type', 'accept', 'content-length'].map((name) => headers[name]),
    }));
    expect(byCurl).toEqual(byApp);
  });
});
