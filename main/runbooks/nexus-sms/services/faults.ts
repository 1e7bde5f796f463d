import { Fault } from '../../../../shared/results/fault.ts';

/** The OAuth client that the service carries is created by somebody else, and has not been given yet. */
export class ClientNotGiven extends Fault {
  readonly code = 'client-not-given';
  readonly family = 'attention';
  override readonly field = 'clientId';
  readonly fix = 'Once the client is there, give its clientId and clientSecret, and resume.';

  constructor(service: string) {
    super(`Service ${service} needs the OAuth client, which another administrator creates. It was not sent.`);
  }
}
