import { Fault } from '../../../shared/results/fault.ts';

/** A sample cannot be signed without the key. Nothing was sent. */
export class SignatureKeyNotAtHand extends Fault {
  readonly code = 'signature-key-not-at-hand';
  readonly family = 'input';
  readonly fix = 'Enter the key with which the gateway checks calls from Digital Channels, and check again.';
  override readonly field = 'asyncWebhookSignatureKey';

  constructor() {
    super('The webhook signature key is not at hand, so no sample can be signed.');
  }
}
