import type { Json, JsonObject } from '../../shared/json.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { Knowledge, Outputs, StepRecord } from './step.ts';

/** What a run starts from. */
export interface Given {
  /** The operator's values and the engagement's facts; values win. */
  readonly values: JsonObject;
  /** Typed confirmations by step id. */
  readonly accepted: { readonly [step: string]: string };
  /** Fold of the engagement's journals, by step id. */
  readonly records: ReadonlyMap<string, StepRecord>;
}

/** A problem that does not block, with the step it belongs to. */
export interface Warning {
  readonly step: string;
  readonly problem: Problem;
  /** `run`: nothing of it is left once the step is settled. */
  readonly until?: 'run';
}

/** The one mutable view of a pass: outputs as they become known, steps as they get actions, warnings. */
export class Notebook implements Knowledge {
  readonly #given: Given;
  readonly #outputs = new Map<string, Outputs>();
  readonly #records: Map<string, StepRecord>;
  readonly #planned = new Set<string>();
  readonly #warnings: Warning[] = [];

  constructor(given: Given) {
    this.#given = given;
    this.#records = new Map(given.records);
  }

  /** Set by whoever applies the plan. */
  applying = false;

  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  value(name: string): Json | undefined {
    return this.#given.values[name];
  }

  accepted(step: string): string | undefined {
    return this.#given.accepted[step];
  }

  planned(step: string): boolean {
    return this.#planned.has(step);
  }

  out(step: string, output: string, label: string): ReturnType<Knowledge['out']> {
    const value = this.outNow(step, output);
    return value === undefined ? { is: 'pending', ref: { $ref: { step, output, label } } } : { is: 'known', value };
  }

  outNow(step: string, output: string): Json | undefined {
    return this.#outputs.get(step)?.[output];
  }

  record(step: string): StepRecord | undefined {
    return this.#records.get(step);
  }

  warn(step: string, problem: Problem, until?: 'run'): void {
    const known = this.#warnings.some((w) => w.step === step && w.problem.message === problem.message);
    if (!known) this.#warnings.push({ step, problem, ...(until === undefined ? {} : { until }) });
  }

  /** Outputs of a step, added to what it had. */
  learn(step: string, outputs: Outputs): void {
    this.#outputs.set(step, { ...this.#outputs.get(step), ...outputs });
  }

  outputsOf(step: string): Outputs {
    return this.#outputs.get(step) ?? {};
  }

  markPlanned(step: string): void {
    this.#planned.add(step);
  }

  /** The record of a step changed during this run. */
  remember(step: string, record: StepRecord): void {
    this.#records.set(step, record);
  }
}
