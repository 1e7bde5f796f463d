import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { Side } from '../../shared/coverage/answers/difference.ts';
import type { NamedInput } from '../../shared/coverage/answers/question.ts';
import { type ComparedRole, rolesOf } from '../../shared/coverage/answers/roles-of.ts';
import type { ReadInput } from '../../shared/coverage/input.ts';
import { joinPages } from '../../shared/coverage/read/listing-pages.ts';
import type { Division, Holding } from '../../shared/permissions/holding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { coverageInputsText as text } from '../../shared/text/coverage-inputs.ts';
import { CoverageChoiceGone, CoverageInputIncomplete } from './faults.ts';
import type { AskedSide, InputView, ListedRole } from './workspace-types.ts';

/** Which roles are to be listed for choosing. */
export interface RolesWish {
  readonly search: string;
  readonly count: number;
}

interface Kept {
  readonly input: NamedInput;
  readonly view: InputView;
  readonly divisions: readonly Division[];
  /** Given with it, and not told by what was read. */
  readonly problem: Problem | undefined;
}

/** What is compared, in the order it came. An input that cannot be used stays listed, with why. */
export class Inputs {
  /** As they were read, each by itself. */
  readonly #kept = new Map<string, Kept>();
  /** As all of them together make them: another file may hold the pages that one lacks. */
  #joined: ReadonlyMap<string, Kept> | undefined;
  #roles: readonly ComparedRole[] | undefined;

  /** Adds an input, or replaces the one of the same id at its place. */
  put(id: string, name: string, read: ReadInput, problem?: Problem): void {
    const input = { ...read, id, name };
    this.#changed();
    this.#kept.set(id, { input, view: viewOf(input, problem), divisions: divisionsOf(read), problem });
  }

  /** The name, or one like it: two files of one name have to be told apart wherever they are named. */
  nameFor(id: string, name: string): string {
    const taken = new Set([...this.#kept.values()].flatMap(({ input }) => (input.id === id ? [] : [input.name])));
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = text.again(name, count);
    return own;
  }

  /** False when there is none of this id. */
  remove(id: string): boolean {
    this.#changed();
    return this.#kept.delete(id);
  }

  clear(): void {
    this.#changed();
    this.#kept.clear();
  }

  #changed(): void {
    this.#roles = undefined;
    this.#joined = undefined;
  }

  #all(): ReadonlyMap<string, Kept> {
    if (this.#joined !== undefined) return this.#joined;
    const kept = [...this.#kept.values()];
    const inputs = joinPages(kept.map(({ input }) => input));
    this.#joined = new Map(
      kept.map((each, at) => {
        const input = inputs[at] ?? each.input;
        return [input.id, input === each.input ? each : { ...each, input, view: viewOf(input, each.problem) }];
      }),
    );
    return this.#joined;
  }

  get(id: string): NamedInput | undefined {
    return this.#all().get(id)?.input;
  }

  all(): readonly NamedInput[] {
    return [...this.#all().values()].map(({ input }) => input);
  }

  views(): readonly InputView[] {
    return [...this.#all().values()].map(({ view }) => view);
  }

  divisions(): readonly Division[] {
    const all = [...this.#all().values()].flatMap(({ divisions }) => divisions);
    return [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => byName.compare(a.name, b.name));
  }

  has(one: AskedSide): boolean {
    if (one.is === 'input') return this.#kept.has(one.input);
    return this.roles().some(({ ref }) => ref.id === one.role);
  }

  /** All roles, each with an id of its own. */
  roles(): readonly ComparedRole[] {
    this.#roles ??= rolesOf(this.all());
    return this.#roles;
  }

  /** @throws CoverageChoiceGone */
  role(id: string): ComparedRole {
    const found = this.roles().find(({ ref }) => ref.id === id);
    if (found === undefined) throw new CoverageChoiceGone('role');
    return found;
  }

  /** Roles whose name has this part, by name; at most `count` of `total`. */
  listRoles({ search, count }: RolesWish): { readonly roles: readonly ListedRole[]; readonly total: number } {
    const wanted = search.trim().toLowerCase();
    const fitting = this.roles()
      .filter(({ ref }) => ref.name.toLowerCase().includes(wanted))
      .sort((a, b) => byName.compare(a.ref.name, b.ref.name));
    const listed = fitting
      .slice(0, Math.max(0, count))
      .map(({ ref, input, holdings }) => ({ ...ref, input, policies: holdings.holdings.length }));
    return { roles: listed, total: fitting.length };
  }

  /** One side of a comparison of two. @throws CoverageChoiceGone, CoverageInputIncomplete */
  side(one: AskedSide): Side {
    if (one.is === 'role') {
      const { ref, holdings } = this.role(one.role);
      return { name: ref.name, roles: [holdings] };
    }
    const kept = this.#all().get(one.input);
    if (kept === undefined) throw new CoverageChoiceGone('input');
    if (kept.view.problem !== undefined) throw new CoverageInputIncomplete(kept.view.problem);
    return { name: kept.input.name, roles: kept.input.roles };
  }

  /** The catalogue that came last; undefined when none of the inputs brought one. */
  catalogue(): Catalogue | undefined {
    return this.all().findLast(({ catalogue }) => catalogue !== undefined)?.catalogue;
  }
}

const byName = new Intl.Collator('en');

function viewOf(input: NamedInput, problem: Problem | undefined): InputView {
  const { id, name, format, roles, subject, unread, readAt } = input;
  return {
    id,
    name,
    format,
    roles: roles.length,
    subject: subject?.name,
    unread: unread.length,
    readAt,
    problem: problem ?? problemWith(name, input),
  };
}

function problemWith(name: string, { broken, whole, listing }: ReadInput): Problem | undefined {
  if (broken !== undefined)
    return { code: 'input-unusable', message: text.unusable(name, broken), field: name, fix: text.unusableFix };
  if (whole === false)
    return { code: 'reading-unfinished', message: text.unfinished(name), field: name, fix: text.unfinishedFix };
  if (listing !== undefined)
    return {
      code: 'pages-missing',
      message: text.unusable(name, listing.unread.why),
      field: name,
      fix: text.pagesMissingFix,
    };
  return undefined;
}

/** Divisions that grants or members name; looked for once, since an organization has a million policies. */
function divisionsOf({ roles, members }: ReadInput): readonly Division[] {
  const found = new Map<string, Division>();
  const add = (division: Holding['division']) => {
    if (division !== undefined && division !== 'all') found.set(division.id, division);
  };
  for (const { holdings } of roles) for (const { division } of holdings) add(division);
  for (const each of [...(members?.values() ?? [])].flat()) {
    if (each.divisions !== 'all') for (const division of each.divisions) add(division);
  }
  return [...found.values()];
}
