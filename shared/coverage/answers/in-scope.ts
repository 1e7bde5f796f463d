import type { HeldBy } from '../../permissions/holding.ts';
import { coverageReasonsText as text } from '../../text/coverage-reasons.ts';
import { NotCompared } from './not-compared.ts';
import type { NamedInput, Question } from './question.ts';
import { type ComparedRole, rolesOf } from './roles-of.ts';

/** An input that was not read to its end, and why: what is absent from it may yet be granted. */
export interface Incomplete {
  readonly input: NamedInput;
  readonly kind: 'stopped' | 'broken';
  readonly why: string;
}

/** What a question's scope comes to. */
export interface InScope {
  /** Whose grants, in words. */
  readonly of: string;
  readonly inputs: readonly NamedInput[];
  readonly roles: readonly ComparedRole[];
  readonly incomplete: readonly Incomplete[];
  /** Not one role but several joined, or none by name: nobody can open it. */
  readonly joined: ReadonlySet<HeldBy>;
  /** Why what is not granted is unchecked rather than missing; undefined when it is missing. */
  readonly unknown?: string | undefined;
}

/**
 * The roles and inputs of the scope. @throws NotCompared when the scope names a role or an input that is not there
 */
export function inScope({ inputs, scope, why }: Question): InScope {
  const all = rolesOf(inputs);
  const grants = inputs.filter(({ format }) => format !== 'catalogue');
  switch (scope.is) {
    case 'all': {
      const [only] = grants;
      const of = grants.length === 1 && only !== undefined ? nameOf(only) : text.ofAll(grants.length);
      return settled({ of, inputs: grants, roles: all, incomplete: incompleteOf(grants) }, why);
    }
    case 'input': {
      const input = inputs.find(({ id }) => id === scope.input);
      if (input === undefined) throw new NotCompared('input', scope.input);
      const roles = all.filter((role) => role.input === input.id);
      return settled({ of: nameOf(input), inputs: [input], roles, incomplete: incompleteOf([input]) }, why);
    }
    case 'role': {
      const role = all.find(({ ref }) => ref.id === scope.role);
      const input = inputs.find(({ id }) => id === role?.input);
      if (role === undefined || input === undefined) throw new NotCompared('role', scope.role);
      // An audit that was stopped has whole roles; a file that breaks off may break off within one.
      const incomplete = incompleteOf([input]).filter(({ kind }) => kind === 'broken');
      return settled({ of: text.ofRole(role.ref.name, input.name), inputs: [input], roles: [role], incomplete }, why);
    }
  }
}

function nameOf({ subject, name }: NamedInput): string {
  return subject?.name ?? name;
}

function incompleteOf(inputs: readonly NamedInput[]): readonly Incomplete[] {
  return inputs.flatMap((input): readonly Incomplete[] => {
    if (input.broken !== undefined) return [{ input, kind: 'broken', why: input.broken }];
    if (input.listing !== undefined) return [{ input, kind: 'stopped', why: input.listing.unread.why }];
    return input.whole === false ? [{ input, kind: 'stopped', why: text.stopped }] : [];
  });
}

function settled(found: Omit<InScope, 'joined'>, why: string | undefined): InScope {
  const scope = { ...found, joined: joinedIn(found) };
  if (why !== undefined) return { ...scope, unknown: why };
  const [first] = scope.incomplete;
  if (first !== undefined) return { ...scope, unknown: text.maybeUnread(first.input.name, first.why) };
  // A subject without grants, read whole, lacks everything; a file of which nothing was understood says nothing.
  const says = scope.roles.length > 0 || scope.inputs.some(saysNothingIsGranted);
  return says ? scope : { ...scope, unknown: text.nothingRead };
}

function saysNothingIsGranted({ format, unread }: NamedInput): boolean {
  return unread.length === 0 && (format === 'subject' || format === 'user' || format === 'audit');
}

/** A user's `authorization` joins the policies of all roles, and a pasted list names no role. */
function joinedIn({ inputs, roles }: Pick<InScope, 'inputs' | 'roles'>): ReadonlySet<HeldBy> {
  const ids = new Set(inputs.filter(({ format }) => format === 'user' || format === 'text').map(({ id }) => id));
  return new Set(roles.filter(({ input }) => ids.has(input)).map(({ holdings }) => holdings.role));
}
