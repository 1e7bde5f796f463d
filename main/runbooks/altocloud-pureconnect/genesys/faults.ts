import { Fault } from '../../../../shared/results/fault.ts';

/** The sign-in opens an organization of another short name. */
export class OtherShortName extends Fault {
  readonly code = 'other-short-name';
  readonly family = 'input';
  override readonly field = 'orgShortName';
  readonly fix = 'Sign in to the organization of that short name, or correct orgShortName.';

  constructor(wanted: string, found: { readonly orgLongName: string; readonly orgShortName: string }) {
    super(
      `The organization with the short name “${wanted}” is wanted; the sign-in opens ${found.orgLongName} (${found.orgShortName}).`,
    );
  }
}

/** The catalogue lists nothing of journeys, so that no role can hold any of it. */
export class JourneyNotOffered extends Fault {
  readonly code = 'journey-not-offered';
  readonly family = 'attention';
  readonly fix =
    'Ask your Genesys account manager to add Altocloud (Genesys Predictive Engagement) to the organization, then try again.';

  constructor() {
    super('The organization’s permission catalogue lists no journey permission.');
  }
}

/** No role has the name of the administrators' role. */
export class AdminRoleMissing extends Fault {
  readonly code = 'admin-role-missing';
  readonly family = 'input';
  override readonly field = 'adminRoleName';
  readonly fix = 'Enter the name of the role that your administrators have in adminRoleName.';

  constructor(name: string) {
    super(`No role is named “${name}”.`);
  }
}

/** No role has the name of the AI Agent role. */
export class AiAgentRoleMissing extends Fault {
  readonly code = 'ai-agent-role-missing';
  readonly family = 'attention';
  override readonly field = 'aiAgentRoleName';
  readonly fix =
    'Restore it under Admin > Roles/Permissions, where default roles can be added again, or enter the name of a role that takes its place in aiAgentRoleName.';

  constructor(name: string) {
    super(`No role is named “${name}”. It is a default role that opens Altocloud to agents.`);
  }
}

const SHOWN = 10;

/** Users who are to get the roles are not in the organization. */
export class SyncedUsersUnknown extends Fault {
  readonly code = 'synced-users-unknown';
  readonly family = 'input';
  override readonly field = 'gcUserIds';
  readonly fix = 'Correct or remove them in gcUserIds. The IDs are under Admin > People.';

  constructor(entries: readonly string[]) {
    super(`The organization has no single active user for ${listed(entries)}.`);
  }
}

/** Users who are to get the roles are not there yet: they come once the link with the CIC server is set up. */
export class SyncedUsersNotYet extends Fault {
  readonly code = 'synced-users-not-yet';
  readonly family = 'attention';
  override readonly field = 'gcUserIds';
  readonly fix =
    'Configure Genesys Cloud for PureConnect first; once the users are synced, plan again and run the rest.';

  constructor(entries: readonly string[]) {
    super(`Not in Genesys Cloud yet: ${listed(entries)}.`);
  }
}

/** One user is listed more than once. */
export class SyncedUsersDoubled extends Fault {
  readonly code = 'synced-users-doubled';
  readonly family = 'input';
  override readonly field = 'gcUserIds';
  readonly fix = 'Leave each of them once in gcUserIds: an ID and an e-mail address may be those of one user.';

  constructor(entries: readonly string[]) {
    super(`Listed more than once: ${listed(entries)}.`);
  }
}

function listed(entries: readonly string[]): string {
  const rest = entries.length - SHOWN;
  return [...entries.slice(0, SHOWN), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
