import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanging, table } from '../../../../main/cli/table.ts';

describe('table', () => {
  it('aligns columns and pads neither the last one nor the end of a line', () => {
    expect(
      table([
        ['a', 'b'],
        ['long', 'c'],
        ['x', ''],
      ]),
    ).toEqual(['a     b', 'long  c', 'x']);
  });

  it('keeps leading spaces: numbers are aligned to the right', () => {
    expect(
      table([
        ['  7', 'x'],
        ['123', 'y'],
      ]),
    ).toEqual(['  7  x', '123  y']);
  });

  it('takes line breaks and control characters out of cells', () => {
    expect(table([['a\nb', '\u001b[31mc\u202e']])).toEqual(['a b  [31mc']);
  });

  it('wraps the last column at words, below itself', () => {
    const lines = table([['head', 'one two three four five six']], 30);
    expect(lines).toEqual(['head  one two three four five', '      six']);
  });

  it('leaves the last column alone where there is too little room for it', () => {
    expect(table([['x'.repeat(30), 'one two three']], 40)).toHaveLength(1);
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  it('loses no word and keeps to the width, when words are shorter than the room', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 30, max: 90 }), (words, width) => {
        const lines = table([['row', words.join(' ')]], width);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        expect(lines.join(' ').split(/\s+/)).toEqual(['row', ...words]);
      }),
    );
  });
});

describe('text behind a first word', () => {
  it('goes on below itself, on one line where there is no width', () => {
    expect(hanging('  1. ', 'one two three four five six', 26)).toEqual(['  1. one two three four', '     five six']);
    expect(hanging('  1. ', 'one two three four five six')).toEqual(['  1. one two three four five six']);
  });

  it('takes line breaks and control characters out', () => {
    expect(hanging('- ', 'a\n\u001b[31mb\u202e')).toEqual(['- a [31mb']);
  });
});
