import type { CoverageReport } from '../../shared/coverage/report.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import { coverageReportText as text } from '../../shared/text/coverage-report.ts';
import { rowList } from '../../shared/text/row-list.ts';
import { line, type Paper, said } from './paper.ts';
import { printableLine as plain } from './printable.ts';
import { clipped, shorten } from './shorten.ts';

/** Kinds of parts in a table: two pages. */
const MOST_KINDS = 40;
/** Lines named of one kind. */
const MOST_LINES = 30;

/** What was not understood, by file and reason, with the lines. */
export function unreadSection({ unread }: CoverageReport): Paper['sections'][number] {
  if (unread.length === 0) return { title: text.unread, blocks: [] };
  const kinds = Map.groupBy(unread, ({ file, why }) => JSON.stringify([file, why]));
  const { shown, more } = shorten([...kinds.values()], MOST_KINDS);
  return {
    title: text.unread,
    blocks: [
      said(text.unreadIs(unread.length)),
      {
        is: 'table',
        columns: [
          { title: text.file, width: 20 },
          { title: text.lines, width: 18 },
          { title: text.why, width: 34 },
          { title: text.begins, width: 28 },
        ],
        rows: shown.map((entries) => {
          const { file = '', why = '', text: begins = '' } = entries[0] ?? {};
          return [
            [line(clipped(plain(file), 120))],
            [line(linesOf(entries))],
            [line(clipped(plain(why), 300))],
            [line(clipped(plain(begins), 80), 'code')],
          ];
        }),
      },
      ...(more > 0 ? [said(text.more(more), 'quiet')] : []),
    ],
  };
}

function linesOf(entries: readonly UnreadEntry[]): string {
  const numbers = [...new Set(entries.map((entry) => entry.line))].sort((a, b) => a - b);
  const { shown, more } = shorten(numbers, MOST_LINES);
  return more > 0 ? text.moreNames(rowList(shown), more) : rowList(shown);
}
