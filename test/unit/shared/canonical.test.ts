import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../shared/canonical.ts';

describe('canonical text', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is equal exactly for equal values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (one, other) => {
        const copy = JSON.parse(JSON.stringify(one));
        expect(canonical(copy)).toBe(canonical(JSON.parse(JSON.stringify(copy))));
        let equal = true;
        try {
          expect(JSON.parse(JSON.stringify(other))).toEqual(copy);
        } catch {
          equal = false;
        }
        expect(canonical(JSON.parse(JSON.stringify(other))) === canonical(copy)).toBe(equal);
      }),
    );
  });

  it('sorts members, keeps the order of items, and leaves undefined members out', () => {
    expect(canonical({ b: [2, 1], a: { d: null, c: undefined } })).toBe('{"a":{"d":null},"b":[2,1]}');
    expect(canonical([undefined, 1])).toBe('[null,1]');
    expect(canonical(undefined)).toBe('null');
  });
});
