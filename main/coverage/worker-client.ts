import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CoverageWorkerFailed, RelayedFault, type WorkerEnd } from './faults.ts';
import type { Answer, Ask, Asked, Does, ToldOf, WorkerStart } from './worker-messages.ts';

/** What a test may change. */
export interface WorkerLimits {
  /** Most memory for what is read, in megabytes. */
  readonly memoryMb?: number;
  /** One request may take this long. */
  readonly patienceMs?: number;
  /** What the worker runs. */
  readonly script?: URL;
  /** Stands in for the thread. */
  readonly begin?: (start: WorkerStart) => WorkerThread;
}

/** What is used of a thread. */
export type WorkerThread = Pick<Worker, 'postMessage' | 'terminate'> & {
  on(event: 'message', then: (answer: Answer) => void): unknown;
  once(event: 'error' | 'exit', then: (cause?: unknown) => void): unknown;
};

interface Waiting {
  readonly done: (told: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** Electron's threads share four gigabytes of heap, and the window's own needs a part of them. */
const MOST_MEMORY_MB = 2048;
const PATIENCE_MS = 300_000;

/**
 * The workspace in a thread of its own: started with the first request, asked one thing after the other. When it dies,
 * every open request is told and the next one starts a fresh, empty one.
 */
export class CoverageWorker {
  readonly #limits: Required<Omit<WorkerLimits, 'begin'>> & Pick<WorkerLimits, 'begin'>;
  readonly #version: () => number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerThread | undefined;
  #patience: NodeJS.Timeout | undefined;
  #last = 0;
  #closed = false;

  /** @param version asked for when a worker starts, so that versions never go back */
  constructor(version: () => number, limits: WorkerLimits = {}) {
    const memoryMb = Math.min(MOST_MEMORY_MB, Math.floor(totalmem() / 2 ** 21));
    this.#limits = { memoryMb, patienceMs: PATIENCE_MS, script: workerUrl(), ...limits };
    this.#version = version;
  }

  /**
   * Asks the workspace. What is in `transfer` moves to the worker and is empty here afterwards.
   * @throws CoverageWorkerFailed, and the workspace's faults as RelayedFault
   */
  ask<D extends Does>(does: D, asked: Asked<D>, transfer: readonly ArrayBuffer[] = []): Promise<ToldOf<D>> {
    if (this.#closed) return Promise.reject(new CoverageWorkerFailed('closed'));
    const worker = this.#worker ?? this.#start();
    this.#last += 1;
    const ask: Ask<D> = { id: this.#last, does, asked };
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask.id, { done: (told) => resolve(told as ToldOf<D>), failed: reject });
      if (this.#waiting.size === 1) this.#watch();
      worker.postMessage(ask, [...transfer]);
    });
  }

  /** Ends the worker; open requests are told. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#gone('closed');
    await worker?.terminate();
  }

  #thread(workerData: WorkerStart): WorkerThread {
    const { begin, script, memoryMb } = this.#limits;
    if (begin !== undefined) return begin(workerData);
    return new Worker(script, {
      workerData,
      name: 'coverage',
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
  }

  #start(): WorkerThread {
    const worker = this.#thread({ version: this.#version() });
    this.#worker = worker;
    const ofThis = (then: () => void) => () => {
      if (this.#worker === worker) then();
    };
    worker.on('message', (answer: Answer) => ofThis(() => this.#settle(answer))());
    worker.once('error', (cause) =>
      ofThis(() => this.#gone(isOutOfMemory(cause) ? 'out-of-memory' : 'ended', cause))(),
    );
    worker.once(
      'exit',
      ofThis(() => this.#gone('ended')),
    );
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#watch();
    if (answer.is === 'done') waiting?.done(answer.told);
    else waiting?.failed(answer.is === 'fault' ? new RelayedFault(answer.fault) : answer.error);
  }

  /** Requests are answered one after the other, so the time counts from the answer before. */
  #watch(): void {
    clearTimeout(this.#patience);
    if (this.#waiting.size === 0) return;
    this.#patience = setTimeout(() => {
      const worker = this.#worker;
      this.#gone('too-long');
      void worker?.terminate();
    }, this.#limits.patienceMs);
  }

  #gone(because: WorkerEnd, cause?: unknown): void {
    this.#worker = undefined;
    clearTimeout(this.#patience);
    const open = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of open) failed(new CoverageWorkerFailed(because, cause));
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function workerUrl(): URL {
  const extension = extname(new URL(import.meta.url).pathname);
  // Bundled, the worker is an entry beside whatever file this one ends up in.
  return new URL(extension === '.ts' ? './worker.ts' : './coverage-worker.js', import.meta.url);
}
