import {
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TableCell,
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
export const BORDERS = {
  top: SIDE,
  bottom: SIDE,
  left: SIDE,
  right: SIDE,
  insideHorizontal: SIDE,
  insideVertical: SIDE,
} as const;

/** Styles for `new Document({styles})`. */
export const STYLES = {
  default: {
    document: { run: { font: LOOK.font, size: 21, color: LOOK.ink, language: { value: 'en-GB' } } },
    title: { run: { font: LOOK.font, size: 36, bold: true, color: LOOK.ink }, paragraph: { spacing: { after: 160 } } },
    heading2: {
      run: { font: LOOK.font, size: 23, bold: true, color: LOOK.ink },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
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
export function banner(text: string): Paragraph {
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
