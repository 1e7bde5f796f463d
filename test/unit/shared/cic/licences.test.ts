import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsLicence, mergeLicences, USER_LICENCE, withoutLicence } from '../../../../shared/cic/licences.ts';

const others = fc.array(
  fc
    .record({ id: fc.string({ minLength: 1 }), displayName: fc.string() })
    .filter(({ id }) => !/^i3_access_altocloud_user$/i.test(id)),
);
const ours = fc.constantFrom(USER_LICENCE, USER_LICENCE.toLowerCase());

describe('the licences of a user', () => {
  it('all stay as and where they are when one is added, and adding it again changes nothing', () => {
    fc.assert(
      fc.property(others, (list) => {
        const merged = mergeLicences(list, USER_LICENCE);
        expect(merged.slice(0, list.length)).toEqual(list);
        expect(merged.slice(list.length)).toEqual([{ id: USER_LICENCE }]);
        expect(mergeLicences(merged, USER_LICENCE)).toBe(merged);
      }),
    );
  });

  it('are those from before when it is taken away again', () => {
    fc.assert(
      fc.property(others, (list) => {
        expect(withoutLicence(mergeLicences(list, USER_LICENCE), USER_LICENCE)).toEqual(list);
      }),
    );
  });

  it('keep what somebody else added between', () => {
    fc.assert(
      fc.property(others, others, (before, between) => {
        const list = [...mergeLicences(before, USER_LICENCE), ...between];
        expect(withoutLicence(list, USER_LICENCE)).toEqual([...before, ...between]);
      }),
    );
  });

  it('hold it in any case, and never twice', () => {
    fc.assert(
      fc.property(others, others, ours, (before, behind, id) => {
        const list = [...before, { id, displayName: '' }, ...behind];
        expect(holdsLicence(list, USER_LICENCE)).toBe(true);
        expect(mergeLicences(list, USER_LICENCE)).toBe(list);
        expect(holdsLicence(withoutLicence(list, USER_LICENCE), USER_LICENCE)).toBe(false);
      }),
    );
  });
});
