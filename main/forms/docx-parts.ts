import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from 'docx';

/** Colours and faces of every Word document; Arial is on Windows and macOS, and LibreOffice has its equal. */
export const LOOK = {
  font: 'Arial',
  mono: 'Consolas',
  ink: '1C2430',
  quiet: '566172',
  line: 'C3CAD4',
  head: 'EEF1F5',
  warn: 'B98900',
  warnFill: 'FFF6DC',
} as const;

const SIDE = { style: BorderStyle.SINGLE, size: 6, color: LOOK.line } as const;

/** Borders of every cell, in eighths of a point. */
const BORDERS = {
  top: SIDE,
  bottom: SIDE,
  left: SIDE,
  right: SIDE,
  insideHorizontal: SIDE,
  insideVertical: SIDE,
} as const;

/** An upright A4 page. */
export const A4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1247, right: 1134, bottom: 1134, left: 1134 },
} as const;

/** What Word shows as the document's properties. */
export function documentProperties(title: string) {
  return { creator: 'Groundwork', lastModifiedBy: 'Groundwork', title, description: '', styles: STYLES } as const;
}

/** Styles for `new Document({styles})`. */
const STYLES = {
  default: {
    document: { run: { font: LOOK.font, size: 21, color: LOOK.ink, language: { value: 'en-GB' } } },
    title: { run: { font: LOOK.font, size: 36, bold: true, color: LOOK.ink }, paragraph: { spacing: { after: 160 } } },
    heading2: {
      run: { font: LOOK.font, size: 23, bold: true, color: LOOK.ink },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font: LOOK.font, size: 21, bold: true, color: LOOK.ink },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
} as const;

/** Runs of `text`; its line breaks become breaks in Word. */
export function runs(text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): readonly TextRun[] {
  return text.split('\n').map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 && { break: 1 }) }));
}

/** A paragraph of `text`. */
export function paragraph(
  text: string,
  look?: Omit<IRunOptions, 'text' | 'children'>,
  options: IParagraphOptions = {},
) {
  return new Paragraph({ spacing: { after: 120, line: 264 }, ...options, children: [...runs(text, look)] });
}

/** One bullet a text. */
export function bullets(items: readonly string[]): readonly Paragraph[] {
  return items.map((item) => paragraph(item, {}, { bullet: { level: 0 }, spacing: { after: 40 } }));
}

/** A boxed line that nobody overlooks. */
function banner(text: string): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 6, space: 6, color: LOOK.warn };
  return paragraph(
    text,
    { bold: true },
    {
      border: { top: side, bottom: side, left: side, right: side },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: LOOK.warnFill },
      spacing: { after: 240 },
    },
  );
}

/** A cell `width` twentieths of a point wide. LibreOffice and Word agree only on widths given in DXA on every cell. */
export function cell(width: number, children: readonly Paragraph[], fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [...children],
  });
}

/** The only paragraph of a cell. */
export function inCell(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ spacing: { after: 0, line: 252 }, children: [...children] });
}

/** A row that stays on one page. */
export function row(...children: readonly TableCell[]): TableRow {
  return new TableRow({ children: [...children], cantSplit: true });
}

/** The row that is repeated on every page. */
export function headRow(...children: readonly TableCell[]): TableRow {
  return new TableRow({ children: [...children], cantSplit: true, tableHeader: true });
}

/** A table of fixed columns, each `widths` twentieths of a point wide. */
export function fixedTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [...rows],
  });
}

/** The document's title. */
export function titleParagraph(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: [...runs(text)] });
}

/** The heading of a section, or with a look the one below it. */
export function headingParagraph(text: string, look?: Omit<IRunOptions, 'text' | 'children'>): Paragraph {
  const heading = look === undefined ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
  return new Paragraph({ heading, children: [...runs(text, look)] });
}

/** A document on upright A4: a banner if any, title and facts, then the rest. The footer stands on every page. */
export function factsDocument(page: {
  readonly banner?: string | undefined;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly footer: string;
  readonly children: readonly (Paragraph | Table)[];
}): Document {
  const facts = page.facts.map(({ label, text }) => factParagraph(label, text));
  return new Document({
    ...documentProperties(page.title),
    sections: [
      {
        properties: { page: A4 },
        footers: { default: new Footer({ children: [paragraph(page.footer, { size: 15, color: LOOK.quiet })] }) },
        children: [
          ...(page.banner === undefined ? [] : [banner(page.banner)]),
          titleParagraph(page.title),
          ...facts,
          ...page.children,
        ],
      },
    ],
  });
}

/** A label and its value, the values of several below each other. */
function factParagraph(label: string, text: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: 'left', position: 1300 }],
    indent: { left: 1300, hanging: 1300 },
    spacing: { after: 20 },
    children: [...runs(`${label}\t`, { color: LOOK.quiet }), ...runs(text)],
  });
}
