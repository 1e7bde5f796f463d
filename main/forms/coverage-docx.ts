import { BorderStyle, type IRunOptions, Packer, type Paragraph, ShadingType, type Table } from 'docx';
import {
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
import type { Block, Look, Paper, PaperTable } from './paper.ts';

/** A4 less its margins, in DXA. */
const WIDTH = 9638;

/** Coverage as a Word document. */
export async function coverageDocx(paper: Paper): Promise<Uint8Array> {
  const sections = paper.sections.flatMap(({ title, blocks }) => [
    headingParagraph(title),
    ...blocks.flatMap((each, place) => block(each, blocks[place + 1])),
  ]);
  return Packer.toBuffer(factsDocument({ ...paper, children: [answerParagraph(paper.answer), ...sections] }));
}

function answerParagraph({ text, good }: Paper['answer']): Paragraph {
  const [color, fill] = good ? ['127A4B', 'EEF7F2'] : [LOOK.warn, LOOK.warnFill];
  return paragraph(
    text,
    { bold: true, size: 24 },
    {
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill },
      spacing: { before: 200, after: 120 },
    },
  );
}

function block(each: Block, next: Block | undefined): readonly (Paragraph | Table)[] {
  switch (each.is) {
    case 'heading':
      return [headingParagraph(each.text, LOOKS[each.look])];
    case 'text':
      return [paragraph(each.text, LOOKS[each.look], { keepNext: next !== undefined && next.is !== 'text' })];
    case 'steps':
      return each.items.map((item, place) =>
        paragraph(
          `${place + 1}.\t${item}`,
          {},
          {
            tabStops: [{ type: 'left', position: 360 }],
            indent: { left: 360, hanging: 360 },
            spacing: { after: place === each.items.length - 1 ? 120 : 20 },
            keepNext: true,
          },
        ),
      );
    case 'table':
      // Word joins two tables that touch, and leaves no room below one.
      return [table(each), paragraph('', { size: 12 }, { spacing: { after: 0 } })];
  }
}

function table({ columns, rows }: PaperTable): Table {
  const widths = columns.map(({ width }) => Math.round((WIDTH * width) / 100));
  const heads = columns.map(({ title }, i) =>
    cell(widths[i] ?? 0, [inCell(runs(title, { bold: true, size: 18 }))], LOOK.head),
  );
  const lines = rows.map((cells) =>
    row(
      ...cells.map((all, i) =>
        cell(
          widths[i] ?? 0,
          all.map(({ text, look }) => inCell(runs(text, { size: 18, ...LOOKS[look] }))),
        ),
      ),
    ),
  );
  return fixedTable(widths, [headRow(...heads), ...lines]);
}

const LOOKS: { readonly [look in Look]: Omit<IRunOptions, 'text' | 'children'> } = {
  plain: {},
  code: { font: LOOK.mono, size: 14 },
  quiet: { color: LOOK.quiet },
  strong: { bold: true },
  warn: { color: '8F5B00' },
  granted: { color: '127A4B' },
  conditional: { color: '8F5B00' },
  missing: { color: 'B3261E' },
  'not-offered': { color: LOOK.quiet },
  unchecked: { color: LOOK.quiet },
};
