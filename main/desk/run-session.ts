import type { ActionView, RunState } from '../../shared/ipc/views.ts';
import { StoppedByOperator } from '../engine/faults.ts';
import type { Secret } from '../vault/secret.ts';
import { NothingAsked, SecretNotNoted } from './run-faults.ts';
import type { Telling } from './run-telling.ts';

/** What the operator says to a manual step; `secret` is what it asks for. */
export interface Answer {
  readonly note: string;
  readonly secret?: Secret;
}

/** What the run waits for: a note for a manual step, or that a fresh secret was noted. */
interface Question {
  readonly step: string;
  /** One step may ask for several things, one after the other. */
  readonly action: string | undefined;
  answer(answer: Answer | undefined): void;
}

/** Gives the secrets among the values of a manual step. */
type SecretsOfStep = (name: string) => Promise<Secret | undefined>;

const NO_SECRETS: SecretsOfStep = async () => undefined;

/** One run of this window, as it is shown. Nothing is told before it is published: it may yet be refused. */
export class RunSession {
  readonly #telling: Telling<RunState>;
  #state: RunState;
  #published = false;
  #question: Question | undefined;
  #fresh: { readonly name: string; readonly secret: Secret } | undefined;
  #secretFor = NO_SECRETS;

  constructor(state: RunState, telling: Telling<RunState>) {
    this.#state = state;
    this.#telling = telling;
  }

  get state(): RunState {
    return this.#state;
  }

  /** The run has begun: from now on it is told. */
  get published(): boolean {
    return this.#published;
  }

  /** A created secret that waits to be noted, if it is the one with this name; without a name whichever it is. */
  fresh(name: string | undefined): Secret | undefined {
    return name === undefined || this.#fresh?.name === name ? this.#fresh?.secret : undefined;
  }

  /** A secret among the values of the manual step that waits; undefined when none asks for it, or nobody has it. */
  async askedSecret(name: string): Promise<Secret | undefined> {
    const isAsked = this.#state.asked?.copy?.some(({ secret }) => secret === name) === true;
    return isAsked ? this.#secretFor(name) : undefined;
  }

  publish(): void {
    if (this.#published) return;
    this.#published = true;
    this.#telling.push(this.#state);
  }

  update(change: (state: RunState) => RunState): void {
    this.#state = change(this.#state);
    if (this.#published) this.#telling.push(this.#state);
  }

  stopping(): void {
    if (this.#state.state === 'running') this.update((state) => ({ ...state, state: 'stopping' }));
  }

  /** The last state; told at once. */
  end(change: (state: RunState) => RunState): void {
    const { asked: _, reveal: __, waiting: ___, notYet: ____, now: _____, ...rest } = change(this.#state);
    this.#state = { ...rest, state: 'ended' };
    this.#published = true;
    this.#telling.last(this.#state);
  }

  /** Asks for a manual step; undefined leaves it for later. @throws StoppedByOperator */
  async ask(asked: ActionView, signal: AbortSignal, secretFor = NO_SECRETS): Promise<Answer | undefined> {
    try {
      this.#secretFor = secretFor;
      this.update((state) => ({ ...state, asked }));
      return await this.#wait(asked.step, asked.id, signal, new StoppedByOperator());
    } finally {
      this.update(({ asked: _, ...rest }) => rest);
    }
  }

  /** Waits until a created secret was noted. @throws SecretNotNoted when the run is stopped before */
  async noted(name: string, secret: Secret, signal: AbortSignal): Promise<void> {
    const step = this.#state.steps.find(({ status }) => status === 'now')?.id ?? '';
    try {
      this.#fresh = { name, secret };
      this.update((state) => ({ ...state, reveal: { step, name } }));
      await this.#wait(step, undefined, signal, new SecretNotNoted());
    } finally {
      this.#fresh = undefined;
      this.update(({ reveal: _, ...rest }) => rest);
    }
  }

  /** @throws NothingAsked, also when by now another action of the step is asked for than the one that was seen */
  answer(step: string, answer: Answer | undefined, action?: string): void {
    const question = this.#question;
    const isOther = action !== undefined && question?.action !== undefined && question.action !== action;
    if (question?.step !== step || isOther) throw new NothingAsked();
    question.answer(answer);
  }

  #wait(step: string, action: string | undefined, signal: AbortSignal, stopped: Error): Promise<Answer | undefined> {
    return new Promise<Answer | undefined>((resolve, reject) => {
      const stop = () => reject(stopped);
      const done = () => {
        signal.removeEventListener('abort', stop);
        this.#question = undefined;
      };
      this.#question = {
        step,
        action,
        answer(answer) {
          done();
          resolve(answer);
        },
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
    }).finally(() => {
      this.#question = undefined;
    });
  }
}
