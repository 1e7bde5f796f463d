import { Fault } from '../../../../shared/results/fault.ts';
import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import type { ContactCenter } from '../../../systems/gws/schemas.ts';

const text = tenantGwsText.center;

/** Several contact centers, and nothing says which. */
export class SeveralContactCenters extends Fault {
  readonly code = 'several-contact-centers';
  readonly family = 'attention';
  override readonly field = 'ccid';
  readonly fix = 'Choose one: give its ID as ccid, or one of its domains as ccDomain.';

  constructor(found: readonly ContactCenter[]) {
    super(`There are ${found.length} contact centers to choose from: ${listed(found)}.`);
  }
}

/** Web Services has none, so there is nothing to enable. */
export class NoContactCenter extends Fault {
  readonly code = 'no-contact-center';
  readonly family = 'attention';
  override readonly field = 'ccid';
  readonly fix = 'Have the contact center created in Web Services first, or check authURL.';

  constructor() {
    super('Web Services lists no contact center.');
  }
}

/** The given id, or the given domain, is not among the contact centers. */
export class ContactCenterNotListed extends Fault {
  readonly code = 'contact-center-not-listed';
  readonly family = 'input';
  override readonly field: 'ccid' | 'ccDomain';
  readonly fix: string;

  constructor(field: 'ccid' | 'ccDomain', given: string, all: readonly ContactCenter[]) {
    super(
      field === 'ccid'
        ? `Web Services has no contact center ${given}.`
        : `No contact center of Web Services has the domain ${given}.`,
    );
    this.field = field;
    this.fix = `Check ${field} and authURL. Web Services lists: ${listed(all)}.`;
  }
}

/** The given id and the given domain are of two contact centers. */
export class DomainOfAnother extends Fault {
  readonly code = 'domain-of-another';
  readonly family = 'input';
  override readonly field = 'ccDomain';
  readonly fix = 'Leave one of ccid and ccDomain empty, or correct it.';

  constructor(center: ContactCenter, domain: string) {
    super(`${domain} is no domain of contact center ${text.oneOf(center.id, center.domains)}.`);
  }
}

function listed(all: readonly ContactCenter[]): string {
  return all.length === 0 ? text.none : all.map(({ id, domains }) => text.oneOf(id, domains)).join(', ');
}
