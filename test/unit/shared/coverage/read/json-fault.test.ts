import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonExtent } from '../../../../../shared/coverage/read/json-fault.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** True when the text is one value and nothing but white space around it. */
const isOneValue = (text: string): boolean => {
  const extent = jsonExtent(text);
  return 'end' in extent && /^[ \t\n\r]*$/.test(text.slice(extent.end));
};

describe('jsonExtent', () => {
  it.each([
    ['', 0],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1}', 2],
    ['{]', 1],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['[tru]', 1],
    ['{"a":', 5],
    ['"abc', 4],
  ])('stops in %j at %i', (text, offset) => {
    expect(jsonExtent(text)).toMatchObject({ fault: { offset } });
  });

  it('tells where a value ends that another follows', () => {
    expect(jsonExtent('{"a":[1]} {"b":2}')).toEqual({ end: 9 });
    expect(jsonExtent('{"a":[1]} {"b":2}', 9)).toEqual({ end: 17 });
  });

  it('agrees with JSON.parse about what is JSON', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.constantFrom('', ',', '"', ']', '}', ':', '0', '\\', '\n', 'e', '\u0085'),
      )
      .map(([json, at, cut, more]) => {
        const from = at % (json.length + 1);
        return json.slice(0, from) + more + json.slice(from + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.stringMatching(/^[[\]{}",:\\0-9.eE truefalsn-]*$/)), (text) => {
        expect(isOneValue(text)).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('survives deep nesting', () => {
    expect(jsonExtent('['.repeat(200_000))).toMatchObject({ fault: { offset: 200_000 } });
  });
});
