import { Fault, type FaultFamily } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';

/** What became of the worker that reads and compares. */
export type WorkerEnd = 'out-of-memory' | 'too-long' | 'ended' | 'closed';

const SAID: { readonly [because in WorkerEnd]: readonly [message: string, fix: string] } = {
  'out-of-memory': [
    'Reading or comparing needed more memory than there is, so it was given up and what had been read is gone.',
    'Remove what is not needed, split the largest file, then drop the files again.',
  ],
  'too-long': [
    'Reading or comparing came to no end, so it was given up and what had been read is gone.',
    'Split the largest file, then drop the files again one by one.',
  ],
  ended: [
    'Reading or comparing ended without an answer, and what had been read is gone.',
    'Drop the files again one by one, to see which of them does it.',
  ],
  closed: ['The window was closed.', 'Open it again.'],
};

/** The worker that reads and compares ended, and everything it held with it. */
export class CoverageWorkerFailed extends Fault {
  readonly code = 'coverage-worker-failed';
  readonly family: FaultFamily;
  readonly fix: string;
  readonly because: WorkerEnd;

  constructor(because: WorkerEnd, cause?: unknown) {
    const [message, fix] = SAID[because];
    super(message, { cause });
    this.family = because === 'closed' ? 'stopped' : 'attention';
    this.fix = fix;
    this.because = because;
  }
}

/** A fault of another thread, where its class cannot come along. */
export class RelayedFault extends Fault {
  readonly code: string;
  readonly family: FaultFamily;
  readonly fix: string;
  declare readonly field?: string;

  constructor(told: Pick<Fault, 'code' | 'family' | 'message' | 'fix'> & { readonly field?: string | undefined }) {
    super(told.message);
    this.code = told.code;
    this.family = told.family;
    this.fix = told.fix;
    if (told.field !== undefined) this.field = told.field;
  }
}

/** An input, role or need was named that is no longer there. */
export class CoverageChoiceGone extends Fault {
  readonly code = 'coverage-choice-gone';
  readonly family = 'input';
  override readonly field: string;
  readonly fix = 'Choose again from what is listed now.';

  constructor(of: 'input' | 'role' | 'need' | 'division') {
    const [what, verb] = {
      input: ['file or reading', 'was removed'],
      role: ['role', 'is not among what was read'],
      need: ['need', 'is not there'],
      division: ['division', 'is not named by what was read'],
    }[of];
    super(`This ${what} ${verb}.`);
    this.field = of;
  }
}

/** What was not read whole cannot be one side of a comparison: what is absent in it is not known to be absent. */
export class CoverageInputIncomplete extends Fault {
  readonly code = 'coverage-input-incomplete';
  readonly family = 'input';
  override readonly field: string;
  readonly fix = 'Compare with something that was read whole.';

  constructor({ message, field }: Problem) {
    super(`This cannot be compared. ${message}`);
    this.field = field ?? 'input';
  }
}

/** There is no need or nothing to hold it against. */
export class NothingToCompare extends Fault {
  readonly code = 'nothing-to-compare';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(lacks: 'need' | 'inputs') {
    super(lacks === 'need' ? 'It is not chosen yet what is needed.' : 'There is nothing yet to compare.');
    this.field = lacks;
    this.fix =
      lacks === 'need'
        ? 'Choose a profile, a runbook’s permissions, a role or a list.'
        : 'Drop an export, paste permissions, or read an organization that you are signed in to.';
  }
}

/** More is asked for than there are permissions. */
export class NeedTooLarge extends Fault {
  readonly code = 'need-too-large';
  readonly family = 'input';
  override readonly field = 'need';
  readonly fix = 'Paste only the permissions that are needed, or take another role as the yardstick.';

  constructor(rows: number, most: number) {
    super(`This asks for ${rows} different permissions; up to ${most} can be compared, twice as many as there are.`);
  }
}
