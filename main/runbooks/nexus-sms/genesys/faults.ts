import { Fault } from '../../../../shared/results/fault.ts';

/** Login and API address are not of one region. */
export class RegionsDiffer extends Fault {
  readonly code = 'regions-differ';
  readonly family = 'input';
  override readonly field = 'gcAPIURL';
  readonly fix = 'Leave the API URL empty: it follows from the login URL. Or give both of the organization’s region.';
  override readonly offer: string | undefined;

  /** @param offer the API address that goes with the login address */
  constructor(login: string, api: string, offer: string | undefined) {
    super(`Login URL (${login}) and API URL (${api}) do not belong to one region.`);
    this.offer = offer;
  }
}

/** Neither domain of the role is offered, so there is nothing that the role could hold. */
export class NothingOffered extends Fault {
  readonly code = 'nothing-offered';
  readonly family = 'attention';
  readonly fix =
    'Ask your Genesys representative to add the product SMS Aggregation to the organization, then try again.';

  constructor(domains: readonly string[]) {
    super(`The organization’s permission catalogue lists nothing of ${domains.join(' and ')}.`);
  }
}
