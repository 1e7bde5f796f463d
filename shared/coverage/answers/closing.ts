import { licenceOf } from '../../licences/licence-of.ts';
import { matchNeeds } from '../../permissions/match-needs.ts';
import type { Permission } from '../../permissions/permission.ts';
import { policiesFor } from '../../permissions/policies-for.ts';
import { coverageReasonsText } from '../../text/coverage-reasons.ts';
import type { Closing, LeftOut } from '../report.ts';
import { NothingToClose, RoleNotWhole } from './closing-faults.ts';
import { cxBlock, cxRole } from './cx-block.ts';
import { gapPermissions } from './gap-permissions.ts';
import { NotCompared } from './not-compared.ts';
import type { Question } from './question.ts';
import { type ComparedRole, rolesOf } from './roles-of.ts';
import { shownJson } from './shown-json.ts';
import { type WholeRole, wholeRole } from './whole-role.ts';

const text = coverageReasonsText.closing;

/** What a closing is made of, whatever its form. */
interface Parts {
  readonly question: Question;
  readonly permissions: readonly Permission[];
  readonly leftOut: readonly LeftOut[];
  /** The role to extend. */
  readonly base: ComparedRole | undefined;
  /** Of `permissions`, those that the base has under a condition. */
  readonly limited: readonly Permission[];
}

/**
 * What would close the gap: a new role, or `base` (the id of a `RoleRef`) with what it lacks. Explicit permissions in the
 * catalogue's casing are added, as policies of their own; whatever a role has stays as it is, its conditions too.
 * @throws NotCompared, NothingToClose; RoleNotWhole when a request would have to replace what is not known
 */
export function closing(question: Question, is: Closing['is'], base?: string): Closing {
  const parts = partsFor(question, base);
  return is === 'api' ? apiClosing(parts) : cxClosing(parts);
}

function partsFor(question: Question, id: string | undefined): Parts {
  const base = id === undefined ? undefined : rolesOf(question.inputs).find(({ ref }) => ref.id === id);
  if (id !== undefined && base === undefined) throw new NotCompared('role', id);
  const { permissions, leftOut } = gapPermissions(question);
  const held = matchNeeds(permissions, base === undefined ? [] : [base.holdings]);
  const wanted = permissions.filter((_, at) => held[at]?.kind !== 'granted');
  if (wanted.length === 0) throw new NothingToClose(leftOut);
  return {
    question,
    permissions: wanted,
    leftOut,
    base,
    limited: permissions.filter((_, at) => held[at]?.kind === 'conditional'),
  };
}

function apiClosing(parts: Parts): Closing {
  const { base, permissions, leftOut } = parts;
  const added = policiesFor(permissions);
  if (base === undefined) {
    const body = { ...newRole(parts), permissionPolicies: added };
    const notes = [text.grant, ...costs(permissions)];
    return { is: 'api', method: 'POST', path: ROLES, body: shownJson(body), permissions, leftOut, notes };
  }
  const role = wholeRole(base.holdings);
  if (role.is === 'part') throw new RoleNotWhole(base.ref.name, role.lacks);
  const { id, name, description, legacy, policies } = role;
  const body = { name, description, permissions: legacy, permissionPolicies: [...policies, ...added] };
  const notes = [text.kept(policies.length), ...besideNotes(parts, role), text.asRead, ...costs(permissions)];
  const path = `${ROLES}/${encodeURIComponent(id)}`;
  return { is: 'api', method: 'PUT', path, body: shownJson(body), permissions, leftOut, notes };
}

const ROLES = '/api/v2/authorization/roles';

function cxClosing(parts: Parts): Closing {
  const { base, permissions, leftOut } = parts;
  const added = policiesFor(permissions);
  const role = base && wholeRole(base.holdings);
  const block = role?.is === 'whole' ? cxRole(role, added) : undefined;
  if (role?.is === 'whole' && block !== undefined) {
    const notes = [text.kept(role.policies.length), ...besideNotes(parts, role), text.importFirst(role.name, role.id)];
    return { is: 'cx-as-code', text: block, permissions, leftOut, notes: [...notes, ...costs(permissions)] };
  }
  const why = role?.is === 'whole' ? text.unspeakable : text.notWhole;
  const beside = base === undefined ? [] : [text.additional(base.ref.name, why)];
  const notes = [...beside, text.grant, ...costs(permissions)];
  return { is: 'cx-as-code', text: cxBlock({ ...newRole(parts), policies: added }), permissions, leftOut, notes };
}

/** Name and description of a role that does not exist yet; no role that was read has the name. */
function newRole({ question, base }: Parts): { readonly name: string; readonly description: string } {
  const taken = new Set(rolesOf(question.inputs).map(({ ref }) => ref.name));
  const { title } = question.need;
  const wanted = base === undefined ? text.roleName(title) : text.extra(base.ref.name);
  let name = wanted;
  for (let again = 2; taken.has(name); again++) name = `${wanted} (${again})`;
  return { name, description: text.description(title) };
}

function besideNotes({ limited }: Parts, role: WholeRole): readonly string[] {
  return [
    ...(limited.length === 0 ? [] : [text.beside(limited.join(', '))]),
    ...(role.isDefault ? [text.defaultRole(role.name)] : []),
  ];
}

function costs(permissions: readonly Permission[]): readonly string[] {
  const facts = new Set(permissions.flatMap((permission) => licenceOf(permission) ?? []));
  return [...facts].map(({ says, source, date }) => text.cost(says, source, date));
}
