import type { ReadInput } from '../input.ts';

/** Somebody may have no role at all. */
const NOTHING_IS_AN_ANSWER: ReadonlySet<string> = new Set(['subject', 'user', 'audit']);

/**
 * Why a file that was read to its end is of no use; undefined when something in it counts, or that nothing does is an
 * answer. A role without any policy is an answer; a file of which nothing could be read is none.
 */
export function verdict({ format, roles, unread, catalogue }: ReadInput): string | undefined {
  if (catalogue !== undefined && format === 'catalogue') return undefined;
  const [first] = unread;
  if (first !== undefined && !roles.some(({ holdings }) => holdings.length > 0)) {
    const line = first.line > 0 ? `Line ${first.line}: ` : '';
    return `Nothing in it can be counted. ${line}${first.why}`;
  }
  return roles.length === 0 && !NOTHING_IS_AN_ANSWER.has(format) ? 'It holds no role.' : undefined;
}
