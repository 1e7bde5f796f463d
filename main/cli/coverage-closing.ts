import { closing } from '../../shared/coverage/answers/closing.ts';
import { NothingToClose } from '../../shared/coverage/answers/closing-faults.ts';
import type { Question } from '../../shared/coverage/answers/question.ts';
import { rolesOf } from '../../shared/coverage/answers/roles-of.ts';
import type { Closing, CoverageReport } from '../../shared/coverage/report.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { verdict } from '../forms/coverage-document.ts';
import { shorten } from '../forms/shorten.ts';
import { roleNamed } from './coverage-need.ts';
import { FormatUnknown } from './faults.ts';
import { moreLines, SHOWN_AT_MOST } from './shown.ts';
import { hanging } from './table.ts';

const text = terminalText.coverage;

/** What would close the gaps, or why there is nothing that could. */
export type GivenClosing =
  | { readonly is: 'closing'; readonly closing: Closing }
  | { readonly is: 'nothing'; readonly why: Problem };

const KINDS: readonly Closing['is'][] = ['api', 'cx-as-code'];

/** `api` or `cx-as-code`. @throws FormatUnknown */
export function closingKind(given: string): Closing['is'] {
  const found = KINDS.find((kind) => kind === given.trim().toLowerCase());
  if (found === undefined) throw new FormatUnknown(given, KINDS, '--closing');
  return found;
}

/** What would close the gaps of a question, in a new role or in the named one. @throws RoleNotFound, RoleNotWhole */
export function givenClosing(question: Question, is: Closing['is'], role: string | undefined): GivenClosing {
  const base = role === undefined ? undefined : roleNamed(role, rolesOf(question.inputs), '--for-role').ref.id;
  try {
    return { is: 'closing', closing: closing(question, is, base) };
  } catch (cause) {
    if (!(cause instanceof NothingToClose)) throw cause;
    return { is: 'nothing', why: cause.toProblem() };
  }
}

/** The answer, the request or the block as it is, then what to know about it. */
export function closingLines(report: CoverageReport, given: GivenClosing, columns?: number): readonly string[] {
  const answer = [...hanging('', text.answer(report.need.title, verdict(report)), columns), ''];
  if (given.is === 'nothing') return [...answer, given.why.message, ...hanging('  ', given.why.fix, columns)];
  const { closing: made } = given;
  const { shown, more } = shorten(made.leftOut, SHOWN_AT_MOST);
  return [
    ...answer,
    ...(made.is === 'api'
      ? [text.request(made.method, made.path), ...made.body.split('\n')]
      : made.text.trimEnd().split('\n')),
    '',
    text.closes(made.permissions.length),
    ...made.notes.flatMap((note) => hanging('  ', note, columns)),
    ...(shown.length === 0 ? [] : ['', text.leftOut]),
    ...shown.flatMap(({ row, policy, why }) => hanging('  ', text.leftOutRow(row, policy, why), columns)),
    ...moreLines(more),
  ];
}
