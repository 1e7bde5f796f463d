import { z } from 'zod';

/** Only what is read here; unknown members are kept, so that a read-merge-write loses nothing (reference, section 6). */

const named = z.looseObject({ id: z.string(), name: z.string() });

/** GET tokens/me. `OAuthClient` has a capital O; its id is the client id. */
export const tokenInfo = z.looseObject({
  organization: named,
  OAuthClient: z.looseObject({
    id: z.string(),
    name: z.exactOptional(z.string()),
    authorizedGrantType: z.exactOptional(z.string()),
  }),
});
export type TokenInfo = z.infer<typeof tokenInfo>;

/** GET organizations/me. `thirdPartyOrgName` is the short name. */
export const organization = z.looseObject({
  id: z.string(),
  name: z.string(),
  thirdPartyOrgName: z.exactOptional(z.string()),
  domain: z.exactOptional(z.string()),
  state: z.exactOptional(z.string()),
  features: z.exactOptional(z.record(z.string(), z.boolean())),
});
export type Organization = z.infer<typeof organization>;

export const division = z.looseObject({ id: z.string(), name: z.string(), homeDivision: z.exactOptional(z.boolean()) });
export type Division = z.infer<typeof division>;

/** One domain of the catalogue, or a part of it: a domain may be spread over pages. `liveCatalogue` reads its entries. */
export const permissionDomain = z.looseObject({
  domain: z.string(),
  permissionMap: z.record(z.string(), z.array(z.unknown())),
});
export type PermissionDomain = z.infer<typeof permissionDomain>;

/** A role's policy: `entityName` is what the catalogue calls `entityType`. */
const policy = z.looseObject({
  domain: z.string(),
  entityName: z.string(),
  actionSet: z.array(z.string()),
  allowConditions: z.exactOptional(z.boolean()),
  resourceConditionNode: z.exactOptional(z.json()),
});

/** A role. A reply without `permissionPolicies` is one of a role that has none. */
export const role = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.string()),
  defaultRoleId: z.exactOptional(z.string()),
  default: z.exactOptional(z.boolean()),
  permissions: z.exactOptional(z.array(z.string())),
  permissionPolicies: z.exactOptional(z.array(policy)),
});
export type Role = z.infer<typeof role>;

/** A role as the API has it, whatever its policies look like: whoever compares permissions lists what cannot be read. */
export const roleRecord = named;
export type RoleRecord = z.infer<typeof roleRecord>;

/** Who has a role, and in which divisions (GET authorization/roles/{id}/subjectgrants). `*` is every division. */
export const roleMember = z.looseObject({
  id: z.string(),
  name: z.exactOptional(z.string()),
  /** `PC_USER`, `PC_GROUP` or `PC_OAUTH_CLIENT` where it is one of the words that grants are made with. */
  type: z.exactOptional(z.string()),
  divisions: z.exactOptional(z.array(z.looseObject({ id: z.string(), name: z.exactOptional(z.string()) }))),
});
export type RoleMember = z.infer<typeof roleMember>;

/** A subject as the API has it, for whoever compares permissions. */
export const subjectRecord = z.looseObject({
  id: z.string(),
  name: z.exactOptional(z.string()),
  grants: z.array(z.unknown()),
});
export type SubjectRecord = z.infer<typeof subjectRecord>;

/** A user with `expand=authorization`, whatever is in it. */
export const userRecord = z.looseObject({
  id: z.string(),
  name: z.string(),
  authorization: z.exactOptional(z.looseObject({ permissionPolicies: z.exactOptional(z.array(z.unknown())) })),
});
export type UserRecord = z.infer<typeof userRecord>;

/** A user of a list with `expand=authorization`: names of the roles, and what all of them grant together. */
export const userWithRoles = z.looseObject({
  id: z.string(),
  name: z.string(),
  email: z.exactOptional(z.string()),
  authorization: z.exactOptional(
    z.looseObject({
      roles: z.exactOptional(z.array(named)),
      permissionPolicies: z.exactOptional(z.array(z.unknown())),
    }),
  ),
});
export type UserWithRoles = z.infer<typeof userWithRoles>;

