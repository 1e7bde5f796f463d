import { Fault } from '../../../../shared/results/fault.ts';

/** Only one runbook is about agents. */
export class RunbookHasNoAgents extends Fault {
  readonly code = 'runbook-has-no-agents';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Choose the runbook altocloud-pureconnect.';

  constructor(runbook: string) {
    super(`“${runbook}” has no agents that could be listed.`);
  }
}
