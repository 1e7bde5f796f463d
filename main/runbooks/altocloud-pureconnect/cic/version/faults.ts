import { Fault } from '../../../../../shared/results/fault.ts';

/** The integration does not work with the release of the CIC server (S001:82). */
export class CicReleaseTooOld extends Fault {
  readonly code = 'cic-release-too-old';
  readonly family = 'attention';
  override readonly field: 'cicServer' | 'cicRelease';
  readonly fix: string;

  constructor(field: 'cicServer' | 'cicRelease', release: string, minimum: string) {
    super(`The CIC release is ${release}; Altocloud needs ${minimum} or later.`);
    this.field = field;
    this.fix = `Have the CIC server updated to ${minimum} or later, then make the plan again.`;
  }
}
