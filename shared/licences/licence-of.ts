import { requirePermission } from '../permissions/malformed.ts';
import { type Permission, partsOf } from '../permissions/permission.ts';
import { covers } from '../permissions/policy.ts';
import { LICENCE_FACTS, type LicenceFact } from './licence-facts.ts';

const PATTERNS = LICENCE_FACTS.map((fact) => ({
  fact,
  policies: fact.permissions.map((each) => {
    const { domain, entity, action } = partsOf(requirePermission(each));
    return { domain, entityName: entity, actions: [action] };
  }),
}));

/** The fact about the permission, if a source has one. For a wildcard it is the one about all that it reaches. */
export function licenceOf(permission: Permission): LicenceFact | undefined {
  return PATTERNS.find(({ policies }) => policies.some((policy) => covers(policy, permission)))?.fact;
}

/** What granting these to a user costs, each fact once with its source and date; undefined where no source says so. */
export function licenceText(permissions: readonly Permission[]): string | undefined {
  const facts = new Set(permissions.flatMap((permission) => licenceOf(permission) ?? []));
  if (facts.size === 0) return undefined;
  return [...facts].map(({ says, source, date }) => `${says} (${source}; read ${date})`).join(' ');
}
