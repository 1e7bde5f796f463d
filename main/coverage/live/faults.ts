import { Fault } from '../../../shared/results/fault.ts';
import { liveText as text } from '../../../shared/text/live-audit.ts';
import type { MissingPermission, NotAuthorized } from '../../systems/faults/permission.ts';

/** A part may not be read by whoever is signed in. Names the permissions, and what is answered without that part. */
export class LiveReadRefused extends Fault {
  readonly code = 'live-read-refused';
  readonly family = 'permission';
  readonly fix: string;
  /** `domain:entity:action`; empty where the reply names none. */
  readonly permissions: readonly string[];

  constructor(
    part: keyof typeof text.refused,
    still: keyof typeof text.still,
    cause: MissingPermission | NotAuthorized,
  ) {
    super(`${text.refused[part]} ${cause.message}`, { cause });
    this.fix = `${cause.fix} ${text.still[still]}`;
    this.permissions = 'permissions' in cause ? cause.permissions : [];
  }
}

/** The operator stopped a reading. `kept`: what was read is recorded, and resume asks only for the rest. */
export class LiveReadStopped extends Fault {
  readonly code = 'live-read-stopped';
  readonly family = 'stopped';
  readonly fix: string;

  constructor(kept: boolean) {
    super(kept ? text.stopped : text.stoppedWhole);
    this.fix = kept ? text.stoppedFix : text.stoppedWholeFix;
  }
}

/** One unusable answer is named and passed over; this many in a row are no accident. */
export class TooManyUnusableAnswers extends Fault {
  readonly code = 'too-many-unusable-answers';
  readonly family = 'remote';
  readonly fix = text.manyFailedFix;

  constructor(last: Fault) {
    super(text.manyFailed(last.message), { cause: last });
  }
}

/** A line of the reading did not reach the disk. */
export class ReadingNotKept extends Fault {
  readonly code = 'reading-not-kept';
  readonly family = 'attention';
  readonly fix = text.notKeptFix;

  constructor(cause: unknown) {
    super(text.notKept, { cause });
  }
}

/** The reading that was begun is of another organization. */
export class ReadingOfAnother extends Fault {
  readonly code = 'reading-of-another';
  readonly family = 'input';
  override readonly field = 'resume';
  readonly fix = text.otherOrganizationFix;

  constructor(kept: string, now: string) {
    super(text.otherOrganization(kept, now));
  }
}

/** Nothing was begun that could be gone on with. */
export class NoReadingToResume extends Fault {
  readonly code = 'no-reading-to-resume';
  readonly family = 'input';
  override readonly field = 'resume';
  readonly fix = text.nothingToResumeFix;

  constructor() {
    super(text.nothingToResume);
  }
}
