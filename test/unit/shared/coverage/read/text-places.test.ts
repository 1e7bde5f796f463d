import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, placesOf, shown, shownLine } from '../../../../../shared/coverage/read/text-places.ts';

const anyLines = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é') });

describe('linesOf', () => {
  it('ends lines as editors of any system do', () => {
    expect([...linesOf('a\nb\r\nc\rd')].map(({ line, text }) => [line, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it('gives the lines that splitting gives, each at its offset', () => {
    fc.assert(
      fc.property(anyLines, (text) => {
        const lines = [...linesOf(text)];
        expect(lines.map((line) => line.text)).toEqual(text.split(/\r\n|\r|\n/));
        for (const { offset, text: own } of lines) expect(text.startsWith(own, offset)).toBe(true);
      }),
    );
  });

  it('reads a file without a single line feed in one go', () => {
    const text = 'x\r'.repeat(300_000);
    let count = 0;
    for (const { line } of linesOf(text)) count = line;
    expect(count).toBe(300_001);
  });
});

describe('placesOf', () => {
  it('places every offset on the line that linesOf gives it', () => {
    fc.assert(
      fc.property(anyLines, fc.array(fc.nat()), (text, wanted) => {
        const lines = [...linesOf(text)];
        const offsets = wanted.map((each) => each % (text.length + 1));
        for (const [offset, { line, column }] of placesOf(text, offsets)) {
          const last = lines.findLast((each) => each.offset <= offset);
          expect([line, column]).toEqual([last?.line, offset - (last?.offset ?? 0) + 1]);
        }
      }),
    );
  });
});

it('shows the beginning of a part, on one line', () => {
  expect(shown('  a\n\tb\0c  ')).toBe('a b c');
  expect(shown('x'.repeat(1_000))).toHaveLength(120);
  expect(shownLine('a\nb c\rd', 2)).toBe('b c');
});
