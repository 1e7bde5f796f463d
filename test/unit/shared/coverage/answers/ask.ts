import { catalogueOfBundle } from '../../../../../shared/catalogue/bundle.ts';
import bundledFile from '../../../../../shared/catalogue/bundled.json' with { type: 'json' };
import { type Catalogue, catalogueOf } from '../../../../../shared/catalogue/catalogue.ts';
import type { NamedInput, Question } from '../../../../../shared/coverage/answers/question.ts';
import type { Need } from '../../../../../shared/coverage/need.ts';
import { needOfList } from '../../../../../shared/coverage/needs/need-of-list.ts';
import { holdingsOfRole, holdingsOfSubject, type RoleHoldings } from '../../../../../shared/permissions/holdings-of.ts';
import { requirePermission } from '../../../../../shared/permissions/malformed.ts';
import type { Members } from '../../../../../shared/permissions/members.ts';

export const bundled = catalogueOfBundle(bundledFile);

/** A catalogue of the organization, with these permissions. */
export function liveCatalogueOf(...permissions: readonly string[]): Catalogue {
  return catalogueOf(
    'live',
    '2026-11-21',
    permissions.map((each) => ({ permission: requirePermission(each) })),
  );
}

/** A policy as the API has it: `wfm:agent:view,edit`. */
export function policy(text: string, rest: Members = {}): Members {
  const [domain, entityName, actions = ''] = text.split(':');
  return { domain, entityName, actionSet: actions.split(','), ...rest };
}

export const CONDITION = {
  resourceConditionNode: {
    conjunction: 'AND',
    terms: [{ variableName: 'Conversation.queues', operator: 'EQ', operands: [{ type: 'SCALAR', value: 'Support' }] }],
  },
} as const;

/** A role as a reader hands it on, with what the API has of it. */
export function role(name: string, policies: readonly (string | Members)[], rest: Members = {}): RoleHoldings {
  const raw = {
    id: `id of ${name}`,
    name,
    description: '',
    permissions: [],
    permissionPolicies: policies.map((each) => (typeof each === 'string' ? policy(each) : each)),
    ...rest,
  };
  const [read] = holdingsOfRole(raw).roles;
  if (read === undefined) throw new Error(`${name} cannot be read`);
  return { ...read, raw };
}

/** What a user is granted: role, policies and division. */
export function subject(
  name: string,
  grants: readonly {
    readonly role: string;
    readonly division?: { id: string; name: string };
    readonly policies: readonly string[];
  }[],
  kind: 'user' | 'client' | 'group' = 'user',
): NamedInput {
  const { roles } = holdingsOfSubject({
    grants: grants.map((grant) => ({
      division: grant.division ?? { id: '*' },
      role: {
        id: `id of ${grant.role}`,
        name: grant.role,
        policies: grant.policies.map((each) => {
          const { domain, entityName, actionSet } = policy(each);
          return { domain, entityName, actions: actionSet };
        }),
      },
    })),
  });
  return { id: name, name: `${name}.json`, format: 'subject', roles, unread: [], subject: { kind, name } };
}

/** An input with these roles. */
export function input(roles: readonly RoleHoldings[], rest: Partial<NamedInput> = {}): NamedInput {
  return { id: 'i1', name: 'roles.json', format: 'roles', roles, unread: [], ...rest };
}

/** A need for these permissions, a row each. */
export function need(...permissions: readonly string[]): Need {
  return needOfList(
    permissions.map((each) => ({ permissions: [requirePermission(each)] })),
    { catalogue: bundled },
  );
}

/** The question whether these inputs grant the need. */
export function ask(asked: Need, inputs: readonly NamedInput[], rest: Partial<Question> = {}): Question {
  return { need: asked, inputs, scope: { is: 'all' }, catalogue: bundled, now: '2026-11-21T12:00:00Z', ...rest };
}
