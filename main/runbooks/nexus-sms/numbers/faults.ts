import { Fault } from '../../../../shared/results/fault.ts';

/** The organization has no SMS Aggregation. Its paths do not exist then, whoever asks (reference, section 11). */
export class SmsAggregationNotEnabled extends Fault {
  readonly code = 'sms-aggregation-not-enabled';
  readonly family = 'attention';
  readonly fix: string;

  constructor(organization: string) {
    super('SMS Aggregation is not enabled in this organization. No permission is missing.');
    const which = organization === '' ? 'the organization' : `organization ${organization}`;
    this.fix = `Ask your Genesys representative to add the product Genesys SMS Aggregation to ${which}, then plan again.`;
  }
}

/** A number is wanted and nobody can look whether it is there. */
export class NumbersNeedClient extends Fault {
  readonly code = 'numbers-need-client';
  readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix = 'Give the client’s secret, or reset it, and plan again. Nothing was ordered.';

  constructor(number: string) {
    super(`Number ${number} is ordered as the integration’s client, and its secret is not at hand or is refused.`);
  }
}

/** An order may have been placed: its answer was lost or not recorded, and the number does not show. */
export class OrderInDoubt extends Fault {
  readonly code = 'order-in-doubt';
  readonly family = 'attention';
  override readonly field = 'orderNumber';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  constructor(number: string) {
    super(`Number ${number} was ordered before and the answer is not known. It does not show among your numbers yet.`);
    const typed = againOf(number);
    this.acceptable = { step: 'gca-order', typed };
    this.fix = `Wait some minutes and plan again; your Genesys representative can say whether it was ordered. Only if it was not, accept step "gca-order" with “${typed}”.`;
  }
}

/** An order of this engagement ended without the number being there. */
export class OrderedBefore extends Fault {
  readonly code = 'ordered-before';
  readonly family = 'attention';
  override readonly field = 'orderNumber';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  constructor(number: string, orderId: string, status: string) {
    super(`Number ${number} was ordered before (order ${orderId}, ${status}) and is not among your numbers.`);
    const typed = againOf(number);
    this.acceptable = { step: 'gca-order', typed };
    this.fix = `Choose another number, or ask your Genesys representative what became of the order. To order it once more, accept step "gca-order" with “${typed}”.`;
  }
}

/** The wanted number is not offered, or not any more. */
export class NumberNotOffered extends Fault {
  readonly code = 'number-not-offered';
  readonly family = 'attention';
  override readonly field = 'orderNumber';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string } | undefined;

  /** @param before somebody here ordered it before: then it is most likely on its way, and is not ordered unseen */
  constructor(number: string, before: boolean) {
    super(`Number ${number} is not among the numbers that can be ordered. Nothing was ordered.`);
    const typed = `${number} anyway`;
    this.acceptable = before ? undefined : { step: 'gca-order', typed };
    const other = 'Search again and choose another number.';
    this.fix = before
      ? other
      : `${other} The search shows only a part; to order it unseen, accept step "gca-order" with “${typed}”.`;
  }
}

/** What is typed to order a number that was ordered before. */
export function againOf(number: string): string {
  return `${number} again`;
}

/** Numbers were asked of a runbook that has none to do with. */
export class RunbookWithoutNumbers extends Fault {
  readonly code = 'runbook-without-numbers';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Open the runbook for Genesys Cloud aggregation: only there numbers are listed and ordered.';

  constructor(title: string) {
    super(`“${title}” has no numbers of Genesys Cloud.`);
  }
}
