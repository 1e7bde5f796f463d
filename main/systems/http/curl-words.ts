import { shellComment } from '../../../shared/shell-comment.ts';

/** A part of a shell word: literal text, or a variable whose value stands there. */
export type Piece = string | { readonly variable: string };

/** One argument. */
export type Word = readonly Piece[];

/** Options, methods and plain words; quoting them would be right and hard to read. */
const BARE = /^-{0,2}[A-Za-z][A-Za-z-]*$/;
/** What a shell leaves alone inside double quotes; `!` is history in interactive shells. */
const PLAIN = /^[^"$`\\!\n]*$/;

/**
 * The word for a POSIX shell: its variables are expanded, nothing else is, and it stays one argument whatever is in it.
 * NUL, which no argument can hold, is left out.
 */
function quoted(word: Word): string {
  const pieces = merged(word);
  const literals = pieces.filter((piece) => typeof piece === 'string');
  if (literals.length < pieces.length && literals.every((text) => PLAIN.test(text))) {
    return `"${pieces.map((piece, at) => (typeof piece === 'string' ? piece : expansion(piece, pieces[at + 1]))).join('')}"`;
  }
  const [only, ...others] = pieces;
  if (only === undefined) return "''";
  if (others.length === 0 && typeof only === 'string' && BARE.test(only)) return only;
  return pieces
    .map((piece) => (typeof piece === 'string' ? `'${piece.replaceAll("'", "'\\''")}'` : `"$${piece.variable}"`))
    .join('');
}

/** A command of the shell, an option a line. */
export function commandOf(comments: readonly string[], name: string, words: readonly (readonly Word[])[]): string {
  const lines = words.map((line) => line.map(quoted).join(' '));
  return [...comments.map(shellComment), `${name} ${lines.join(' \\\n  ')}`].join('\n');
}

function expansion({ variable }: { readonly variable: string }, next: Piece | undefined): string {
  // `[` would be an element of an array in other shells, `:` a modifier in csh and zsh.
  return typeof next === 'string' && /^[\w[:]/.test(next) ? `\${${variable}}` : `$${variable}`;
}

function merged(word: Word): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of word) {
    const last = pieces.at(-1);
    const text = typeof piece === 'string' ? piece.toWellFormed().replaceAll('\0', '') : piece;
    if (text === '') continue;
    if (typeof text === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  }
  return pieces;
}
