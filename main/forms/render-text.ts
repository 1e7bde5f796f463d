import type { DetailsForm } from './model.ts';
import { type Outline, outline } from './outline.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/** The form as plain text: the body of the e-mail. */
export function renderText(form: DetailsForm, part: SecretPart): string {
  const page = outline(form, part);
  const boxes = page.region?.boxes ?? [];
  const ticked = boxes.filter((box) => box.ticked).map(({ label }) => label);
  return [
    ...(page.banner === undefined ? [] : [page.banner, '']),
    page.title,
    page.intro,
    '',
    ...page.head.filter(({ label }) => label !== FORM_WORDS.vendor).map(({ label, text }) => pair(label, text)),
    '',
    ...(boxes.length === 0 ? [] : [pair(page.region?.label ?? '', ticked.join('; ') || FORM_WORDS.noRegion)]),
    ...page.fields.map(({ label, shown }) => pair(label, shown.is === 'given' ? shown.text : `(${shown.text})`)),
    ...page.tables.flatMap(tableLines),
    ...section(FORM_WORDS.missing, page.missing),
    ...section(FORM_WORDS.notes, page.notes),
    '',
    page.footer,
    page.journal,
    '',
  ].join('\n');
}

/** One entry a row, since columns do not survive proportional type. */
function tableLines({ title, head, rows, isText }: Outline['tables'][number]): readonly string[] {
  if (isText === true) return ['', `${title}:`, ...rows.flat().map((line) => `    ${line}`)];
  const entries = rows.map((cells) =>
    head.flatMap((name, place) => (cells[place] ? [`${name}: ${indent(cells[place])}`] : [])).join('; '),
  );
  return section(title, entries.length === 0 ? [FORM_WORDS.noRows] : entries);
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${indent(item)}`)];
}

function pair(label: string, text: string): string {
  return `${label}: ${indent(text)}`;
}

/** Further lines are set in, so that a value with line breaks cannot pass for fields of its own. */
function indent(text: string): string {
  return text.replaceAll('\n', '\n    ');
}
