import { Fault } from '../../../../../shared/results/fault.ts';

/** The CIC server lacks a licence of the integration: the licence file was not loaded, or it is another one. */
export class AltocloudLicencesMissing extends Fault {
  readonly code = 'altocloud-licences-missing';
  readonly family = 'attention';
  override readonly field = 'licenseFile';
  readonly fix =
    'Load the licence file in Interaction Administrator under File > License Management, then make the plan again.';

  constructor(missing: readonly string[]) {
    super(`The CIC server does not have ${missing.join(' and ')}.`);
  }
}
