import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { main } from '../../main/cli.ts';
import type { PracticeOptions } from '../../main/practice/genesys-cloud/options.ts';
import { type Practice, startPractice } from '../../main/practice/start.ts';

/** One request as the run sent it, with the milliseconds of its start and end. */
export interface Recorded {
  readonly url: string;
  readonly init: RequestInit & { readonly method: string };
  readonly start: number;
  end: number;
}

/** A run of the main job: how long it took, and every request. */
export interface RecordedRun {
  readonly wallMs: number;
  readonly start: number;
  readonly requests: readonly Recorded[];
}

/** Ids and secrets that count up: two servers give the same ones, so that recorded requests fit the second too. */
export function startCounting(options: PracticeOptions): Promise<Practice> {
  let ids = 0;
  let secrets = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  return startPractice({ ...options, uuid, secret: () => `bench-secret-${String(++secrets).padStart(20, '0')}` });
}

/** Runs `run uca-historical` in this process against `practice`, and tells the milliseconds. */
export async function timeRun(practice: Practice): Promise<number> {
  return run(practice, undefined);
}

/** As `timeRun`, with every request written down, which takes some time itself. */
export async function recordRun(practice: Practice): Promise<RecordedRun> {
  const requests: Recorded[] = [];
  const recording: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = request.method === 'GET' || request.method === 'DELETE' ? null : await request.clone().text();
    const headers = Object.fromEntries(request.headers);
    const entry: Recorded = {
      url: request.url,
      init: { method: request.method, headers, body: body === '' ? null : body },
      start: performance.now(),
      end: Number.NaN,
    };
    requests.push(entry);
    const response = await fetch(request);
    const bytes = await response.arrayBuffer();
    entry.end = performance.now();
    return new Response([204, 304].includes(response.status) ? null : bytes, response);
  };
  const start = performance.now();
  const wallMs = await run(practice, recording);
  return { wallMs, start, requests };
}

async function run(practice: Practice, recording: typeof fetch | undefined): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const { origin } = practice.json.genesysCloud;
  try {
    const start = performance.now();
    const code = await main(['run', 'uca-historical', '--practice', origin, '--yes', '--json'], {
      stdout: nowhere(),
      stderr: nowhere(),
      env: { GROUNDWORK_DATA: folder },
      ...(recording === undefined ? {} : { parts: { fetch: recording } }),
    });
    if (code !== 0) throw new Error(`The run ended with exit code ${code}.`);
    return performance.now() - start;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
