import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, isSame, textAt, withValue } from '../../../../renderer/screens/profiles/draft.ts';
import type { Json } from '../../../../shared/json.ts';

const profile = {
  title: 'A',
  vendor: { name: 'V', email: 'v@v.example' },
  rows: [{ row: 1, policy: 'a:b:c' }],
  odd: [1],
};

describe('a profile in the form', () => {
  it('changes one field and nothing else, fields that the form does not know included', () => {
    const changed = withValue(profile, ['rows', 0, 'policy'], 'x:y:z');
    expect(changed).toEqual({ ...profile, rows: [{ row: 1, policy: 'x:y:z' }] });
    expect(profile.rows[0]?.policy).toBe('a:b:c');
  });

  it('loses a field that is emptied and may be left out', () => {
    expect(withValue(profile, ['vendor', 'email'], undefined)).toEqual({ ...profile, vendor: { name: 'V' } });
    expect(withValue(profile, ['rows', 0], undefined)).toEqual({ ...profile, rows: [] });
  });

  it('shows numbers and texts as they are, and nothing for what is not there', () => {
    expect(textAt({ n: 300 }, ['n'])).toBe('300');
    expect(textAt(profile, ['vendor', 'phone'])).toBe('');
    expect(textAt({ probe: null }, ['probe'])).toBe('');
    expect(at(profile, ['rows', 7, 'policy'])).toBeUndefined();
  });

  it('is the same whatever the order of its fields, and another when anything differs', () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSame({ a: undefined as unknown as Json }, {})).toBe(true);
  });

  it('has at a place what was put there', () => {
    const key = fc.oneof(fc.stringMatching(/^[a-z]{1,5}$/), fc.nat(3));
    const path = fc.array(key, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, fc.jsonValue(), (where, value) => {
        const keys = where.map((each) => (typeof each === 'number' ? String(each) : each));
        expect(isSame(at(withValue({}, keys, value as Json), keys), value as Json)).toBe(true);
      }),
    );
  });
});
