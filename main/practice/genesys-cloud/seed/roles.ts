import type { Catalogue } from '../catalogue.ts';
import { type Policy, policiesFor } from '../policy.ts';
import type { Role } from '../world.ts';

/** Default roles by factory key: name and the permissions they come with. */
type Factory = readonly [key: string, name: string, matches: RegExp];

/** The guide's ten lines (S001:167-176), as far as the catalogue has them. */
const AI_AGENT =
  /^journey:((actionmap|actiontarget|outcome|report|segment|session|settings):view|(customer|visit):\w+|event:(add|edit|view))$/;

const FACTORY: readonly Factory[] = [
  ['admin', 'Admin', /^(authorization|directory|routing|architect|telephony|oauth|journey):/],
  ['masterAdmin', 'Master Admin', /^/],
  ['employee', 'employee', /^directory:(user|group):view$/],
  ['user', 'User', /^(directory:user:view|routing:queue:(join|search))$/],
  ['supervisor', 'Supervisor', /^(analytics|routing|quality):.*:view$/],
  ['developer', 'Developer', /^(integrations|oauth):/],
  ['outboundAdmin', 'Outbound Admin', /^outbound:/],
  ['outboundAgent', 'Outbound Agent', /^outbound:contact:view$/],
  ['telephonyAdmin', 'Telephony Admin', /^telephony:/],
  ['qualityAdministrator', 'Quality Administrator', /^quality:/],
  ['communicateAdmin', 'Communicate - Admin', /^(telephony|directory):.*:(add|edit|view)$/],
  ['communicateUser', 'Communicate - User', /^directory:user:view$/],
  ['aiAgent', 'AI Agent', AI_AGENT],
  ['trustedUser', 'Trusted External User', /^directory:user:view$/],
];

const SITES = [
  'Adelaide',
  'Brisbane',
  'Cairns',
  'Darwin',
  'Geelong',
  'Hobart',
  'Launceston',
  'Mackay',
  'Newcastle',
  'Perth',
  'Sydney',
  'Townsville',
];
const DUTIES: readonly (readonly [string, RegExp])[] = [
  ['Agent', /^routing:queue:(join|search|view)$/],
  ['Team Lead', /^(routing:queue|quality:evaluation|analytics:queueObservation):view$/],
  ['Reporting', /^analytics:.*:view$/],
  ['Planner', /^wfm:.*:view$/],
  ['Schedule Editor', /^wfm:(schedule|workPlan):/],
  ['Campaign Operator', /^outbound:campaign:/],
  ['Coach', /^(coaching|quality:evaluation):/],
  ['Directory Reader', /^directory:.*:view$/],
  ['Integration Reader', /^integrations:.*:view$/],
];

/** The roles an organization comes with. In the old variant they hold wildcards and one-word permissions. */
export function factoryRoles(catalogue: Catalogue, old: boolean, uuid: () => string): Role[] {
  return FACTORY.map(([key, name, matches]) => ({
    id: uuid(),
    name,
    description: `${name} (default role)`,
    defaultRoleId: key,
    default: true,
    base: key === 'employee',
    permissions: key === 'employee' ? ['employee'] : old ? ['employee', key, 'group_creation'] : [],
    permissionPolicies: old ? withWildcards(catalogue, matches) : policiesMatching(catalogue, matches),
    roleNeedsUpdate: false,
  }));
}

/** A role that lacks the permissions of a domain. */
export function withoutDomain(role: Role, domain: string): Role {
  return { ...role, permissionPolicies: role.permissionPolicies.filter((policy) => policy.domain !== domain) };
}

/** What the organization's own administrators added, `count` of them. */
export function customRoles(catalogue: Catalogue, count: number, uuid: () => string): Role[] {
  return Array.from({ length: count }, (_, index) => {
    const [duty, matches] = DUTIES[index % DUTIES.length] ?? ['Agent', /^$/];
    const site = SITES[Math.floor(index / DUTIES.length) % SITES.length] ?? '';
    const wave = Math.floor(index / (DUTIES.length * SITES.length));
    const name = wave === 0 ? `${site} ${duty}` : `${site} ${duty} ${wave + 1}`;
    return customRole(uuid(), name, policiesMatching(catalogue, matches));
  });
}

export function customRole(id: string, name: string, permissionPolicies: readonly Policy[]): Role {
  const flags = { default: false, base: false, roleNeedsUpdate: false };
  return { id, name, description: '', permissions: [], permissionPolicies, ...flags };
}

function policiesMatching(catalogue: Catalogue, matches: RegExp): Policy[] {
  return policiesFor([...catalogue.permissions].filter((permission) => matches.test(permission)));
}

/** Whole entities as `*` actions, and whole domains as `*` entities. */
function withWildcards(catalogue: Catalogue, matches: RegExp): Policy[] {
  return [...catalogue.domains].flatMap(([domain, entities]) => {
    const policies = [...entities].flatMap(([entityName, offered]): Policy[] => {
      const actionSet = offered.filter((action) => matches.test(`${domain}:${entityName}:${action}`));
      if (actionSet.length === 0) return [];
      return [{ domain, entityName, actionSet: actionSet.length === offered.length ? ['*'] : actionSet }];
    });
    const whole = policies.length === entities.size && policies.every(({ actionSet }) => actionSet[0] === '*');
    return whole ? [{ domain, entityName: '*', actionSet: ['*'] }] : policies;
  });
}