/** A segment, outcome or action map. One without `isActive` is not known to be active. */
export const journeyObject = z.looseObject({
  id: z.string(),
  displayName: z.exactOptional(z.string()),
  isActive: z.exactOptional(z.boolean()),
});
export type JourneyObject = z.infer<typeof journeyObject>;

/** A queue, skill, language or script: what is chosen by name. */
export const routingObject = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** `active`, `inactive` or `deleted`, where the kind has states. */
  state: z.exactOptional(z.string()),
  division: z.exactOptional(z.looseObject({ name: z.exactOptional(z.string()) })),
});
export type RoutingObject = z.infer<typeof routingObject>;

/** A callback: it is over when everybody has left it. */
export const callbackConversation = z.looseObject({
  id: z.string(),
  participants: z.exactOptional(
    z.array(z.looseObject({ state: z.exactOptional(z.string()), endTime: z.exactOptional(z.string()) })),
  ),
});
export type CallbackConversation = z.infer<typeof callbackConversation>;

/** The answer of a search: pages count from 1. */
export const foundUsers = z.looseObject({
  total: z.exactOptional(z.number()),
  results: z.exactOptional(
    z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        email: z.exactOptional(z.string()),
        state: z.exactOptional(z.string()),
      }),
    ),
  ),
});
export type FoundUsers = z.infer<typeof foundUsers>;

const grantPolicy = z.looseObject({
  domain: z.string(),
  entityName: z.string(),
  actions: z.array(z.string()),
  condition: z.exactOptional(z.json()),
});

const grant = z.looseObject({
  division: z.exactOptional(z.looseObject({ id: z.exactOptional(z.string()), name: z.exactOptional(z.string()) })),
  role: z.looseObject({ id: z.string(), name: z.string(), policies: z.exactOptional(z.array(grantPolicy)) }),
});

/** A principal with its grants: who may do what in which division. */
export const subject = z.looseObject({ id: z.string(), name: z.exactOptional(z.string()), grants: z.array(grant) });
export type Subject = z.infer<typeof subject>;

const authorization = z.looseObject({
  roles: z.exactOptional(z.array(named)),
  permissions: z.exactOptional(z.array(z.string())),
});

/** GET users/me with `expand=authorization`. */
export const me = z.looseObject({ id: z.string(), name: z.string(), authorization: z.exactOptional(authorization) });
export type Me = z.infer<typeof me>;

const roleDivision = z.looseObject({ roleId: z.string(), divisionId: z.string() });

/** An OAuth client. A secret is not among the members: where a reply still has one, it is taken out (reference, section 8). */
export const oauthClient = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.string()),
  authorizedGrantType: z.string(),
  accessTokenValiditySeconds: z.exactOptional(z.number()),
  roleDivisions: z.exactOptional(z.array(roleDivision)),
  roleIds: z.exactOptional(z.array(z.string())),
  state: z.exactOptional(z.string()),
  dateCreated: z.exactOptional(z.string()),
});
export type OAuthClient = z.infer<typeof oauthClient>;

/** Anything with an id: for probes, which need no more. */
export const identified = z.looseObject({ id: z.string(), name: z.exactOptional(z.string()) });
export type Identified = z.infer<typeof identified>;

/** One page of a list. Not every list has the paging members. */
export function pageOf<T extends z.ZodType>(entity: T) {
  return z.looseObject({
    entities: z.array(entity),
    pageNumber: z.exactOptional(z.number()),
    pageCount: z.exactOptional(z.number()),
    total: z.exactOptional(z.number()),
    nextUri: z.exactOptional(z.string()),
  });
}

export interface Page<T> {
  readonly entities: readonly T[];
  readonly pageNumber?: number;
  readonly pageCount?: number;
  readonly total?: number;
  readonly nextUri?: string;
}
