import type { FindingKind } from '../../shared/results/finding.ts';

/** How a line looks: `code` is to be read letter by letter, a finding has its colour. */
export type Look = 'plain' | 'code' | 'quiet' | 'strong' | 'warn' | FindingKind;

/** One line of a cell. */
export interface PaperLine {
  readonly text: string;
  readonly look: Look;
}

/** A table that may go over pages. Widths are percentages and add up to 100. */
export interface PaperTable {
  readonly is: 'table';
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (readonly PaperLine[])[])[];
}

/** A part of a section. A `heading` belongs to what follows it. */
export type Block =
  | { readonly is: 'heading'; readonly text: string; readonly look: Look }
  | { readonly is: 'text'; readonly text: string; readonly look: Look }
  | { readonly is: 'steps'; readonly items: readonly string[] }
  | PaperTable;

/** A document, in order; renderers only decide how it looks. All text is printable, and none of it is escaped. */
export interface Paper {
  readonly banner?: string | undefined;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** The answer in a sentence. */
  readonly answer: { readonly text: string; readonly good: boolean };
  readonly sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly footer: string;
}

/** A line of text. */
export function line(text: string, look: Look = 'plain'): PaperLine {
  return { text, look };
}

/** A paragraph. */
export function said(text: string, look: Look = 'plain'): Block {
  return { is: 'text', text, look };
}
