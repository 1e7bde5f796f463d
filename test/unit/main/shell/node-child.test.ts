import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ofUtility } from '../../../../main/shell/node-child.ts';
import { startNodeChild } from '../../../../main/shell/process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-child-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function moduleOf(text: string): URL {
  const path = join(folder, 'child.mjs');
  writeFileSync(path, text);
  return pathToFileURL(path);
}

describe('a module in a process of its own', () => {
  it('hears and says bytes as they are', async () => {
    const child = await startNodeChild(
      moduleOf("process.on('message', ({ bytes }) => process.send({ back: bytes, last: bytes.at(-1) }));"),
    );
    const said = new Promise((resolve) => child.onMessage(resolve));
    child.send({ bytes: new Uint8Array([0, 255, 10]) });
    expect(await said).toEqual({ back: new Uint8Array([0, 255, 10]), last: 10 });
    expect(child.pid).toBeGreaterThan(0);
    child.kill();
    await child.ended;
    expect(child.pid).toBeUndefined();
    // Nobody is there any more, and nothing is thrown.
    child.send({ bytes: new Uint8Array() });
  });

  it('gets nothing of the environment, which may hold a passphrase', async () => {
    process.env.GROUNDWORK_AGE_PASSPHRASE = 'not for children';
    try {
      const child = await startNodeChild(moduleOf('process.send({ ...process.env });'));
      const env = await new Promise((resolve) => child.onMessage(resolve));
      child.kill();
      expect(JSON.stringify(env)).not.toContain('not for children');
      expect(env).not.toHaveProperty('PATH');
    } finally {
      delete process.env.GROUNDWORK_AGE_PASSPHRASE;
    }
  });

  it('ends by itself when what it runs is not there, and says so', async () => {
    const child = await startNodeChild(pathToFileURL(join(folder, 'absent.mjs')));
    await child.ended;
    expect(child.pid).toBeUndefined();
  });
});

it('in Electron it is a utility process, as the program cannot be run as Node there', async () => {
  const sent: unknown[] = [];
  class Utility extends EventEmitter {
    pid: number | undefined = 41;
    postMessage(message: unknown) {
      sent.push(message);
    }
    kill() {
      this.pid = undefined;
      return this.emit('exit');
    }
  }
  const utility = new Utility();
  const child = ofUtility(utility);
  const heard: unknown[] = [];
  child.onMessage((message) => heard.push(message));
  child.send('to');
  utility.emit('message', 'from');
  expect([sent, heard, child.pid]).toEqual([['to'], ['from'], 41]);
  child.kill();
  await child.ended;
  expect(child.pid).toBeUndefined();
});
