import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START, seal } from '../../../../main/engagements/chain.ts';
import { checkChain } from '../../../../main/engagements/journal-check.ts';
import { Secret } from '../../../../main/vault/secret.ts';

/** A journal of `count` lines as text, with the hash of each. */
function chain(count: number) {
  let prev = START;
  const sealed = Array.from({ length: count }, (_, seq) => {
    const one = seal({ kind: 'undone', step: `s${seq}` }, seq, '2026-03-01T10:00:00.000Z', prev);
    prev = one.line.hash;
    return one;
  });
  return { texts: sealed.map(({ text }) => text), hashes: sealed.map(({ line }) => line.hash) };
}
const file = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
const given = (hash: string) => [{ from: 'given', head: new Secret(hash) } as const];

describe('checkChain', () => {
  it('finds every head that the chain holds, with the lines that came after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(7), (count, at) => {
        const { texts, hashes } = chain(count);
        const hash = hashes[at % count] ?? '';
        const beyond = count - 1 - (at % count);
        expect(checkChain(file(texts), given(hash))).toEqual({
          intact: true,
          head: hashes.at(-1),
          found: [{ from: 'given', beyond }],
        });
      }),
    );
  });

  it('notices any single changed character of a line that still is JSON, and never throws', () => {
    const { texts } = chain(4);
    fc.assert(
      fc.property(fc.nat(3), fc.nat(400), (line, at) => {
        const text = texts[line] ?? '';
        const place = at % text.length;
        const other = text[place] === 'x' ? 'y' : 'x';
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        const checked = checkChain(file(texts.with(line, changed)), []);
        // A last line that is no JSON any more counts as cut off by a crash: only a kept head tells.
        if (line < 3) expect(checked.intact).toBe(false);
      }),
    );
  });

  it('finds a head on a line of a kind that this version does not know', () => {
    const { texts, hashes } = chain(1);
    const later = seal({ kind: 'later' } as never, 1, '2026-03-01T10:00:00.000Z', hashes[0] ?? '');
    const checked = checkChain(file([...texts, later.text]), given(later.line.hash));
    expect(checked).toMatchObject({ intact: true, found: [{ beyond: 0 }] });
  });

  it('says that a head is nowhere, and keeps what was found before', () => {
    const { texts, hashes } = chain(3);
    const kept = { from: 'kept', head: new Secret(hashes[2] ?? '') } as const;
    const checked = checkChain(file(texts), [kept, ...given('0'.repeat(64))]);
    expect(checked).toMatchObject({ intact: false, found: [{ from: 'kept' }] });
    expect(checked.intact ? undefined : checked.fault).toMatchObject({ why: 'head-missing', seq: 3 });
  });
});
