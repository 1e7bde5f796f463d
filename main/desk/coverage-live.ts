import type { EventOf, RequestOf } from '../../shared/ipc/contract.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { coverageInputsText as text } from '../../shared/text/coverage-inputs.ts';
import type { LiveFile, LiveProgress, LiveResult } from '../coverage/live/order.ts';
import { CallFailed } from '../ipc/faults.ts';
import type { DeskContext } from './context.ts';
import type { Comparison } from './coverage-comparison.ts';
import { AlreadyReading, NothingToResume, NothingToSave } from './coverage-faults.ts';
import { readInSession } from './coverage-live-read.ts';
import { endIfRefused, readerOf } from './coverage-reader.ts';

type Order = RequestOf<'coverage.live.start'>;
type LiveView = NonNullable<EventOf<'coverage-state'>['live']>;

/** A reading that goes on, or can go on. */
interface Reading {
  readonly order: Order;
  /** The input that it becomes; the same when it goes on later. */
  readonly input: string;
  readonly title: string;
  readonly controller: AbortController;
  state: LiveView['state'];
  progress: LiveProgress;
  problem: Problem | undefined;
  /** Something of it was read, so that there is something to go on with. */
  isBegun: boolean;
  ended: Promise<void>;
}

/** Readings of signed-in organizations, one at a time. What was read becomes an input, also when it was stopped. */
export class LiveReadings {
  readonly #desk: DeskContext;
  readonly #comparison: Comparison;
  readonly #changed: () => void;
  /** By input: what can be saved as a file. */
  readonly #files = new Map<string, () => LiveFile>();
  readonly #practice = new Set<string>();
  #reading: Reading | undefined;

  constructor(desk: DeskContext, comparison: Comparison, changed: () => void) {
    this.#desk = desk;
    this.#comparison = comparison;
    this.#changed = changed;
  }

  /** What the window shows of it; undefined when nothing goes on and nothing was left unfinished. */
  view(): LiveView | undefined {
    if (this.#reading === undefined) return undefined;
    const { title, state, progress, problem } = this.#reading;
    const { done, total, waitSeconds } = progress;
    return {
      title,
      state,
      done,
      total,
      ...(waitSeconds === undefined || state !== 'running' ? {} : { waitSeconds }),
      ...(problem === undefined ? {} : { problem }),
    };
  }

  /** Starts a reading, in place of one that was left unfinished. @throws AlreadyReading, NotSignedIn */
  async start(order: Order): Promise<void> {
    this.#notWhileReading();
    const { session, practice } = await readerOf(this.#desk, order.engagement);
    this.#notWhileReading();
    const { name } = session.signedIn.organization;
    const input = this.#comparison.newId();
    if (practice) this.#practice.add(input);
    this.#begin({ order, input, title: text.live[order.subject.is](name), isBegun: false });
  }

  /** Stops it, and waits until what was read is an input. */
  async stop(): Promise<void> {
    this.#reading?.controller.abort();
    await this.#reading?.ended;
  }

  /** Goes on with what was stopped or failed. @throws AlreadyReading, NothingToResume, NotSignedIn */
  async resume(): Promise<void> {
    this.#notWhileReading();
    const left = this.#reading;
    if (left === undefined) throw new NothingToResume();
    await readerOf(this.#desk, left.order.engagement);
    this.#notWhileReading();
    this.#begin(left);
  }

  /** The file of a reading of this window. @throws NothingToSave */
  fileOf(input: string): LiveFile {
    const file = this.#files.get(input);
    if (file === undefined) throw new NothingToSave();
    return file();
  }

  hasFile(input: string): boolean {
    return this.#files.has(input);
  }

  /** Whether an input was read from the practice organization. */
  isPractice(input: string): boolean {
    return this.#practice.has(input);
  }

  /** The inputs are gone, or this one: what was left unfinished of it is not offered any more. */
  forget(input?: string): void {
    const left = this.#reading;
    const same = input === undefined || left?.input === input;
    if (left !== undefined && left.state !== 'running' && same) this.#reading = undefined;
    if (input === undefined) this.#files.clear();
    else this.#files.delete(input);
  }

  async close(): Promise<void> {
    await this.stop();
  }

  #notWhileReading(): void {
    if (this.#reading?.state === 'running') throw new AlreadyReading(this.#reading.title);
  }

  #begin({ order, input, title, isBegun }: Pick<Reading, 'order' | 'input' | 'title' | 'isBegun'>): void {
    const reading: Reading = {
      order,
      input,
      title,
      isBegun,
      controller: new AbortController(),
      state: 'running',
      progress: { done: 0, total: 0 },
      problem: undefined,
      ended: Promise.resolve(),
    };
    this.#reading = reading;
    reading.ended = this.#read(reading)
      .catch((error: unknown) => this.#failed(reading, error))
      .finally(() => this.#changed());
    this.#changed();
  }

  async #read(reading: Reading): Promise<void> {
    const { order, controller, isBegun } = reading;
    const result = await readInSession(this.#desk, {
      order,
      resume: isBegun,
      signal: controller.signal,
      onProgress: (progress) => {
        reading.progress = progress;
        this.#changed();
      },
    });
    await this.#settled(reading, result);
  }

  async #settled(reading: Reading, { state, fault, file }: LiveResult): Promise<void> {
    const { engagement } = reading.order;
    endIfRefused(this.#desk, engagement, fault);
    if (file !== undefined) {
      reading.isBegun = true;
      this.#files.set(reading.input, file);
      const { name, text: lines } = file();
      const bytes = new TextEncoder().encode(lines);
      const asked = { id: reading.input, name, bytes, problem: fault?.toProblem(), live: true };
      await this.#comparison.bring('read', asked, [bytes.buffer]);
    } else if (fault !== undefined && state === 'failed') {
      await this.#unread(reading, fault.toProblem());
    }
    if (state === 'read') {
      if (this.#reading === reading) this.#reading = undefined;
      return;
    }
    reading.state = state;
    reading.problem = fault?.toProblem();
  }

  /** It did not even begin, or what was read could not be taken over. */
  async #failed(reading: Reading, error: unknown): Promise<void> {
    endIfRefused(this.#desk, reading.order.engagement, error);
    const problem = error instanceof Fault ? error.toProblem() : new CallFailed(error).toProblem();
    reading.state = 'failed';
    reading.problem = problem;
    await this.#unread(reading, problem).catch(() => undefined);
  }

  /** What could not be read is listed as such, so that rows are unchecked rather than missing. */
  async #unread({ input, title }: Reading, problem: Problem): Promise<void> {
    await this.#comparison.bring('unreadable', { id: input, name: title, problem });
  }
}
