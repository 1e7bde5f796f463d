import { Fault } from '../../../../shared/results/fault.ts';
import { altocloudText } from '../../../../shared/text/altocloud-runbook.ts';

const text = altocloudText.snippet;

/** The organization answers at a host that is not of any known region, so nobody knows the snippet's name for it. */
export class SnippetRegionUnknown extends Fault {
  readonly code = 'snippet-region-unknown';
  readonly family = 'attention';
  override readonly field = 'region';
  readonly fix = text.noRegionFix;

  constructor(place: string) {
    super(text.noRegion(place));
  }
}

/** Nobody named the organization, and it was not read. */
export class SnippetOrganizationUnknown extends Fault {
  readonly code = 'snippet-organization-unknown';
  readonly family = 'attention';
  override readonly field = 'orgId';
  readonly fix = text.noOrganizationFix;

  constructor() {
    super(text.noOrganization);
  }
}

/** What was to be checked is no address of a page. */
export class PageAddressInvalid extends Fault {
  readonly code = 'page-address-invalid';
  readonly family = 'input';
  override readonly field = 'siteUrl';
  readonly fix = text.addressFix;

  constructor() {
    super(text.addressInvalid);
  }
}

/** The runbook has nothing to do with a tracking snippet. */
export class RunbookHasNoSnippet extends Fault {
  readonly code = 'runbook-has-no-snippet';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = text.otherRunbookFix;

  constructor(runbook: string) {
    super(text.otherRunbook(runbook));
  }
}

/** The page to check cannot be read from its file. */
export class PageFileUnreadable extends Fault {
  readonly code = 'page-file-unreadable';
  readonly family = 'input';
  override readonly field = 'check';
  readonly fix = text.fileFix;

  constructor(path: string) {
    super(text.fileUnreadable(path));
  }
}
