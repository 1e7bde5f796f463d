import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SheetUnreadable } from './faults.ts';

/** A table row of a Word document: the text of each cell, paragraphs and soft breaks as `\n`. */
export type DocxRow = readonly string[];

/** A parsed element: one key is its name, which holds its children; or `#text`. */
type Node = { readonly [name: string]: readonly Node[] | string };

/**
 * Every table row in reading order. Text split over runs is joined, tracked deletions are left out and insertions kept,
 * content controls count by what they hold, and a control that still shows its placeholder counts as empty.
 * @param file the document's name, for messages
 * @throws SheetUnreadable
 */
export function docxRows(xml: string, file: string): readonly DocxRow[] {
  if (/<!DOCTYPE/i.test(xml)) throw damaged(file, 'it declares entities, which Word never does.');
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw damaged(file, `the text breaks off or is damaged at line ${valid.err.line}.`);
  try {
    return rowsIn(PARSER.parse(xml) as readonly Node[]);
  } catch (cause) {
    throw damaged(file, 'its structure cannot be read.', cause);
  }
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  trimValues: false,
  parseTagValue: false,
  // Without it, fast-xml-parser leaves numeric entities such as &#8217; as they are.
  htmlEntities: true,
});

function damaged(file: string, why: string, cause?: unknown): SheetUnreadable {
  const fix = 'Open the document in Word, save it again, and read that file; or ask for it again.';
  return new SheetUnreadable(`${file}, main text`, why, fix, cause);
}

function rowsIn(nodes: readonly Node[]): readonly DocxRow[] {
  return elements(nodes).flatMap(([name, children]) => {
    if (SKIPPED.has(name)) return [];
    return name === 'w:tr' ? [cellsIn(children)] : rowsIn(children);
  });
}

function cellsIn(nodes: readonly Node[]): DocxRow {
  return elements(nodes).flatMap(([name, children]) => {
    if (SKIPPED.has(name) || name === 'w:tbl') return [];
    return name === 'w:tc' ? [textOf(children).replace(/^\n+|\n+$/g, '')] : cellsIn(children);
  });
}

function textOf(nodes: readonly Node[]): string {
  return elements(nodes)
    .map(([name, children]) => {
      if (SKIPPED.has(name)) return '';
      if (name === 'w:t') return children.map((child) => child['#text'] ?? '').join('');
      if (name === 'w:sdt' && shows(children, 'w:showingPlcHdr')) return '';
      const sign = SIGNS.get(name);
      return sign ?? (name === 'w:p' ? `${textOf(children)}\n` : textOf(children));
    })
    .join('');
}

function shows(nodes: readonly Node[], wanted: string): boolean {
  return elements(nodes).some(
    ([name, children]) => name === 'w:sdtPr' && elements(children).some(([n]) => n === wanted),
  );
}

function elements(nodes: readonly Node[]): readonly (readonly [name: string, children: readonly Node[]])[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, children]) =>
      typeof children === 'string' ? [] : [[name, children] as const],
    ),
  );
}

/** Deleted or moved away, a field's code, properties, and the copy for old programs of what stands before it. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:pPr', 'w:rPr', 'w:sdtPr', 'mc:Fallback']);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:tab', '\t'],
  ['w:noBreakHyphen', '-'],
  ['w:softHyphen', ''],
]);
