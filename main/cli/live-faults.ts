import { Fault } from '../../shared/results/fault.ts';
import { liveText } from '../../shared/text/live-audit.ts';

const text = liveText.terminal;

/** `--of` is not a kind and a name. */
export class SubjectUnknown extends Fault {
  readonly code = 'subject-unknown';
  readonly family = 'input';
  override readonly field = '--of';
  readonly fix = text.ofUnknownFix;

  constructor(given: string) {
    super(text.ofUnknown(given));
  }
}

/** Nothing in the organization has that name or id. */
export class SubjectNotFound extends Fault {
  readonly code = 'subject-not-found';
  readonly family = 'input';
  override readonly field = '--of';
  readonly fix: string;

  constructor(kind: keyof typeof text.kinds, name: string, near: readonly string[]) {
    super(text.notFound(text.kinds[kind], name));
    this.fix = text.notFoundFix(near);
  }
}

/** Several have that name. */
export class SubjectAmbiguous extends Fault {
  readonly code = 'subject-ambiguous';
  readonly family = 'input';
  override readonly field = '--of';
  readonly fix: string;

  constructor(kind: keyof typeof text.kinds, name: string, ids: readonly string[]) {
    super(text.severalFound(text.kinds[kind], name, ids.length));
    this.fix = text.severalFoundFix(ids);
  }
}

/** Neither an engagement nor practice is named. */
export class NowhereToRead extends Fault {
  readonly code = 'nowhere-to-read';
  readonly family = 'input';
  override readonly field = '--engagement';
  readonly fix = text.nowhereFix;

  constructor() {
    super(text.nowhere);
  }
}
