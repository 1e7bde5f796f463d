import { codeBlock, codeSpan, plainMarkdown as plain } from './markdown.ts';
import type { DetailsForm } from './model.ts';
import { type Outline, outline } from './outline.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/**
 * The form as GitHub-flavoured Markdown. Values stand in code spans rather than escaped, so that an id copied from
 * the raw text is the id; everything else is escaped.
 */
export function renderMarkdown(form: DetailsForm, part: SecretPart): string {
  const page = outline(form, part);
  const region = (page.region?.boxes ?? []).map(({ label, ticked }) => `- [${ticked ? 'x' : ' '}] ${plain(label)}`);
  const fields = page.fields.map(
    ({ label, shown }) =>
      `- **${plain(label)}**: ${shown.is === 'given' ? code(shown.text) : `*${plain(shown.text)}*`}`,
  );
  return [
    ...(page.banner === undefined ? [] : [`> **${plain(page.banner)}**`, '']),
    `# ${plain(page.title)}`,
    '',
    ...page.head.map(({ label, text }) => `- ${plain(label)}: ${plain(text)}`),
    '',
    plain(page.intro),
    ...(region.length === 0 ? [] : ['', `## ${plain(page.region?.label ?? '')}`, '', ...region]),
    '',
    `## ${FORM_WORDS.details}`,
    '',
    ...fields,
    ...page.tables.flatMap(tableLines),
    ...section(FORM_WORDS.missing, page.missing),
    ...section(FORM_WORDS.notes, page.notes),
    '',
    '---',
    '',
    plain(page.footer),
    '',
    plain(page.journal),
    '',
  ].join('\n');
}

function tableLines({ title, head, rows, isText }: Outline['tables'][number]): readonly string[] {
  if (isText === true) return ['', `## ${plain(title)}`, '', codeBlock(rows.flat().join('\n'), '')];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((cells) => line(head.map((_, place) => tableCell(cells[place] ?? ''))));
  const table = [line(head.map(plain)), line(head.map(() => '---')), ...body];
  return ['', `## ${plain(title)}`, '', ...(rows.length === 0 ? [plain(FORM_WORDS.noRows)] : table)];
}

/** A bar ends a cell even inside a code span, so a value with one is escaped as text. */
function tableCell(text: string): string {
  return text.includes('|') ? plain(text) : code(text);
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${plain(item)}`)];
}

function code(text: string): string {
  return text.split('\n').map(codeSpan).join('<br>');
}
