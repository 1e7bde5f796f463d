import type { RunState } from '../../shared/ipc/views.ts';
import { AlreadyWorking } from './faults.ts';

type Purpose = RunState['purpose'];

/** Something that goes on in an engagement and can be stopped. */
export interface Work {
  readonly purpose: Purpose;
  readonly signal: AbortSignal;
  stop(): void;
  /** Resolves once it has ended, however it ended. */
  readonly ended: Promise<void>;
}

/** One work an engagement at a time in this window; other windows and terminals are kept out by the lock. */
export class Works {
  readonly #running = new Map<string, Work>();
  readonly #atEnd: (() => Promise<void>)[] = [];

  of(engagement: string): Work | undefined {
    return this.#running.get(engagement);
  }

  /** Starts `task`; it counts as running until its promise settles. @throws AlreadyWorking */
  begin(engagement: string, purpose: Purpose, task: (signal: AbortSignal) => Promise<void>): Work {
    const busy = this.#running.get(engagement);
    if (busy !== undefined) throw new AlreadyWorking(busy.purpose);
    const controller = new AbortController();
    const ended = task(controller.signal)
      .catch(() => undefined)
      .finally(() => this.#running.delete(engagement));
    const work: Work = { purpose, signal: controller.signal, stop: () => controller.abort(), ended };
    this.#running.set(engagement, work);
    return work;
  }

  /** Something else that ends with the window, such as a worker. */
  atEnd(end: () => Promise<void>): void {
    this.#atEnd.push(end);
  }

  /** Stops everything and waits for it. */
  async close(): Promise<void> {
    const all = [...this.#running.values()];
    for (const work of all) work.stop();
    await Promise.all([...all.map(({ ended }) => ended), ...this.#atEnd.splice(0).map((end) => end())]);
  }
}
