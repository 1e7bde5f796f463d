import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { NamedInput } from '../../shared/coverage/answers/question.ts';
import { type ComparedRole, rolesOf } from '../../shared/coverage/answers/roles-of.ts';
import type { Need } from '../../shared/coverage/need.ts';
import { needOfList } from '../../shared/coverage/needs/need-of-list.ts';
import { needOfProfile } from '../../shared/coverage/needs/need-of-profile.ts';
import { needOfRole } from '../../shared/coverage/needs/need-of-role.ts';
import { RUNBOOK_NEEDS } from '../../shared/coverage/needs/runbook-needs.ts';
import { readPermissionList } from '../../shared/coverage/read/permission-list.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import type { Context } from './command.ts';
import { NeedEmpty, NeedNotNamed, NeedSourceUnusable, NeedUnknown, RoleNotFound } from './coverage-faults.ts';
import { type Files, nameOf } from './coverage-inputs.ts';
import { findProfile } from './find-profile.ts';

/** How the command line says what is needed: exactly one of an id, a role and a list. */
export interface NeedOptions {
  readonly need?: string | undefined;
  readonly needRole?: string | undefined;
  readonly needFrom?: string | undefined;
  readonly needList?: string | undefined;
}

/** A need, and the lines of its list that name no permission. */
export interface GivenNeed {
  readonly need: Need;
  readonly unread: readonly UnreadEntry[];
}

interface Known {
  readonly files: Files;
  readonly catalogue: Catalogue;
  /** What is granted: the yardstick may be in it. */
  readonly inputs: readonly NamedInput[];
}

/**
 * What is needed.
 * @throws NeedNotNamed, NeedUnknown, NeedEmpty, RoleNotFound, ValuesInvalid (a profile file), and the faults of reading
 */
export async function givenNeed(context: Context, options: NeedOptions, known: Known): Promise<GivenNeed> {
  const { need, needRole, needFrom, needList } = options;
  const asRole = needRole !== undefined || needFrom !== undefined;
  const named = [need !== undefined, asRole, needList !== undefined].filter(Boolean).length;
  if (named !== 1) throw new NeedNotNamed(named);
  if (needList !== undefined) return listed(needList, known);
  if (asRole) return { need: await yardstick(options, known), unread: [] };
  return { need: await byId(context, need ?? ''), unread: [] };
}

/** Everything that can be needed by its id, profiles first. */
export async function listedNeeds({ app }: Context) {
  const { profiles, problems } = await app.profiles();
  return { needs: [...profiles.map(({ profile }) => needOfProfile(profile)), ...RUNBOOK_NEEDS], problems };
}

async function byId(context: Context, id: string): Promise<Need> {
  if (/\.json$/i.test(id)) return needOfProfile(await findProfile(context, id));
  const { needs } = await listedNeeds(context);
  const found = needs.find((need) => need.id === id);
  if (found !== undefined) return found;
  throw new NeedUnknown(
    id,
    needs.map((need) => need.id),
  );
}

async function listed(file: string, { files, catalogue }: Known): Promise<GivenNeed> {
  const option = '--need-list';
  const name = nameOf(file);
  const { lines, unread } = readPermissionList(await files.text(file, option), name, { catalogue });
  if (lines.length === 0) throw new NeedEmpty(option, name, unread[0]?.why);
  return { need: needOfList(lines, { source: name, catalogue }), unread };
}

async function yardstick({ needRole, needFrom }: NeedOptions, known: Known): Promise<Need> {
  if (needFrom === undefined) return ofRole(needRole, known.inputs, '--need-role');
  const option = '--need-from';
  const { inputs, problems, doubts } = await known.files.inputs([needFrom], option, known.catalogue);
  const [problem] = [...problems, ...doubts];
  // A yardstick that lost a part would ask for less, and coverage would seem complete.
  if (problem !== undefined) throw new NeedSourceUnusable(problem);
  return ofRole(needRole, inputs, option);
}

function ofRole(name: string | undefined, inputs: readonly NamedInput[], option: string): Need {
  const roles = rolesOf(inputs);
  const [only] = roles;
  const found =
    name === undefined && roles.length === 1 && only !== undefined ? only : roleNamed(name ?? '', roles, option);
  const need = needOfRole(found.holdings, inputs.find(({ id }) => id === found.input)?.name);
  if (need.rows.length === 0) throw new NeedEmpty(option, `Role “${found.ref.name}”`);
  return need;
}

/** A role by its id, its exact name, or its name in other case. @throws RoleNotFound */
export function roleNamed(name: string, roles: readonly ComparedRole[], option: string): ComparedRole {
  const tests: readonly ((role: ComparedRole) => boolean)[] = [
    ({ ref, holdings }) => holdings.role.id === name || ref.id === name,
    ({ ref }) => ref.name === name,
    ({ ref }) => ref.name.toLowerCase() === name.toLowerCase(),
  ];
  for (const test of tests) {
    const found = roles.filter(test);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
    // Ids tell roles of one name apart.
    if (found.length > 1)
      throw new RoleNotFound(
        option,
        name,
        found.map(({ holdings, ref }) => holdings.role.id ?? ref.id),
        [],
      );
  }
  throw new RoleNotFound(
    option,
    name,
    [],
    roles.map(({ ref }) => ref.name),
  );
}
