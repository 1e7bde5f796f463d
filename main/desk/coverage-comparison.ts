import type { Problem } from '../../shared/results/problem.ts';
import { coverageInputsText as text } from '../../shared/text/coverage-inputs.ts';
import { CoverageWorkerFailed } from '../coverage/faults.ts';
import { CoverageWorker, type WorkerLimits } from '../coverage/worker-client.ts';
import type { Asked, Does, ToldOf } from '../coverage/worker-messages.ts';
import type { LostInput, WorkspaceState } from '../coverage/workspace-types.ts';

/** Requests that change the comparison. */
type Change = { [D in Does]: ToldOf<D> extends WorkspaceState ? D : never }[Does];

/**
 * The comparison as main knows it: the workspace lives in a worker, its latest state here, so that it can be told while
 * the worker reads. When the worker dies, what it held is listed with the reason, and the choices stay.
 */
export class Comparison {
  readonly #worker: CoverageWorker;
  readonly #changed: () => void;
  /** On their way into the worker, by id. */
  readonly #coming = new Map<string, string>();
  #state: WorkspaceState | undefined;
  #restoring: Promise<void> | undefined;
  #inputs = 0;

  constructor(changed: () => void, limits?: WorkerLimits) {
    this.#changed = changed;
    this.#worker = new CoverageWorker(() => this.#state?.version ?? 0, limits);
  }

  /** The latest state; does not wait for what is being read. */
  async state(): Promise<WorkspaceState> {
    this.#state ??= await this.look('state', undefined);
    return this.#state;
  }

  /** The same without asking for it; undefined before anything was asked. */
  get known(): WorkspaceState | undefined {
    return this.#state;
  }

  newId(): string {
    this.#inputs += 1;
    return `input-${this.#inputs}`;
  }

  /** Changes the comparison, and tells it. @throws the workspace's faults, CoverageWorkerFailed */
  async change<D extends Change>(does: D, asked: Asked<D>, transfer?: readonly ArrayBuffer[]): Promise<WorkspaceState> {
    const state = (await this.look(does, asked, transfer)) as WorkspaceState;
    this.#keep(state);
    return state;
  }

  /**
   * Gives a file or a reading to the worker. It becomes an input whatever happens: when the worker dies of it, one with
   * a problem.
   */
  async bring<D extends 'read' | 'unreadable'>(
    does: D,
    asked: Asked<D>,
    transfer?: readonly ArrayBuffer[],
  ): Promise<WorkspaceState> {
    const { id, name } = asked;
    this.#coming.set(id, name);
    try {
      return await this.change(does, asked, transfer);
    } catch (error) {
      const state = this.#state;
      if (error instanceof CoverageWorkerFailed && state?.inputs.some((input) => input.id === id)) return state;
      throw error;
    } finally {
      this.#coming.delete(id);
    }
  }

  /** Asks the workspace. @throws the workspace's faults, CoverageWorkerFailed */
  async look<D extends Does>(does: D, asked: Asked<D>, transfer?: readonly ArrayBuffer[]): Promise<ToldOf<D>> {
    await this.#restoring;
    try {
      return await this.#worker.ask(does, asked, transfer);
    } catch (error) {
      if (error instanceof CoverageWorkerFailed && error.because !== 'closed') await this.#restored(error);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  #keep(state: WorkspaceState): void {
    // Answers come in order, but a death may have been told in between.
    if (this.#state !== undefined && state.version < this.#state.version) return;
    this.#state = state;
    this.#changed();
  }

  /** Once for all requests that failed together. */
  #restored(why: CoverageWorkerFailed): Promise<void> {
    this.#restoring ??= this.#restore(why).finally(() => {
      this.#restoring = undefined;
    });
    return this.#restoring;
  }

  async #restore(why: CoverageWorkerFailed): Promise<void> {
    const { inputs = [], chosen } = this.#state ?? {};
    const listed = inputs.map(({ id, name, problem }) => ({ id, name, problem: problem ?? lost(name, why) }));
    const coming = [...this.#coming].map(([id, name]) => ({ id, name, problem: lost(name, why) }));
    const all = new Map<string, LostInput>([...listed, ...coming].map((each) => [each.id, each]));
    const none = { need: undefined, needUnread: [], division: undefined, choices: {} };
    this.#keep(await this.#worker.ask('restore', { lost: [...all.values()], chosen: chosen ?? none }));
  }
}

function lost(name: string, { code, message, fix }: CoverageWorkerFailed): Problem {
  return { code, message: text.unusable(name, message), field: name, fix };
}
