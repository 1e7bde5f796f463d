import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchNames } from '../../../../../main/runbooks/genesys-cloud/names.ts';

const called = (...names: readonly string[]) => names.map((name) => ({ name }));

const DASHES = ['-', '‐', '‑', '‒', '–', '—', '―', '−', '－'];

it('takes only a name that is equal to the letter', () => {
  const things = called('UCA – Historic Data', 'UCA - Historic Data', 'Other');
  const { exact, near } = matchNames('UCA – Historic Data', things);
  expect(exact).toEqual([things[0]]);
  expect(near).toEqual([things[1]]);
});

it('shows a name that differs in dashes, case or spaces as near, and never takes it', () => {
  const piece = fc.oneof(fc.stringMatching(/^[A-Za-z]{1,6}$/), fc.constantFrom(...DASHES, ' ', '\u00a0'));
  const pieces = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .filter((all) => all.some((each) => /[a-z]/i.test(each)));
  const turn = fc.infiniteStream(fc.nat(100));
  fc.assert(
    fc.property(pieces, turn, (all, picks) => {
      const name = all.join('');
      const other = all
        .map((each) => {
          const pick = picks.next().value ?? 0;
          if (DASHES.includes(each)) return DASHES[pick % DASHES.length];
          if (/^\s$/.test(each)) return ['  ', '\t', ' ', '\u00a0'][pick % 4];
          return pick % 2 === 0 ? each.toUpperCase() : each.toLowerCase();
        })
        .join('');
      const { exact, near } = matchNames(name, called(other, ` ${name}`));
      expect(exact).toEqual(other === name ? called(other) : []);
      expect(near).toEqual(called(...(other === name ? [] : [other]), ` ${name}`));
    }),
  );
});

it('does not stop at names that differ by a letter: those are other names', () => {
  expect(matchNames('UCA Historic', called('UCA Historica', 'UCA Histori', 'UCA Historic2')).near).toEqual([]);
});

it('never takes a name for near that has another word', () => {
  expect(matchNames('UCA Historic Data', called('UCA Historic Data 2024', 'UCA', 'Historic Data'))).toEqual({
    exact: [],
    near: [],
  });
});

it('puts everything in at most one list', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (wanted, names) => {
      const { exact, near } = matchNames(wanted, called(...names));
      expect(exact.length).toBe(names.filter((name) => name === wanted).length);
      expect(near.some(({ name }) => name === wanted)).toBe(false);
    }),
  );
});
