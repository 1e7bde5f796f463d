import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { smsSenderFilesText } from '../../shared/text/sms-sender-files.ts';

/** No runbook or profile has this id. */
export class RunbookUnknown extends Fault {
  readonly code = 'runbook-unknown';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix: string;

  constructor(id: string, known: readonly string[]) {
    super(`There is no runbook or profile “${id}”.`);
    this.fix = `Use one of: ${known.join(', ')}; or the path of a profile file.`;
  }
}

/** Values break their rules. Carries every problem, not only the first. */
export class ValuesInvalid extends Fault {
  readonly code: string;
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    const [first] = problems;
    super(first.message);
    this.code = first.code;
    this.field = first.field ?? 'values';
    this.fix = first.fix;
    this.problems = problems;
  }
}

/** The approved plan is not today's plan. */
export class PlanNotApproved extends Fault {
  readonly code = 'plan-not-approved';
  readonly family = 'attention';
  override readonly field = 'approve';
  readonly fix = 'Make the plan again, have it signed again, and give its new digest.';
  readonly approved: string;
  readonly digest: string;

  constructor(approved: string, digest: string) {
    super(
      `Today's plan (${digest.slice(0, 12)}…) is not the approved one (${approved.slice(0, 12)}…). Nothing was sent.`,
    );
    this.approved = approved;
    this.digest = digest;
  }
}

/** Something costly or an escalation was not accepted by name. */
export class NotAccepted extends Fault {
  readonly code = 'not-accepted';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(step: string, summary: string, why: string, typed: string) {
    super(`${summary}: ${why} This was not accepted. Nothing was sent.`);
    this.field = `accept.${step}`;
    this.fix = `Look at the plan; to accept it, put "accept": {"${step}": ${JSON.stringify(typed)}} into the values file.`;
  }
}

/** Nobody can be asked, and nobody said yes. */
export class NotConfirmed extends Fault {
  readonly code = 'not-confirmed';
  readonly family = 'input';
  readonly fix = 'Run it in a terminal, or add --yes after looking at the plan. Nothing was changed.';

  constructor() {
    super('The plan was not confirmed.');
  }
}

/** The engagement has no run to work with. */
export class NoRun extends Fault {
  readonly code = 'no-run';
  readonly family = 'input';
  override readonly field = 'run';
  readonly fix: string;

  constructor(engagement: string, run: string | undefined, known: readonly string[]) {
    super(run === undefined ? `Engagement ${engagement} has no run.` : `Engagement ${engagement} has no run ${run}.`);
    this.fix =
      known.length === 0
        ? `Start one with “run RUNBOOK --engagement ${engagement}”.`
        : `Use one of: ${known.join(', ')}.`;
  }
}

/** The place for a created secret failed. The secret is still in memory until the program ends. */
export class SecretNotKept extends Fault {
  readonly code = 'secret-not-kept';
  readonly family = 'attention';
  readonly fix = 'Make the keychain usable (see “doctor”), then reset the secret with “rotate” and resume.';
  override readonly field: string;

  constructor(name: string, why: string) {
    super(`The created secret “${name}” could not be kept: ${why}`);
    this.field = name;
  }
}

/** An action needs a secret that nobody gave and that is not kept. */
export class SecretNotGiven extends Fault {
  readonly code = 'secret-not-given';
  readonly family = 'input';
  readonly fix =
    'Give it in the window, or as a reference in the values file: {"env": "NAME"}, {"keychain": "name"} or {"prompt": true}.';
  override readonly field: string;

  constructor(name: string) {
    super(`The secret "${name}" is needed and not at hand. Nothing was sent.`);
    this.field = name;
  }
}

/** The runbook creates no secret. */
export class NothingToRotate extends Fault {
  readonly code = 'nothing-to-rotate';
  readonly family = 'input';
  readonly fix = 'Reset the secret where it was created.';

  constructor(runbook: string) {
    super(`Runbook ${runbook} creates no secret that could be reset.`);
  }
}

/** The operator looked at the plan and said no. */
export class NotStarted extends Fault {
  readonly code = 'not-started';
  readonly family = 'stopped';
  readonly fix = 'Start it again when you are ready.';

  constructor() {
    super('Not started. Nothing was changed.');
  }
}

/** The runbook sends nothing to a gateway of the customer's own. */
export class RunbookHasNoWebhook extends Fault {
  readonly code = 'runbook-has-no-webhook';
  readonly family = 'input';
  readonly fix = 'Choose the runbook for a custom gateway.';
  override readonly field = 'asyncWebhookURL';

  constructor(runbook: string) {
    super(`“${runbook}” has no webhook that could be checked.`);
  }
}

/** The runbook has nothing that could be looked at before a run. */
export class RunbookHasNoPreflight extends Fault {
  readonly code = 'runbook-has-no-preflight';
  readonly family = 'input';
  readonly fix = 'Choose the runbook auvious-facades; the others look at everything when they plan.';
  override readonly field = 'runbook';

  constructor(runbook: string) {
    super(`“${runbook}” has no set-up that could be looked at.`);
  }
}

/** Nobody named a number for SMS yet. */
export class NoSenders extends Fault {
  readonly code = 'no-senders';
  readonly family = 'input';
  override readonly field = 'senders';
  readonly fix = smsSenderFilesText.noneFix;

  constructor(engagement: string) {
    super(smsSenderFilesText.none(engagement));
  }
}
