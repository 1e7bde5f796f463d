import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScriptToken, scriptTokens } from '../../../../shared/snippet/script-tokens.ts';
import { startCalls } from '../../../../shared/snippet/start-calls.ts';

/** How often a token is looked at. */
function looksAt(tokens: readonly ScriptToken[]): number {
  let looks = 0;
  const counted = new Proxy(tokens, {
    get(target, name) {
      if (typeof name === 'string' && /^-?\d+$/.test(name)) looks += 1;
      return Reflect.get(target, name);
    },
  });
  startCalls(counted);
  return looks;
}

const piece = fc.constantFrom(
  "ac('init','x',{",
  "ac('init','x',",
  "a[b]('init',o,{region:'x'});",
  "window['ac']?.('init','o',",
  'region',
  ':',
  '(',
  ')',
  '[{',
  '}]',
  "'init'",
  ',',
);

describe('calls that start tracking', () => {
  it('that never end stopped the program for seconds; every token is looked at a few times only', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (pieces, times) => {
          const tokens = scriptTokens(pieces.join(' ').repeat(times));
          expect(looksAt(tokens)).toBeLessThanOrEqual(20 * tokens.length);
        },
      ),
    );
  });

  it.each([
    ["ac('init', 'o', { region: 'use1' })", ['o', 'use1']],
    ["ac('init', 'o', { a: { region: 'no' }, f: g(1), 'region': 'use1', region: 'no' })", ['o', 'use1']],
    ["ac('init', id(), { region: 'use1' })", [undefined, 'use1']],
    ["ac('init', 'o'); x({ region: 'no' })", ['o', undefined]],
    ["ac('init', 'o', { region: r })", ['o', undefined]],
    [`ac('init', 'o', { ${'a: 1, '.repeat(500)} region: 'use1' })`, ['o', 'use1']],
  ] as const)('are read from %s', (code, [organization, region]) => {
    expect(startCalls(scriptTokens(code))).toEqual([{ callee: 'ac', organization, region }]);
  });

  it('inside each other keep their own regions', () => {
    const code = "ac('init', 'a', { done: () => ac('init', 'b', { region: 'two' }), region: 'one' })";
    expect(startCalls(scriptTokens(code))).toMatchObject([
      { organization: 'a', region: 'one' },
      { organization: 'b', region: 'two' },
    ]);
  });
});
