import { difference, type Side } from '../../../shared/coverage/answers/difference.ts';
import { type ComparedRole, rolesOf } from '../../../shared/coverage/answers/roles-of.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { compareLines } from '../compare-lines.ts';
import { RoleExportUnusable, SidesMissing } from '../coverage-faults.ts';
import { filesOf, type GivenInputs } from '../coverage-inputs.ts';
import { roleNamed } from '../coverage-need.ts';
import { namedCatalogue } from '../coverage-question.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';

const text = terminalText.compare;

interface Options {
  readonly role?: readonly string[];
  readonly catalogue?: string;
}

/** `compare LEFT RIGHT`: two readings; with `--role A --role B` two roles, of two files or of one. */
export const compare: Register = (program, shell) => {
  const command = program.command('compare').description(text.description);
  command
    .argument('<left>', text.left)
    .argument('[right]', text.right)
    .option('--role <name>', text.role, (name: string, before: readonly string[] = []) => [...before, name])
    .option('--catalogue <file>', text.catalogue)
    .addHelpText('after', helpExample('compare roles-january.json roles-march.json'))
    .action((left: string, right: string | undefined, options: Options) =>
      shell.run(command, (context) => run(context, { left, right, ...options })),
    );
};

async function run(
  context: Context,
  { left, right, role = [], catalogue: saved }: Options & { readonly left: string; readonly right: string | undefined },
): Promise<number> {
  const { io, output } = context;
  const [first, second = first] = role;
  if ((right === undefined && role.length !== 2) || role.length > 2) throw new SidesMissing();
  const files = filesOf(io);
  const catalogue = (await namedCatalogue(saved, files)) ?? (await loadBundledCatalogue());
  const read = (file: string, side: string) => files.inputs([file], side, catalogue);
  const before = await read(left, 'left');
  const after = right === undefined ? before : await read(right, 'right');
  const sides = right === undefined ? [before] : [before, after];
  const problems = sides.flatMap((side) => [...side.problems, ...side.doubts]);
  // A role by its name is whole; only what is absent from a reading is not known.
  if (first === undefined) problems.push(...unfinished(before, 'left'), ...unfinished(after, 'right'));
  const unread = sides.flatMap(({ inputs }) => inputs.flatMap((input) => input.unread));
  if (problems.length > 0) {
    for (const problem of problems) output.warn(placedProblem(problem).join('\n'));
    // What is absent from a file that breaks off was not taken away.
    output.answer({ difference: null, unread, problem: problems[0], problems }, () => [text.notCompared]);
    return EXIT.input;
  }
  const found = difference(sideOf(before, first), sideOf(after, second));
  output.answer({ difference: found, unread }, () => compareLines(found, unread, output.columns));
  return found.roles.length === 0 && unread.length === 0 ? EXIT.done : EXIT.attention;
}

/** What is absent from a reading that was stopped, or from some pages of a listing, may be in the rest. */
function unfinished({ inputs }: GivenInputs, side: string): readonly Problem[] {
  return inputs
    .filter(({ whole, listing, broken }) => broken === undefined && (whole === false || listing !== undefined))
    .map(({ name, listing }) => new RoleExportUnusable(name, listing?.unread.why ?? text.stopped, side).toProblem());
}

function sideOf({ inputs }: GivenInputs, role: string | undefined): Side {
  const roles = rolesOf(inputs);
  const file = inputs[0]?.name ?? '';
  if (role === undefined) return { name: file, roles: roles.map(({ holdings }) => holdings) };
  const { ref, holdings }: ComparedRole = roleNamed(role, roles, '--role');
  return { name: text.sideOf(ref.name, file), roles: [holdings] };
}
