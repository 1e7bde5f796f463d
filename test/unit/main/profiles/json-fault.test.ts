import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../../main/profiles/json-fault.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it.each([
    ['', 0, 'a value'],
    ['{"a": 1,}', 8, 'a name in double quotes'],
    ['{"a" 1}', 5, '“:”'],
    ['[1 2]', 3, '“,” or “]”'],
    ['{"a": 1', 7, '“,” or “}”'],
    ['[1,]', 3, 'a value'],
    ["{'a': 1}", 1, 'a name in double quotes'],
    ['{"a": tru}', 6, 'a value'],
    ['[01]', 2, '“,” or “]”'],
    ['{} x', 3, 'the end of the file'],
    ['"a\nb"', 0, 'a value'],
    ['{"a": 1, "\\u0061": 2}', 9, 'a name that this object does not have yet'],
    ['['.repeat(300), 201, 'at most 200 levels'],
  ])('finds the fault of %j at %i', (text, offset, expected) => {
    expect(findJsonFault(text)).toEqual({ offset, expected });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', ':', '0', '\u0001', ' '))
      .map(([text, at, char]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + char + text.slice(place + 1);
      });
    const property = fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
      const fault = findJsonFault(text);
      if (fault?.expected.startsWith('a name that')) return;
      expect(fault === undefined).toBe(parses(text));
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
