import { BYTE_ORDER_MARK, csvLine, isFormula } from './csv-parts.ts';
import type { DetailsForm } from './model.ts';
import { type Outline, outline } from './outline.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/**
 * The form as CSV by RFC 4180: comma, CRLF, quotes doubled. It begins with a byte order mark, without which Excel
 * reads the file in the system's old code page. A cell that a spreadsheet would calculate gets a leading apostrophe,
 * and the row's remark says so, because the value is then one character longer than it should be.
 */
export function renderCsv(form: DetailsForm, part: SecretPart): string {
  const page = outline(form, part);
  const boxes = page.region?.boxes ?? [];
  const ticked = boxes.filter((box) => box.ticked).map(({ label }) => label);
  const rows: readonly (readonly [field: string, value: string, remark?: string])[] = [
    [FORM_WORDS.field, FORM_WORDS.value, FORM_WORDS.remark],
    ...(page.banner === undefined ? [] : [[FORM_WORDS.remark, page.banner] as const]),
    ...page.head.map(({ label, text }) => [label, text] as const),
    ...(boxes.length === 0 ? [] : [[page.region?.label ?? '', ticked.join('; ') || FORM_WORDS.noRegion] as const]),
    ...page.fields.map(({ label, shown }) =>
      shown.is === 'given' ? ([label, shown.text] as const) : ([label, '', shown.text] as const),
    ),
    ...page.missing.map((item) => [FORM_WORDS.missing, item] as const),
    ...page.notes.map((note) => [FORM_WORDS.notes, note] as const),
    [FORM_WORDS.journal, page.journal.slice(FORM_WORDS.journal.length + 1)],
  ];
  return `${BYTE_ORDER_MARK}${rows.map(line).join('')}${page.tables.map(tableBlock).join('')}`;
}

/** A table as a block of its own below an empty line: its title, its heads, its rows, each with a place for a remark. */
function tableBlock({ title, head, rows }: Outline['tables'][number]): string {
  const lines = rows.map((cells) => [...cells, cells.some(isFormula) ? FORM_WORDS.apostrophe : '']);
  const empty = rows.length === 0 ? [[FORM_WORDS.noRows]] : [];
  return ['\r\n', ...[[title], [...head, FORM_WORDS.remark], ...lines, ...empty].map(csvLine)].join('');
}

function line([field, value, remark = '']: readonly [string, string, string?]): string {
  const altered = isFormula(value) ? [FORM_WORDS.apostrophe] : [];
  return csvLine([field, value, [remark, ...altered].filter(Boolean).join(' ')]);
}
