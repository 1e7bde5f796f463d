import type { CallbackConversation } from './callback-conversation.ts';
import type { Catalogue } from './catalogue.ts';
import type { Policy } from './policy.ts';
import type { SmsWorld } from './sms-world.ts';

/** `PC_USER`, `PC_GROUP` and `PC_OAUTH_CLIENT` are the words of the API. */
export type SubjectType = 'PC_USER' | 'PC_GROUP' | 'PC_OAUTH_CLIENT';

export interface Division {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly homeDivision: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Factory key; only default roles have one. */
  readonly defaultRoleId?: string;
  readonly default: boolean;
  readonly base: boolean;
  /** Legacy one-word permissions. */
  readonly permissions: readonly string[];
  readonly permissionPolicies: readonly Policy[];
  readonly roleNeedsUpdate: boolean;
}

/** A role for a subject in one division, or in all of them (`divisionId` is `*`). */
export interface Grant {
  readonly subjectId: string;
  readonly subjectType: SubjectType;
  readonly roleId: string;
  readonly divisionId: string;
  /** Milliseconds; when it was made. */
  readonly madeAt: number;
  /** Milliseconds; from then on it counts and shows. */
  readonly effectiveAt: number;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly divisionId: string;
  readonly state: 'active' | 'inactive';
  readonly skills: readonly string[];
}

/** Which roles a client holds is kept as grants, not here. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly authorizedGrantType: string;
  readonly accessTokenValiditySeconds: number;
  readonly registeredRedirectUri: readonly string[];
  readonly scope: readonly string[];
  readonly state: string;
  readonly secret: string;
  /** Milliseconds. */
  readonly created: number;
  readonly modified: number;
  readonly createdBy: string;
  readonly modifiedBy: string;
  readonly dateToDelete?: string;
}

export interface Token {
  readonly value: string;
  readonly subjectType: 'PC_USER' | 'PC_OAUTH_CLIENT';
  readonly subjectId: string;
  /** The client it was issued to; of a user token, the application the user signed in with. */
  readonly clientId: string;
  /** Milliseconds. */
  readonly expiresAt: number;
}

/** A code that a sign-in by browser ended with; good for one exchange, by the same client with the same redirect URI. */
export interface SignInCode {
  readonly clientId: string;
  readonly redirectUri: string;
  /** base64url of the SHA-256 of the verifier. */
  readonly challenge: string;
  readonly userId: string;
  /** Milliseconds. */
  readonly expiresAt: number;
}

/** A person whom the sign-in page offers. */
export interface SignInPerson {
  readonly key: 'administrator' | 'colleague';
  readonly userId: string;
  /** Permissions that the person goes without. */
  readonly lacks: readonly string[];
}

/** Something that lives in a division: a queue, a campaign, a business unit. `more` is the rest of its reply. */
export interface OrgObject {
  readonly id: string;
  readonly name: string;
  readonly divisionId: string;
  readonly more: { readonly [field: string]: unknown };
}

export type ObjectKind =
  | 'queue'
  | 'skill'
  | 'language'
  | 'script'
  | 'wrapupCode'
  | 'contactList'
  | 'contact'
  | 'campaign'
  | 'campaignSequence'
  | 'responseSet'
  | 'evaluationForm'
  | 'businessUnit'
  | 'managementUnit'
  | 'segment'
  | 'outcome'
  | 'actionmap'
  | 'actiontarget';

/** Everything the practice organization remembers, in memory. */
export interface World {
  readonly organization: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly catalogue: Catalogue;
  readonly divisions: readonly Division[];
  readonly roles: Map<string, Role>;
  /** Default roles as they came from the factory, by `defaultRoleId`. */
  readonly factory: ReadonlyMap<string, Role>;
  readonly grants: Grant[];
  readonly users: Map<string, User>;
  /** Ids of those who came from a CIC server. */
  readonly syncedUsers: readonly string[];
  readonly clients: Map<string, Client>;
  readonly tokens: Map<string, Token>;
  /** By the code itself. */
  readonly codes: Map<string, SignInCode>;
  /** In the order of the sign-in page; the first is preselected. */
  readonly signInPeople: SignInPerson[];
  readonly objects: ReadonlyMap<ObjectKind, readonly OrgObject[]>;
  readonly sms: SmsWorld;
  /** By the id of the conversation. */
  readonly callbacks: Map<string, CallbackConversation>;
}

/** The division that every organization has. */
export function homeDivision(world: World): Division {
  const home = world.divisions.find((division) => division.homeDivision);
  if (home === undefined) throw new Error('the practice organization has no home division');
  return home;
}
