import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Actor, RunResult, StepStatus } from '../../shared/results/status.ts';
import type { Ports } from './ports.ts';
import type { Blocked, Step } from './step.ts';

/** Why a manual step is open: nobody said that it is done. */
export const LEFT_FOR_LATER = 'left for later';

/** One step of a finished run. */
export interface StepReport {
  readonly id: string;
  readonly actor: Actor;
  readonly status: StepStatus;
  readonly durationMs: number;
  readonly reason?: string;
}

/** How a run, a resume, an undo or a verification ended. */
export interface Report {
  readonly result: RunResult;
  readonly steps: readonly StepReport[];
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  /** What decided the result: a stop, else the first failure, else the first thing that needs somebody. */
  readonly why?: Blocked;
}

/** How one step ended. */
export interface StepEnd {
  readonly status: StepStatus;
  readonly reason?: string;
  readonly why?: Blocked;
  readonly checks?: readonly Check[];
  readonly findings?: readonly Finding[];
}

/** Collects how the steps of a pass end; each is told to whoever watches, and recorded in that order. */
export class Reporter {
  readonly #ports: Pick<Ports, 'clock' | 'emit' | 'log'>;
  readonly #steps: StepReport[] = [];
  readonly #findings: Finding[] = [];
  readonly #checks: Check[] = [];
  readonly #troubles: Blocked[] = [];
  readonly #lines: Promise<void>[] = [];

  constructor(ports: Pick<Ports, 'clock' | 'emit' | 'log'>) {
    this.#ports = ports;
  }

  get steps(): readonly StepReport[] {
    return this.#steps;
  }

  get checks(): readonly Check[] {
    return this.#checks;
  }

  get troubles(): readonly Blocked[] {
    return this.#troubles;
  }

  /** @param record writes the step's own line to the journal */
  async step(
    { id, title, actor }: Step,
    work: () => Promise<StepEnd>,
    record: (entry: Omit<StepReport, 'id' | 'actor'>) => Promise<void> = async () => {},
  ): Promise<void> {
    const { clock, emit, log } = this.#ports;
    const started = clock.now();
    emit({ type: 'step-started', step: id, title });
    const { status, why, reason = why?.problem.message, checks = [], findings = [] } = await work();
    this.#findings.push(...findings);
    this.#checks.push(...checks);
    if (why !== undefined) this.#troubles.push(why);
    const entry = { status, durationMs: clock.now() - started, ...(reason === undefined ? {} : { reason }) };
    this.#steps.push({ id, actor, ...entry });
    for (const check of checks) emit({ type: 'check', check });
    // Not waited for one by one: the journal keeps their order and writes them to the disk together, at the latest with
    // the next intent, which is waited for. What a step said is not needed to resume; its outcomes are.
    this.#lines.push(...findings.map((finding) => log.finding(finding)), ...checks.map((check) => log.check(check)));
    this.#lines.push(record(entry));
    for (const line of this.#lines) line.catch(() => undefined);
    emit({ type: 'step-ended', step: id, title, ...entry });
  }

  /** Records the end of the pass. */
  async end(result: RunResult): Promise<Report> {
    const [first] = this.#troubles;
    const stop = this.#troubles.find(({ family }) => family === 'stopped');
    await Promise.all(this.#lines);
    const why = stop ?? this.#troubles.find(({ family }) => family !== 'attention') ?? first;
    await this.#ports.log.ended({ result, ...(why === undefined ? {} : { problem: why.problem }) });
    const lists = { steps: this.#steps, findings: this.#findings, checks: this.#checks };
    return { result, ...lists, ...(why === undefined ? {} : { why }) };
  }
}
