import { Document, Packer, PageOrientation, type Paragraph, type TableRow } from 'docx';
import type { Json, JsonObject } from '../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../shared/parameters/parameter.ts';
import {
  A4,
  bullets,
  cell,
  documentProperties,
  fixedTable,
  headRow,
  LOOK,
  paragraph,
  row,
  type runs,
  titleParagraph,
} from './docx-parts.ts';
import { printable, printableLine } from './printable.ts';
import { sheetTables } from './sheet-tables.ts';
import { SHEET_WORDS } from './words.ts';

/** Widths of the four columns in DXA: A4 across, less margins of 1,020 each side. */
const WIDTHS = [3700, 4400, 3400, 3298] as const;

/**
 * The fill-in sheet for a customer: one row a parameter, to be completed in Word or LibreOffice and read by `readSheet`.
 * Secrets are never asked for, and a value given for one is not written.
 * @param values what is known already, by parameter name
 */
export function renderSheet(title: string, table: ParameterTable, values: JsonObject = {}): Promise<Uint8Array> {
  const heads = [SHEET_WORDS.label, SHEET_WORDS.value, SHEET_WORDS.rule, SHEET_WORDS.where];
  const head = heads.map((text, i) => cell(WIDTHS[i] ?? 0, [line(text, { bold: true })], LOOK.head));
  const document = new Document({
    ...documentProperties(printableLine(title)),
    sections: [
      {
        properties: {
          page: {
            // Given as upright: docx swaps the sides for landscape.
            size: { ...A4.size, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1020, right: 1020, bottom: 1020, left: 1020 },
          },
        },
        children: [
          titleParagraph(printableLine(title)),
          ...bullets(SHEET_WORDS.how),
          paragraph(''),
          fixedTable(WIDTHS, [headRow(...head), ...table.map((parameter) => rowOf(parameter, values[parameter.name]))]),
          ...sheetTables(table, values),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function rowOf(parameter: Parameter, given: Json | undefined): TableRow {
  const [label, value, rule, where] = WIDTHS;
  const elsewhere = ELSEWHERE.get(parameter.type);
  const known = texts(given ?? parameter.default).map((text) => line(text, { font: LOOK.mono, size: 20 }));
  const asked = known.length > 0 ? known : [line('')];
  return row(
    cell(label, [
      line(printableLine(parameter.label), { bold: true }),
      line(parameter.name, { font: LOOK.mono, size: 16, color: LOOK.quiet }),
    ]),
    elsewhere === undefined
      ? cell(value, asked)
      : cell(value, [line(elsewhere, { italics: true, color: LOOK.quiet })], LOOK.head),
    cell(rule, [line(rules(parameter), { size: 18 })]),
    cell(where, [line(printable(parameter.whereToFind), { size: 18 })]),
  );
}

/** What stands in the value's cell of what is not to be filled in there. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['secret', SHEET_WORDS.secret],
  ['table', SHEET_WORDS.below],
]);

/** Many a rule says by itself that a list takes one a line. */
const SAYS_PER_LINE = /\bone a line\b/i;

function rules({ required, rule, type, choices, example }: Parameter): string {
  return [
    required ? SHEET_WORDS.required : SHEET_WORDS.optional,
    printable(rule),
    ...(choices ? [SHEET_WORDS.oneOf(choices)] : []),
    ...(type === 'list' && !SAYS_PER_LINE.test(rule) ? [SHEET_WORDS.perLine] : []),
    ...(type === 'boolean' ? [SHEET_WORDS.yesNo] : []),
    ...(example === undefined ? [] : [SHEET_WORDS.example(printable(example))]),
  ].join(' ');
}

/** One paragraph a text; a list has several. */
function texts(value: Json | undefined): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'object') return Array.isArray(value) ? value.flatMap(texts) : [];
  return [printable(String(value))];
}

function line(text: string, look?: Parameters<typeof runs>[1]): Paragraph {
  return paragraph(text, look, { spacing: { after: 0, line: 252 } });
}
