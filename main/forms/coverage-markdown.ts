import { codeSpan, plainMarkdown as plain } from './markdown.ts';
import type { Block, Paper, PaperLine, PaperTable } from './paper.ts';

/** Coverage as GitHub-flavoured Markdown. Permissions stand in code spans, everything else is escaped. */
export function coverageMarkdown({ banner, title, facts, answer, sections, footer }: Paper): string {
  return [
    ...(banner === undefined ? [] : [`> **${plain(banner)}**`, '']),
    `# ${plain(title)}`,
    '',
    ...facts.map(({ label, text }) => `- ${plain(label)}: ${plain(text)}`),
    '',
    `**${plain(answer.text)}**`,
    ...sections.flatMap((section) => ['', `## ${plain(section.title)}`, ...section.blocks.flatMap(block)]),
    '',
    '---',
    '',
    plain(footer),
    '',
  ].join('\n');
}

function block(each: Block): readonly string[] {
  if (each.is === 'heading') return ['', `### ${plain(each.text)}`];
  if (each.is === 'text') return ['', each.look === 'strong' ? `**${plain(each.text)}**` : shown(each)];
  if (each.is === 'steps') return ['', ...each.items.map((item, place) => `${place + 1}. ${plain(item)}`)];
  return ['', ...table(each)];
}

function table({ columns, rows }: PaperTable): readonly string[] {
  return [
    columns.map(({ title }) => plain(title)),
    columns.map(() => '---'),
    ...rows.map((cells) => cells.map((cell) => cell.map(shown).join('<br>'))),
  ].map((cells) => `| ${cells.join(' | ')} |`);
}

function shown({ text, look }: PaperLine): string {
  // A table ends a cell at a pipe even inside a code span, and reads `\|` there as a pipe.
  return look === 'code' ? codeSpan(text).replaceAll('|', '\\|') : plain(text);
}
