import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { terminal } from './cli.ts';

const ENTRY = resolve(import.meta.dirname, '../../../main/cli-entry.ts');

/** Waits until a text shows, or the stream ends. */
async function until(stream: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (wanted.test(text)) break;
  }
  return text;
}

const gone = async (origin: string) => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await fetch(`${origin}/practice`).catch(() => undefined))) return true;
    await new Promise((next) => setTimeout(next, 100));
  }
  return false;
};

describe('practice', () => {
  it('prints one line of JSON and ends with 0 on an interrupt', async () => {
    const { run } = terminal();
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const { code, stdout } = await run(['practice'], '', stop.signal);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(2);
    const { genesysCloud, nexus } = JSON.parse(stdout);
    const webhook = { url: expect.any(String), webhookSignatureKey: expect.any(String) };
    expect(nexus).toMatchObject({ origin: expect.any(String), apiKey: expect.any(String), webhook });
    expect(genesysCloud).toMatchObject({ admin: { clientId: expect.any(String), clientSecret: expect.any(String) } });
    expect(await gone(genesysCloud.origin)).toBe(true);
    expect(await gone(nexus.origin)).toBe(true);
  });

  it.each(['x', '65536', '-1', '1.5'])('refuses the port %s', async (port) => {
    expect((await terminal().run(['practice', `--port=${port}`])).code).toBe(2);
  });

  it('refuses a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, json } = await terminal().run(['practice', '--port', String(port), '--json']);
    expect([code, json.problem.code]).toEqual([2, 'practice-port-unavailable']);
  });

  it('goes on with an empty stdin, and ends when its parent is killed', async () => {
    const { data } = terminal();
    const parent = `
      const child = require('node:child_process').spawn(process.execPath, [${JSON.stringify(ENTRY)}, 'practice'],
        { stdio: ['ignore', 'inherit', 'inherit'] });
      setInterval(() => {}, 1000);`;
    const env = { ...process.env, GROUNDWORK_DATA: data };
    const between = spawn(process.execPath, ['-e', parent], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void between.kill('SIGKILL'));
    const { genesysCloud } = JSON.parse(await until(between.stdout, /\n/));
    // Longer than its look for the parent takes: an empty stdin alone must not end it.
    await new Promise((next) => setTimeout(next, 1200));
    expect((await fetch(`${genesysCloud.origin}/practice`)).status).toBe(200);
    between.kill('SIGKILL');
    expect(await gone(genesysCloud.origin)).toBe(true);
  });
});
