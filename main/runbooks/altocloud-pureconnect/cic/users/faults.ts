import { Fault } from '../../../../../shared/results/fault.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';

const text = altocloudCicText.users;

/** Agents that the CIC server does not have. Ids count exactly, capitals included. */
export class CicUsersUnknown extends Fault {
  readonly code = 'cic-users-unknown';
  readonly family = 'input';
  override readonly field = 'userIds';
  readonly fix = 'Correct userIds: each is the user ID of Interaction Administrator, with its capitals.';
  /** All of them. */
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super(text.unknown(ids));
    this.ids = ids;
  }
}

/** What stands in a user's list of licences is not understood, so writing the list back could lose some of it. */
export class LicencesUnreadable extends Fault {
  readonly code = 'licences-unreadable';
  readonly family = 'attention';
  override readonly field = 'userIds';
  readonly fix: string;

  constructor(id: string) {
    super(text.unreadable(id));
    this.fix = `Give user ${id} the licence by hand on the Licensing tab, and make the plan again.`;
  }
}
