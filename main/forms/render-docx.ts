import { CheckBox, Packer, type Paragraph, type Table } from 'docx';
import {
  bullets,
  cell,
  factsDocument,
  fixedTable,
  headingParagraph,
  headRow,
  inCell,
  LOOK,
  paragraph,
  row,
  runs,
} from './docx-parts.ts';
import type { DetailsForm } from './model.ts';
import { type Outline, outline } from './outline.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/** Widths of the two columns in DXA: A4 less margins of 1,134 each side. */
const WIDTHS = [5000, 4638] as const;

/** The form as a Word document: the two-column table of S000 section 5, with what is missing and noted below it. */
export async function renderDocx(form: DetailsForm, part: SecretPart): Promise<Uint8Array> {
  const page = outline(form, part);
  const document = factsDocument({
    banner: page.banner,
    title: page.title,
    facts: page.head,
    footer: page.journal,
    children: [
      paragraph(page.intro, {}, { spacing: { before: 160, after: 200, line: 264 } }),
      table(page),
      ...page.tables.flatMap(gridOf),
      ...section(FORM_WORDS.missing, page.missing),
      ...section(FORM_WORDS.notes, page.notes),
      paragraph(page.footer, { size: 18, color: LOOK.quiet }, { spacing: { before: 320 } }),
    ],
  });
  return Packer.toBuffer(document);
}

function table(page: Outline): Table {
  const [wide, narrow] = WIDTHS;
  const { region = { label: '', prompt: '', boxes: [] } } = page;
  const boxes = region.boxes.map(({ label, ticked }) =>
    row(cell(wide, [inCell(runs(label))]), cell(narrow, [inCell([new CheckBox({ checked: ticked, alias: label })])])),
  );
  const fields = page.fields.map(({ label, shown }) => {
    const value =
      shown.is === 'given'
        ? runs(shown.text, { font: LOOK.mono, size: 20 })
        : runs(shown.text, { italics: true, color: LOOK.quiet });
    return row(cell(wide, [inCell(runs(label, { bold: true }))]), cell(narrow, [inCell(value)]));
  });
  const head = [region.label, region.prompt].map((text, i) =>
    cell(WIDTHS[i] ?? narrow, [inCell(runs(text, { bold: true }))], LOOK.head),
  );
  return fixedTable(WIDTHS, [...(boxes.length === 0 ? [] : [headRow(...head), ...boxes]), ...fields]);
}

/** A table of its own below its title; columns share the width by what they hold. */
function gridOf({ title, head, rows }: Outline['tables'][number]): readonly (Paragraph | Table)[] {
  if (rows.length === 0) return section(title, [FORM_WORDS.noRows]);
  const widths = shares(head.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0))));
  const small = { size: 17 } as const;
  const cells = (texts: readonly string[], look: object, fill?: string) =>
    head.map((_, i) => cell(widths[i] ?? 0, [inCell(runs(texts[i] ?? '', { ...small, ...look }))], fill));
  return [
    headingParagraph(title),
    fixedTable(widths, [
      headRow(...cells(head, { bold: true }, LOOK.head)),
      ...rows.map((texts) => row(...cells(texts, { font: LOOK.mono }))),
    ]),
  ];
}

/** Widths in DXA by the longest text of each column, none below a useful one and none that takes all. */
function shares(longest: readonly number[]): readonly number[] {
  const weights = longest.map((length) => Math.min(40, Math.max(8, length)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const [wide, narrow] = WIDTHS;
  return weights.map((weight) => Math.floor(((wide + narrow) * weight) / sum));
}

function section(title: string, items: readonly string[]): readonly Paragraph[] {
  if (items.length === 0) return [];
  return [headingParagraph(title), ...bullets(items)];
}
