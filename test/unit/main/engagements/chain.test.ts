import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJournal, parseJournal, START } from '../../../../main/engagements/chain.ts';
import { anyEntries, chained, ended, opened } from './lines.ts';

const { lines, texts } = chained([opened(), ended('role', { roleId: 'a' }), { kind: 'ended', result: 'done' }]);
const head = lines[2]?.hash ?? '';

describe('the chain', () => {
  it('is whole as it was written', () => {
    expect(checkJournal(texts)).toEqual({ intact: true, head, beyond: 0 });
    expect(checkJournal(texts, head)).toEqual({ intact: true, head, beyond: 0 });
    expect(checkJournal([])).toEqual({ intact: true, head: START, beyond: 0 });
  });

  it('counts the lines after a head noted earlier', () => {
    expect(checkJournal(texts, lines[1]?.hash)).toEqual({ intact: true, head, beyond: 1 });
    expect(checkJournal(texts, START)).toMatchObject({ intact: true, beyond: 3 });
  });

  it('shows lines cut off its end only to who kept the head', () => {
    expect(checkJournal(texts.slice(0, 2))).toMatchObject({ intact: true });
    expect(checkJournal(texts.slice(0, 2), head)).toMatchObject({ intact: false, seq: 2, why: 'head-missing' });
  });

  it.each([
    ['a line taken out', (t: string[]) => [t[0], t[2]], 1, 'out-of-order'],
    ['lines exchanged', (t: string[]) => [t[0], t[2], t[1]], 1, 'out-of-order'],
    ['a first line taken out', (t: string[]) => t.slice(1), 0, 'out-of-order'],
    ['a word changed', (t: string[]) => [t[0], t[1]?.replace('roleId', 'roleID'), t[2]], 1, 'altered'],
    ['a member added', (t: string[]) => [t[0]?.replace('{', '{"x":1,'), t[1], t[2]], 0, 'altered'],
    ['a line wrecked', (t: string[]) => [t[0], 'nonsense', t[2]], 1, 'unreadable'],
  ])('shows %s', (_, change, seq, why) => {
    const changed = change([...texts]).map(String);
    expect(checkJournal(changed)).toMatchObject({ intact: false, seq, why });
  });

  it('shows any changed character, given the head', () => {
    const whole = texts.join('\n');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('x', '0', ' ', '"'), (at, character) => {
        fc.pre(whole[at] !== character);
        const changed = whole.slice(0, at) + character + whole.slice(at + 1);
        const sameMeaning = changed.split('\n').every((text, i) => same(text, texts[i]));
        expect(checkJournal(changed.split('\n'), head).intact).toBe(sameMeaning);
      }),
    );
  });

  it('is whole after any cut, less the torn line', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(), (entries, seed) => {
        const written = chained(entries);
        const whole = written.texts.map((text) => `${text}\n`).join('');
        const cut = seed % (whole.length + 1);
        const found = parseJournal(whole.slice(0, cut));
        expect(checkJournal(found.texts).intact).toBe(true);
        expect(found.lines).toEqual(written.lines.slice(0, found.texts.length));
        // Nothing but the torn line is lost.
        expect(found.texts.length).toBeGreaterThanOrEqual(whole.slice(0, cut).split('\n').length - 1);
      }),
    );
  });

  it('is read whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...texts))), (parts) => {
        const found = parseJournal(parts.join('\n'));
        expect(found.lines.length).toBeLessThanOrEqual(found.texts.length);
        checkJournal(found.texts, head);
      }),
    );
  });

  it('leaves out kinds of a later version and stays whole', () => {
    const odd = chained([opened(), { kind: 'applause' } as never]);
    const found = parseJournal(odd.texts.join('\n'));
    expect(found.lines.map(({ kind }) => kind)).toEqual(['opened']);
    expect(checkJournal(found.texts)).toMatchObject({ intact: true, head: odd.lines[1]?.hash });
  });

  it('survives a last line that a power cut left as zeros', () => {
    const found = parseJournal(`${texts[0]}\n${'\0'.repeat(50)}\n`);
    expect(found.texts).toEqual([texts[0]]);
    expect(found.torn).toBe('\0'.repeat(50));
  });
});

function same(text: string, other: string | undefined): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === other;
  } catch {
    return false;
  }
}
