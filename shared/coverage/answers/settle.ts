import type { Finding } from '../../results/finding.ts';
import { coverageReasonsText as text } from '../../text/coverage-reasons.ts';
import type { InScope } from './in-scope.ts';

const NAMED_AT_MOST = 2;

/**
 * The findings, as far as the inputs allow to say them. Where something was not read to its end, what is not granted in
 * full is unchecked: the rest may grant it. In a whole input with unreadable parts it is missing, and the reason says
 * that there are such parts; they count for nothing.
 */
export function settle(findings: readonly Finding[], scope: InScope): readonly Finding[] {
  const { unknown } = scope;
  const note = unreadNote(scope);
  return findings.map((finding) => {
    if (finding.finding !== 'missing' && finding.finding !== 'conditional') return finding;
    if (unknown !== undefined) {
      const known = finding.finding === 'conditional' ? finding.reason : undefined;
      const reason = known === undefined ? unknown : `${known}; ${unknown}`;
      return { ...finding, finding: 'unchecked', proof: 'none', reason };
    }
    if (finding.finding === 'conditional' || note === undefined) return finding;
    return { ...finding, reason: finding.reason === undefined ? note : `${finding.reason}; ${note}` };
  });
}

function unreadNote({ inputs }: InScope): string | undefined {
  const unread = inputs.filter((input) => input.unread.length > 0);
  const count = unread.reduce((sum, input) => sum + input.unread.length, 0);
  if (count === 0) return undefined;
  const named = unread.slice(0, NAMED_AT_MOST).map(({ name }) => name);
  const more = unread.length - named.length;
  return text.unreadParts(count, more > 0 ? `${named.join(', ')} and ${more} more` : named.join(' and '));
}
