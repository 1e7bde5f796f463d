import { Fault } from '../../../../shared/results/fault.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';

/** A number has no chat endpoint, so its section cannot be made. */
export class EndpointMissing extends Fault {
  readonly code = 'endpoint-missing';
  readonly family = 'attention';
  override readonly field = 'designerEndpointName';
  readonly fix = smsByHandText.designer.missingFix;
  readonly numbers: readonly string[];

  constructor(numbers: readonly string[]) {
    super(smsByHandText.designer.missing(numbers));
    this.numbers = numbers;
  }
}
