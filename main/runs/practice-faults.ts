import { Fault } from '../../shared/results/fault.ts';

/** Practice and real systems are never mixed in one engagement. */
export class PracticeDiffers extends Fault {
  readonly code = 'practice-differs';
  readonly family = 'input';
  override readonly field = 'practice';
  readonly fix: string;

  constructor(engagement: string, isPractice: boolean) {
    super(`Engagement ${engagement} belongs to ${isPractice ? 'the practice organization' : 'a real organization'}.`);
    this.fix = isPractice
      ? 'Add --practice ORIGIN with the address that “practice” printed.'
      : 'Leave --practice out, or start a new engagement for practice.';
  }
}

/** The practice systems do not answer. */
export class PracticeUnreachable extends Fault {
  readonly code = 'practice-unreachable';
  readonly family = 'remote';
  override readonly field = 'practice';
  readonly fix =
    'Start them with “groundwork practice” and use the origin it prints. What an earlier practice organization held ended with it.';

  constructor(origin: string) {
    super(`No practice systems answer at ${origin}.`);
  }
}

/** The practice Genesys Cloud runs by itself, without the practice Digital Channels. */
export class PracticeWithoutNexus extends Fault {
  readonly code = 'practice-without-nexus';
  readonly family = 'input';
  override readonly field = 'practice';
  readonly fix = 'Start all practice systems with “groundwork practice” and use the origin it prints.';

  constructor(origin: string) {
    super(`The practice systems at ${origin} have no Digital Channels.`);
  }
}

/** The practice systems of an earlier version, or Genesys Cloud by itself: there is no practice GWS. */
export class PracticeWithoutGws extends Fault {
  readonly code = 'practice-without-gws';
  readonly family = 'input';
  override readonly field = 'practice';
  readonly fix = 'Start all practice systems with “groundwork practice” and use the origin it prints.';

  constructor(origin: string) {
    super(`The practice systems at ${origin} have no GWS.`);
  }
}

/** The practice systems of an earlier version, or Genesys Cloud by itself: there is no practice CIC server. */
export class PracticeWithoutIcws extends Fault {
  readonly code = 'practice-without-icws';
  readonly family = 'input';
  override readonly field = 'practice';
  readonly fix = 'Start all practice systems with “groundwork practice” and use the origin it prints.';

  constructor(origin: string) {
    super(`The practice systems at ${origin} have no CIC server.`);
  }
}

/** The practice systems of an earlier version, or Genesys Cloud by itself: there is no practice Auvious. */
export class PracticeWithoutAuvious extends Fault {
  readonly code = 'practice-without-auvious';
  readonly family = 'input';
  override readonly field = 'practice';
  readonly fix = 'Start all practice systems with “groundwork practice” and use the origin it prints.';

  constructor(origin: string) {
    super(`The practice systems at ${origin} have no Auvious.`);
  }
}

/** What was given as the practice origin is none: it has to be http on this computer. */
export class PracticeOriginInvalid extends Fault {
  readonly code = 'practice-origin-invalid';
  readonly family = 'input';
  override readonly field = 'practice';
  readonly fix = 'Give the origin that “groundwork practice” printed, for example http://127.0.0.1:40123.';

  constructor() {
    super('The practice origin must be http on this machine.');
  }
}
