import type { Problem } from '../../../shared/results/problem.ts';
import { profilesText } from '../../../shared/text/profiles-screen.ts';
import type { Path } from './draft.ts';

/** The parts of the form. */
export const PARTS = ['about', 'rows', 'groups', 'form'] as const;
export type Part = (typeof PARTS)[number];

/** A place as problems name it: `rows[6].policy`. */
export function placeOf(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** Whether a problem is at a place or somewhere in it. */
function isIn(problem: Problem, place: string): boolean {
  const { field = '' } = problem;
  return field === place || field.startsWith(`${place}.`) || field.startsWith(`${place}[`);
}

/**
 * What is wrong at a place, as it stands under the field; undefined when nothing is.
 * @param spelling whether the field is typed in a spelling of its own: how the file would have it is then no help
 */
export function flawAt(
  problems: readonly Problem[],
  path: Path,
  spelling: 'file' | 'own' = 'file',
): string | undefined {
  const place = placeOf(path);
  const said = problems
    .filter((problem) => isIn(problem, place))
    .map((problem) =>
      spelling === 'own' && problem.field === place ? ruleOf(problem) : `${ruleOf(problem)} ${problem.fix}`,
    );
  return said.length === 0 ? undefined : [...new Set(said)].join(' ');
}

/** The problem without its place, which the field says already; of an empty field, that it is empty. */
function ruleOf({ message }: Problem): string {
  if (message.endsWith('; it is ""')) return profilesText.editor.empty;
  const rule = message.slice(message.indexOf(': ') + 2);
  const sign = /[.!?]$/.test(rule) ? '' : '.';
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}${sign}`;
}

/** The part of the form that a problem belongs to. */
export function partOf({ field = '' }: Problem): Part {
  const [top] = field.split(/[.[]/);
  if (top === 'rows') return 'rows';
  if (top === 'mandatoryGroups') return 'groups';
  return top === 'form' ? 'form' : 'about';
}

/** Index of the row that a problem names. */
export function rowOf({ field = '' }: Problem): number | undefined {
  const index = /^rows\[(\d+)\]/.exec(field)?.[1];
  return index === undefined ? undefined : Number(index);
}
