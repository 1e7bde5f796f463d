import { extname } from 'node:path';
import type { NodeChild } from '../../shell/node-child.ts';
import { startNodeChild } from '../../shell/process.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { DatabaseEngineEnded } from './faults.ts';

/** PostgreSQL in a process of its own, with the one session it has. */
export interface Engine {
  readonly pid: number | undefined;
  /** Sends one message. @returns everything that came back @throws DatabaseEngineEnded */
  ask(message: Uint8Array): Promise<Buffer>;
  readonly ended: Promise<void>;
  /** Resolves when the process is gone. */
  close(): Promise<void>;
}

/**
 * Starts it, which takes seconds.
 * @param tables statements that make the tables
 * @param signal ends it, also while it starts
 * @throws DatabaseEngineEnded
 */
export async function startEngine(tables: string, signal: AbortSignal, start = startNodeChild): Promise<Engine> {
  const child = await start(processUrl());
  const waiting: { done(reply: Buffer): void; failed(error: Error): void }[] = [];
  let why: string | undefined;
  void child.ended.then(() => {
    for (const { failed } of waiting.splice(0)) failed(new DatabaseEngineEnded(why));
  });
  child.onMessage((message) => {
    const said = message as FromEngine;
    if (said.is === 'failed') {
      why = said.why;
      child.kill();
    } else {
      const { buffer, byteOffset, byteLength } = said.bytes;
      waiting.shift()?.done(Buffer.from(buffer, byteOffset, byteLength));
    }
  });
  const ask = (told: ToEngine) =>
    new Promise<Buffer>((done, failed) => {
      if (child.pid === undefined) return failed(new DatabaseEngineEnded(why));
      waiting.push({ done, failed });
      child.send(told);
    });
  if (signal.aborted) child.kill();
  signal.addEventListener('abort', () => child.kill(), { once: true });
  await ask({ is: 'begin', tables });
  return {
    get pid() {
      return child.pid;
    },
    ask: (bytes) => ask({ is: 'message', bytes }),
    ended: child.ended,
    close: () => end(child),
  };
}

function end(child: NodeChild): Promise<void> {
  child.kill();
  return child.ended;
}

function processUrl(): URL {
  const suffix = extname(new URL(import.meta.url).pathname);
  // Bundled, it is an entry beside this file that ends as this file does.
  const name = suffix === '.ts' ? 'engine-process' : 'practice-database';
  return new URL(`./${name}${suffix}`, import.meta.url);
}
