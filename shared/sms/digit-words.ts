const WORDS = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

/** A text with every digit spelled out, dashes between neighbours: `Desk42` becomes `DeskFour-Two`. */
export function digitWords(text: string): string {
  return text.replace(/[0-9]+/g, (digits) => [...digits].map((digit) => WORDS[Number(digit)]).join('-'));
}
