import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { answer } from '../../shared/coverage/answers/answer.ts';
import { closing } from '../../shared/coverage/answers/closing.ts';
import { difference } from '../../shared/coverage/answers/difference.ts';
import { matrixOf } from '../../shared/coverage/answers/matrix-of.ts';
import type { Question, Scope } from '../../shared/coverage/answers/question.ts';
import type { ReadInput } from '../../shared/coverage/input.ts';
import { readInput } from '../../shared/coverage/read/read-input.ts';
import type { Closing, CoverageMatrix, CoverageReport } from '../../shared/coverage/report.ts';
import type { RowChoices } from '../../shared/coverage/resolve.ts';
import type { WantedDivision } from '../../shared/permissions/wanted-division.ts';
import { decodeText } from './decode.ts';
import { CoverageChoiceGone, NothingToCompare } from './faults.ts';
import { shortDifference, shortReport } from './shorten.ts';
import { wantedNeed } from './wanted-need.ts';
import { Inputs, type RolesWish } from './workspace-inputs.ts';
import type { AskedSide, Chosen, InputBytes, LostInput, WantedNeed, WorkspaceState } from './workspace-types.ts';

/** What is to be compared; absent members stay as they are. An empty permission takes a row's choice back. */
interface Wish {
  readonly need?: WantedNeed;
  readonly scope?: Scope;
  readonly division?: string;
  readonly row?: { readonly row: number; readonly permission: string };
}

interface Parts {
  readonly bundled: Catalogue;
  readonly now: () => string;
  readonly version: number;
}

/** The comparison: what was read, what it is held against, and the answers. It knows nothing of windows or threads. */
export type Workspace = ReturnType<typeof createWorkspace>;

/** Every request is one member with one argument, and answers with plain data: it may be asked from another thread. */
export function createWorkspace({ bundled, now, version: first }: Parts) {
  const inputs = new Inputs();
  let version = first;
  let scope: Scope = { is: 'all' };
  let chosen: Chosen = { need: undefined, needUnread: [], division: undefined, choices: {} };
  /** Answers of this version. */
  let report: CoverageReport | undefined;
  let matrix: CoverageMatrix | undefined;

  const catalogue = (): Catalogue => inputs.catalogue() ?? bundled;
  const changed = (): WorkspaceState => {
    version += 1;
    report = undefined;
    matrix = undefined;
    if (goneOf(scope) !== undefined) scope = { is: 'all' };
    return state();
  };
  const goneOf = (wanted: Scope): 'input' | 'role' | undefined => {
    if (wanted.is === 'all') return undefined;
    return inputs.has(wanted) ? undefined : wanted.is;
  };
  const state = (): WorkspaceState => {
    const { source, date, entries } = catalogue();
    return {
      inputs: inputs.views(),
      chosen,
      scope,
      ...(scope.is === 'role' ? { scopeRole: inputs.role(scope.role).ref.name } : {}),
      divisions: inputs.divisions(),
      catalogue: { source, date, permissions: entries.size },
      version,
    };
  };

  /** A catalogue grants nothing: by itself it is nothing to compare. */
  const comparable = () => inputs.all().some(({ format, broken }) => format !== 'catalogue' || broken !== undefined);
  const question = (): Question | undefined => {
    const { need, division, choices } = chosen;
    if (need === undefined || !comparable()) return undefined;
    const known = catalogue();
    const live = known.source === 'live';
    const asked = { need, inputs: inputs.all(), scope, catalogue: known, choices, now: now(), live };
    return division === undefined ? asked : { ...asked, division };
  };

  const reported = (): CoverageReport | undefined => {
    const asked = report === undefined ? question() : undefined;
    if (asked !== undefined) report = answer(asked);
    return report;
  };
  const divisionOf = (id: string): WantedDivision | undefined => {
    if (id === '') return undefined;
    if (id === 'all') return id;
    const found = inputs.divisions().find((each) => each.id === id);
    if (found === undefined) throw new CoverageChoiceGone('division');
    return found;
  };
  const mapped = (): CoverageMatrix | undefined => {
    const asked = matrix === undefined ? question() : undefined;
    if (asked !== undefined) matrix = matrixOf(asked);
    return matrix;
  };

  return {
    state,
    /** Reads a file by its content, whatever it is; it becomes an input in any case. */
    read({ id, name: wanted, bytes, problem, live }: InputBytes) {
      const name = inputs.nameFor(id, wanted);
      const decoded = decodeText(bytes);
      const read: ReadInput =
        'why' in decoded ? unreadable(decoded.why) : readInput(decoded.text, name, { catalogue: catalogue() });
      const { catalogue: own } = read;
      inputs.put(id, name, live && own ? { ...read, catalogue: { ...own, source: 'live' } } : read, problem);
      return changed();
    },
    /** Something that could not be read at all; it is listed, and what it might have granted is not known. */
    unreadable({ id, name, problem }: LostInput) {
      inputs.put(id, name, unreadable(problem.message), problem);
      return changed();
    },
    /** Begins where another one ended without leaving anything: its inputs are listed, and are of no use. */
    restore({ lost, chosen: kept }: { readonly lost: readonly LostInput[]; readonly chosen: Chosen }) {
      for (const { id, name, problem } of lost) inputs.put(id, name, unreadable(problem.message), problem);
      chosen = kept;
      return changed();
    },
    remove({ input }: { readonly input: string }) {
      if (!inputs.remove(input)) throw new CoverageChoiceGone('input');
      return changed();
    },
    clear() {
      inputs.clear();
      return changed();
    },
    /** Absent members stay as they are; nothing changes when one of them is no longer there. */
    choose(wanted: Wish) {
      const { need, needUnread } = wanted.need === undefined ? chosen : wantedNeed(wanted.need, inputs, catalogue());
      const division = wanted.division === undefined ? chosen.division : divisionOf(wanted.division);
      const gone = wanted.scope && goneOf(wanted.scope);
      if (gone !== undefined) throw new CoverageChoiceGone(gone);
      // Rows are numbered by each need.
      const choices = wanted.need === undefined ? chosen.choices : {};
      chosen = { need, needUnread, division, choices: withChoice(choices, wanted.row) };
      scope = wanted.scope ?? scope;
      return changed();
    },
    report: () => ({ version, ...shortReport(reported()) }),
    matrix: () => ({ version, matrix: mapped() }),
    /** Both at once, so that they belong together. */
    document: () => ({ report: reported(), matrix: mapped() }),
    roles: (wish: RolesWish) => inputs.listRoles(wish),
    compare({ left, right }: { readonly left: AskedSide; readonly right: AskedSide }) {
      return shortDifference(difference(inputs.side(left), inputs.side(right)));
    },
    closing({ is, role }: { readonly is: Closing['is']; readonly role?: string | undefined }): Closing {
      const asked = question();
      if (asked === undefined) throw new NothingToCompare(chosen.need === undefined ? 'need' : 'inputs');
      if (role !== undefined) inputs.role(role);
      return closing(asked, is, role);
    },
  };
}

function withChoice(choices: RowChoices, row: Wish['row']): RowChoices {
  if (row === undefined) return choices;
  const { [row.row]: _before, ...others } = choices;
  return row.permission === '' ? others : { ...others, [row.row]: row.permission };
}

function unreadable(broken: string): ReadInput {
  return { format: 'unknown', roles: [], unread: [], broken };
}
