import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';

/** No profile has this id. */
export class ProfileUnknown extends Fault {
  readonly code = 'profile-unknown';
  readonly family = 'input';
  override readonly field = 'id';
  readonly fix: string;

  constructor(id: string, known: readonly string[]) {
    super(`There is no profile “${id.slice(0, 80)}”.`);
    this.fix = `Use one of: ${known.join(', ')}.`;
  }
}

/** A bundled profile is what its vendor's guide says; it is copied, never changed. */
export class ProfileBundled extends Fault {
  readonly code = 'profile-bundled';
  readonly family = 'input';
  override readonly field = 'id';
  readonly fix = 'Duplicate it under another id, and change the copy.';

  constructor(id: string) {
    super(`The profile “${id}” comes with Groundwork and cannot be changed or removed.`);
  }
}

/** A new profile would take the id or the file of another one. */
export class ProfileExists extends Fault {
  readonly code = 'profile-exists';
  readonly family = 'input';
  override readonly field = 'id';
  readonly fix = 'Choose another id.';

  constructor(id: string, holder: string) {
    super(`The id “${id}” belongs to ${holder} already.`);
  }
}

/** A profile keeps its id for good. */
export class ProfileIdFixed extends Fault {
  readonly code = 'profile-id-fixed';
  readonly family = 'input';
  override readonly field = 'id';
  readonly fix: string;

  constructor(id: string) {
    super(`The profile is “${id}” and stays so: engagements know it by its id.`);
    this.fix = `Put “${id}” back, or duplicate the profile under the other id.`;
  }
}

/** What was to be kept is no sound profile. Carries every problem, not only the first. */
export class ProfileRefused extends Fault {
  readonly code: string;
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    const [first] = problems;
    super(first.message);
    this.code = first.code;
    this.field = first.field ?? 'profile';
    this.fix = first.fix;
    this.problems = problems;
  }
}

/** The id was to be typed, and something else was. */
export class ProfileRemovalNotTyped extends Fault {
  readonly code = 'profile-removal-not-typed';
  readonly family = 'input';
  override readonly field = 'typed';
  readonly fix: string;

  constructor(id: string) {
    super('What was typed is not the profile’s id, so nothing was removed.');
    this.fix = `Type “${id}” exactly as it stands there.`;
  }
}

/** The disk would not take the change. `cause` is the file system's error. */
export class ProfileNotKept extends Fault {
  readonly code = 'profile-not-kept';
  readonly family = 'attention';
  readonly fix = 'Make sure that the data folder belongs to you and that the disk has space left, then try again.';

  constructor(id: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    super(`The profile “${id}” could not be saved or removed${code}.`, { cause });
  }
}
