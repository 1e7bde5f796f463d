import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkJson } from '../../../../shared/coverage/walk-json.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('walkJson', () => {
  it('finds every value where it stands', () => {
    const text = '{ "a/b": [1, "x",\n {"~": null}], "": -2e3 }';
    const seen: [string, string][] = [];
    expect(walkJson(text, (pointer, offset) => seen.push([pointer, text.slice(offset, offset + 2)]))).toBeUndefined();
    expect(seen).toEqual([
      ['', '{ '],
      ['/a~1b', '[1'],
      ['/a~1b/0', '1,'],
      ['/a~1b/1', '"x'],
      ['/a~1b/2', '{"'],
      ['/a~1b/2/~0', 'nu'],
      ['/', '-2'],
    ]);
  });

  it.each([
    ['', 0],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1}', 2],
    ['1 2', 2],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['[tru]', 1],
    ['{"a":', 5],
    ['"abc', 4],
  ])('stops in %j at %i', (text, offset) => {
    expect(walkJson(text, () => {})?.offset).toBe(offset);
  });

  it('agrees with JSON.parse about what is JSON', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.constantFrom('', ',', '"', ']', '}', ':', '0', '\\', '\n', 'e'),
      )
      .map(([json, at, cut, more]) => {
        const from = at % (json.length + 1);
        return json.slice(0, from) + more + json.slice(from + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.stringMatching(/^[[\]{}",:\\0-9.eE truefalsn-]*$/)), (text) => {
        expect(walkJson(text, () => {}) === undefined).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('survives deep nesting', () => {
    expect(walkJson('['.repeat(200_000), () => {})?.offset).toBe(200_000);
  });
});
