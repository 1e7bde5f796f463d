import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKeys } from '../../../../../shared/coverage/read/json-duplicates.ts';
import { offsetsOf } from '../../../../../shared/coverage/read/json-places.ts';

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every value below with its pointer. */
function pointers(value: unknown, at = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return [[at, value], ...Object.entries(value).flatMap(([key, each]) => pointers(each, `${at}/${escaped(key)}`))];
}

describe('offsetsOf', () => {
  it('finds every value where it stands', () => {
    const text = '{ "a/b": [1, "x",\n {"~": null}], "": -2e3, "\\u0063": true }';
    const wanted = ['', '/a~1b', '/a~1b/0', '/a~1b/1', '/a~1b/2', '/a~1b/2/~0', '/', '/c'];
    const found = [...offsetsOf(text, 0, text.length, wanted)].map(([at, offset]) => [
      at,
      text.slice(offset, offset + 2),
    ]);
    expect(found).toEqual([
      ['', '{ '],
      ['/a~1b', '[1'],
      ['/a~1b/0', '1,'],
      ['/a~1b/1', '"x'],
      ['/a~1b/2', '{"'],
      ['/a~1b/2/~0', 'nu'],
      ['/', '-2'],
      ['/c', 'tr'],
    ]);
  });

  it('gives a missing member the place of what is around it', () => {
    const text = '[{"a":1},{"b":[]}]';
    const found = offsetsOf(text, 0, text.length, ['/1/b/3/x', '/0/z', '/7']);
    expect([...found.values()]).toEqual([14, 1, 0]);
  });

  it('begins each value of any JSON where its text begins', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const all = pointers(JSON.parse(text) as unknown);
        const found = offsetsOf(
          text,
          0,
          text.length,
          all.map(([at]) => at),
        );
        for (const [at, each] of all) {
          const offset = found.get(at) ?? -1;
          const begins = JSON.stringify(each, null, space).slice(0, 1);
          expect([at, text[offset]]).toEqual([at, begins]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('duplicateKeys', () => {
  const found = (text: string) => duplicateKeys(text, 0, text.length);

  it('finds the object with a key twice, however the key is written', () => {
    expect(found('{"a":1,"b":[{"x":{"k":1,"\\u006b":2}}],"c":{"a":{}}}')).toEqual([{ at: '/b/0/x', key: 'k' }]);
    expect(found('{"__proto__":1,"__proto__":2}')).toEqual([{ at: '', key: '__proto__' }]);
  });

  it('finds it among a great many keys', () => {
    const keys = Array.from({ length: 5_000 }, (_, at) => `"k${at}":${at}`);
    expect(found(`[{${keys.join()}}]`)).toEqual([]);
    expect(found(`[{${keys.join()},"k17":0}]`)).toEqual([{ at: '/0', key: 'k17' }]);
  });

  it('names something around it where objects are nested endlessly, and never tells more than can be listed', () => {
    const deep = `${'{"a":1,"a":'.repeat(5_000)}0${'}'.repeat(5_000)}`;
    expect(found(deep)).toContainEqual({ at: '', key: 'a' });
    const many = `[${Array.from({ length: 20_000 }, () => '{"a":1,"a":2}').join()}]`;
    expect(found(many).length).toBeLessThan(1_100);
    expect(found(many)).toContainEqual({ at: '', key: 'a' });
  });

  it('finds none in what JSON.stringify writes, and one when a member is written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value);
        expect(found(text)).toEqual([]);
        const [key = ''] = Object.keys(value);
        expect(found(`{${JSON.stringify(key)}:0,${text.slice(1)}`)).toEqual([{ at: '', key }]);
      }),
    );
  });
});
