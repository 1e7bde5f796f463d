import { planText as text } from '../../shared/text/plan.ts';
import { codeBlock, codeSpan, plainMarkdown as plain } from './markdown.ts';
import type { PlanLine, PlanOutline } from './plan-document.ts';

/** The plan as GitHub-flavoured Markdown, with two lines to sign on. */
export function planMarkdown(page: PlanOutline): string {
  return [
    ...(page.banner === undefined ? [] : [`> **${plain(page.banner)}**`, '']),
    `# ${plain(page.title)}`,
    '',
    ...page.head.map(bullet),
    '',
    plain(page.digestNote),
    ...(page.notReady === undefined ? [] : ['', `> **${plain(page.notReady)}**`]),
    ...section(text.blocked, page.blocked),
    ...section(text.warnings, page.warnings),
    '',
    `## ${text.actions}`,
    ...(page.actions.length === 0 ? ['', text.noActions] : []),
    ...page.actions.flatMap(({ title, lines }, place) => [
      '',
      `### ${place + 1}. ${plain(title)}`,
      '',
      ...lines.map(bullet),
    ]),
    ...section(text.stays, page.stays),
    '',
    `## ${text.signatures}`,
    ...text.signAs.flatMap((who) => [
      '',
      `${who} (${text.signWith}): \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_`,
    ]),
    '',
  ].join('\n');
}

function bullet({ label, text: value, code }: PlanLine): string {
  if (!code) return `- ${plain(label)}: ${plain(value)}`;
  if (!value.includes('\n')) return `- ${plain(label)}: ${codeSpan(value)}`;
  return `- ${plain(label)}:\n\n${codeBlock(value, '  ')}`;
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${plain(item)}`)];
}
