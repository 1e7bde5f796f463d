import { Fault } from '../../../../shared/results/fault.ts';

/** What a person types to leave a service as it is. */
export const KEEP = 'keep';

/** A service of this name is there and set up otherwise. Services exist once for a contact center (S002:99). */
export class ServiceDiffers extends Fault {
  readonly code = 'service-differs';
  readonly family = 'attention';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };
  readonly differences: readonly string[];

  constructor(step: string, service: string, differences: readonly string[]) {
    super(
      `Service ${service} exists and would change: ${differences.join('; ')}. What it holds now is replaced as a whole.`,
    );
    this.differences = differences;
    this.acceptable = { step, typed: service, keep: KEEP };
    this.fix = `To overwrite it, accept step "${step}" with "${service}". To leave it as it is, with "${KEEP}".`;
  }
}

/** A service of this name looks as wanted, was set up by somebody else, and its secrets cannot be read. */
export class ServiceSecretsUnknown extends Fault {
  readonly code = 'service-secrets-unknown';
  readonly family = 'attention';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  constructor(step: string, service: string) {
    super(
      `Service ${service} exists with the wanted address and data. Its secrets cannot be read, so nobody knows whether they are the same.`,
    );
    this.acceptable = { step, typed: service, keep: KEEP };
    this.fix = `To overwrite it with your secrets, accept step "${step}" with "${service}". To leave it as it is, with "${KEEP}".`;
  }
}

/** The answer to an earlier request was lost, and what became of it cannot be looked up. */
export class ServiceInDoubt extends Fault {
  readonly code = 'service-in-doubt';
  readonly family = 'attention';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  constructor(step: string, service: string) {
    super(`Service ${service} was sent and the answer was lost. What is there now does not tell whether it arrived.`);
    this.acceptable = { step, typed: service, keep: KEEP };
    this.fix = `To send it once more, accept step "${step}" with "${service}". If it is known to be there, accept with "${KEEP}".`;
  }
}
