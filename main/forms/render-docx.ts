import { CheckBox, Document, Footer, HeadingLevel, Packer, Paragraph, Table, TableLayoutType, TableRow } from 'docx';
import { BORDERS, banner, bullets, cell, inCell, LOOK, paragraph, runs, STYLES } from './docx-parts.ts';
import type { DetailsForm } from './model.ts';
import { type Outline, outline } from './outline.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/** Widths of the two columns in DXA: A4 less margins of 1,134 each side. */
const WIDTHS = [5000, 4638] as const;

/** The form as a Word document: the two-column table of S000 section 5, with what is missing and noted below it. */
export async function renderDocx(form: DetailsForm, part: SecretPart): Promise<Uint8Array> {
  const page = outline(form, part);
  const document = new Document({
    creator: 'Groundwork',
    lastModifiedBy: 'Groundwork',
    title: page.title,
    description: '',
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        footers: { default: new Footer({ children: [paragraph(page.journal, { size: 15, color: LOOK.quiet })] }) },
        children: [
          ...(page.banner === undefined ? [] : [banner(page.banner)]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [...runs(page.title)] }),
          ...page.head.map(({ label, text }) => headLine(label, text)),
          paragraph(page.intro, {}, { spacing: { before: 160, after: 200, line: 264 } }),
          table(page),
          ...section(FORM_WORDS.missing, page.missing),
          ...section(FORM_WORDS.notes, page.notes),
          paragraph(page.footer, { size: 18, color: LOOK.quiet }, { spacing: { before: 320 } }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const MARGIN = { top: 1247, right: 1134, bottom: 1134, left: 1134 } as const;

function headLine(label: string, text: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: 'left', position: 1300 }],
    spacing: { after: 20 },
    children: [...runs(`${label}\t`, { color: LOOK.quiet }), ...runs(text)],
  });
}

function table(page: Outline): Table {
  const [wide, narrow] = WIDTHS;
  const boxes = page.region.boxes.map(({ label, ticked }) =>
    row(cell(wide, [inCell(runs(label))]), cell(narrow, [inCell([new CheckBox({ checked: ticked, alias: label })])])),
  );
  const fields = page.fields.map(({ label, shown }) => {
    const value =
      shown.is === 'given'
        ? runs(shown.text, { font: LOOK.mono, size: 20 })
        : runs(shown.text, { italics: true, color: LOOK.quiet });
    return row(cell(wide, [inCell(runs(label, { bold: true }))]), cell(narrow, [inCell(value)]));
  });
  const head = [page.region.label, page.region.prompt].map((text, i) =>
    cell(WIDTHS[i] ?? narrow, [inCell(runs(text, { bold: true }))], LOOK.head),
  );
  return new Table({
    width: { size: wide + narrow, type: 'dxa' },
    columnWidths: [...WIDTHS],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [
      ...(boxes.length === 0 ? [] : [new TableRow({ children: head, cantSplit: true, tableHeader: true }), ...boxes]),
      ...fields,
    ],
  });
}

function row(...children: ReturnType<typeof cell>[]): TableRow {
  return new TableRow({ children, cantSplit: true });
}

function section(title: string, items: readonly string[]): readonly Paragraph[] {
  if (items.length === 0) return [];
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...runs(title)] }), ...bullets(items)];
}
