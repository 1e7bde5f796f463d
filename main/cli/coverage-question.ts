import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { NamedInput, Question, Scope } from '../../shared/coverage/answers/question.ts';
import { rolesOf } from '../../shared/coverage/answers/roles-of.ts';
import { readInput } from '../../shared/coverage/read/read-input.ts';
import { type RowChoices, resolveRows } from '../../shared/coverage/resolve.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import type { Division } from '../../shared/permissions/holding.ts';
import type { WantedDivision } from '../../shared/permissions/wanted-division.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { loadBundledCatalogue } from '../catalogue/load.ts';
import type { Context } from './command.ts';
import { CatalogueFileUnusable, DivisionNotFound, RowChoiceMalformed } from './coverage-faults.ts';
import { type Files, filesOf, type GivenInputs, nameOf } from './coverage-inputs.ts';
import { givenNeed, type NeedOptions, roleNamed } from './coverage-need.ts';

/** Options of `coverage` that make the question. */
export interface QuestionOptions extends NeedOptions {
  readonly from: readonly string[];
  readonly role?: string;
  readonly division?: string;
  readonly catalogue?: string;
  readonly rows?: readonly string[];
}

/** A question, what could not be read of its need, and files that cannot be used. */
export interface GivenQuestion extends Pick<GivenInputs, 'problems' | 'doubts'> {
  readonly question: Question;
  readonly needUnread: readonly UnreadEntry[];
}

/**
 * The question that the command line asks.
 * @throws the faults of its parts; files of `--from` that cannot be used are problems of the answer
 */
export async function givenQuestion(context: Context, options: QuestionOptions): Promise<GivenQuestion> {
  const { io, app } = context;
  const files = filesOf(io);
  const named = await namedCatalogue(options.catalogue, files);
  const bundled = named ?? (await loadBundledCatalogue());
  const given = await files.inputs(options.from, '--from', bundled);
  const { inputs, problems } = given;
  // A reading of an organization brings its own, as of then.
  const catalogue = named ?? inputs.findLast((input) => input.catalogue !== undefined)?.catalogue ?? bundled;
  const { need, unread } = await givenNeed(context, options, { files, catalogue, inputs });
  const choices = choicesOf(options.rows ?? []);
  const [refused] = resolveRows(need.rows, catalogue, choices).refused;
  if (refused !== undefined) throw refused;
  const question: Question = {
    need,
    inputs,
    scope: scopeOf(options.role, given),
    division: divisionOf(options.division, inputs),
    catalogue,
    choices,
    now: new Date(app.clock.now()).toISOString(),
    live: false,
    // A broken file says itself why rows are unchecked; one that was not opened is no input.
    why: inputs.some(({ broken }) => broken !== undefined) ? undefined : problems[0]?.message,
  };
  return { question, needUnread: unread, problems, doubts: given.doubts };
}

/** The catalogue to compare with: a saved one where a file is named. @throws CatalogueFileUnusable */
export async function namedCatalogue(file: string | undefined, files: Files): Promise<Catalogue | undefined> {
  if (file === undefined) return undefined;
  const option = '--catalogue';
  const { catalogue, broken, unread } = readInput(await files.text(file, option), nameOf(file), {
    catalogue: await loadBundledCatalogue(),
  });
  if (catalogue !== undefined && broken === undefined) return catalogue;
  throw new CatalogueFileUnusable(nameOf(file), broken ?? unread[0]?.why ?? terminalText.coverage.noCatalogue);
}

/** With a file that cannot be used the role may be in just that one. */
function scopeOf(role: string | undefined, { inputs, problems, doubts }: GivenInputs): Scope {
  const roles = rolesOf(inputs);
  if (role === undefined || (problems.length + doubts.length > 0 && roles.length === 0)) return { is: 'all' };
  return { is: 'role', role: roleNamed(role, roles, '--role').ref.id };
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * A division by id or by the name that the inputs give it; an id that they do not name is one all the same.
 * @throws DivisionNotFound
 */
function divisionOf(given: string | undefined, inputs: readonly NamedInput[]): WantedDivision | undefined {
  if (given === undefined || given === 'all') return given;
  const divisions = inputs.flatMap(({ roles }) =>
    roles.flatMap(({ holdings }) =>
      holdings.flatMap(({ division }): readonly Division[] =>
        division === undefined || division === 'all' ? [] : [division],
      ),
    ),
  );
  const found =
    divisions.find(({ id }) => id === given) ??
    divisions.find(({ name }) => name.toLowerCase() === given.toLowerCase());
  // With a mistyped name nothing would count, and everything would seem to be missing.
  if (found === undefined && divisions.length > 0 && !ID.test(given))
    throw new DivisionNotFound(given, [...new Set(divisions.map(({ name }) => name))]);
  return found ?? { id: given };
}

/** `27=wfm:historicalAdherence:view` for each uncertain row. @throws RowChoiceMalformed */
function choicesOf(given: readonly string[]): RowChoices {
  return Object.fromEntries(
    given.map((each) => {
      const [, row, permission] = /^(\d+)=(.+)$/.exec(each.trim()) ?? [];
      if (row === undefined || permission === undefined) throw new RowChoiceMalformed(each);
      return [row, permission];
    }),
  );
}
