import { Fault } from '../../../shared/results/fault.ts';

/** The sign-in opens another organization than the one that is to be prepared. */
export class OtherOrganization extends Fault {
  readonly code = 'other-organization';
  readonly family = 'input';
  override readonly field = 'orgId';
  readonly fix = 'Sign in to the organization with that ID, or correct orgId.';

  constructor(expected: string, found: { readonly orgLongName: string; readonly orgId: string }) {
    super(
      `The organization with the ID ${expected} is wanted; the sign-in opens ${found.orgLongName} (${found.orgId}).`,
    );
  }
}
