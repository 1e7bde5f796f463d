import { Fault } from '../../../../shared/results/fault.ts';

/** Nothing says where Genesys Cloud is. It is optional, so only signing in and looking up mind. */
export class GenesysCloudNotGiven extends Fault {
  readonly code = 'genesys-cloud-not-given';
  readonly family = 'input';
  override readonly field = 'region';
  readonly fix = 'Give the region, with operatorClientId and operatorClientSecret or an accessToken.';

  constructor() {
    super('It is not known where Genesys Cloud is.');
  }
}

/** Only one runbook has anything to choose in Genesys Cloud. */
export class RunbookHasNoChoices extends Fault {
  readonly code = 'runbook-has-no-choices';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Choose the runbook auvious-facades.';

  constructor(runbook: string) {
    super(`“${runbook}” has nothing that could be chosen in Genesys Cloud.`);
  }
}
