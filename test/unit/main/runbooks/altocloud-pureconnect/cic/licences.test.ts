import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import {
  giveAction,
  mergedFor,
  takeAction,
  withoutFor,
} from '../../../../../../main/runbooks/altocloud-pureconnect/cic/users/actions.ts';
import { LicencesUnreadable } from '../../../../../../main/runbooks/altocloud-pureconnect/cic/users/faults.ts';
import {
  actionIdOf,
  givenBy,
  userOfAction,
} from '../../../../../../main/runbooks/altocloud-pureconnect/cic/users/given.ts';
import { isLicensed } from '../../../../../../main/runbooks/altocloud-pureconnect/cic/users/licences-of.ts';
import type { IcwsUser } from '../../../../../../main/systems/icws/schemas.ts';
import { USER_LICENCE } from '../../../../../../shared/cic/licences.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
const licence = fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D', USER_LICENCE), uri: fc.string() });
const properties = fc.record(
  {
    licenseActive: fc.boolean(),
    mediaLevel: fc.nat(3),
    somethingNew: fc.jsonValue(),
    additionalLicenses: fc.uniqueArray(licence, { selector: (each) => each.id }),
  },
  { requiredKeys: [] },
);
const user: fc.Arbitrary<IcwsUser> = fc.tuple(id, fc.option(properties, { nil: undefined })).map(([name, given]) => ({
  id: name,
  name,
  ...(given === undefined ? {} : { licenseProperties: given as JsonObject }),
}));

/** The user as the server has it after a write that replaces everything that it names. */
function written(action: ReturnType<typeof giveAction>, { id: name }: IcwsUser): IcwsUser {
  const { licenseProperties } = action.body as { licenseProperties: JsonObject };
  return { id: name, name, licenseProperties };
}

const others = ({ licenseProperties: given }: IcwsUser) =>
  ((given?.additionalLicenses ?? []) as { id: string }[]).filter((each) => each.id !== USER_LICENCE);
const rest = ({ licenseProperties: { additionalLicenses: _, ...more } = {} }: IcwsUser) => more;

describe('a write of licences', () => {
  it('gives this one and keeps everything else as it was read', () => {
    fc.assert(
      fc.property(user, (before) => {
        const now = written(mergedFor(giveAction(before), before), before);
        expect(isLicensed(now)).toBe(true);
        expect(others(now)).toEqual(others(before));
        expect(rest(now)).toEqual(rest(before));
      }),
    );
  });

  it('takes this one and keeps everything else as it was read', () => {
    fc.assert(
      fc.property(user, (before) => {
        const now = written(withoutFor(takeAction(before), before), before);
        expect(isLicensed(now)).toBe(false);
        expect(others(now)).toEqual(others(before));
        expect(rest(now)).toEqual(rest(before));
      }),
    );
  });

  it('is planned without the licences of the moment, so that others may edit them meanwhile', () => {
    fc.assert(
      fc.property(user, fc.option(properties, { nil: undefined }), (one, given) => {
        const edited: IcwsUser = { ...one, licenseProperties: (given ?? {}) as JsonObject };
        expect(giveAction(edited)).toEqual(giveAction(one));
      }),
    );
  });

  it.each([
    ['a text', 'I3_ACCESS_CLIENT'],
    ['entries without an id', [{ name: 'x' }]],
    ['ids in place of entries', ['I3_ACCESS_CLIENT']],
    ['an empty entry', [null]],
  ])('is not made from %s, which could not be written back unharmed', (_what, additionalLicenses) => {
    const odd = { id: 'a', name: 'a', licenseProperties: { additionalLicenses } };
    expect(() => mergedFor(giveAction(odd), odd)).toThrow(LicencesUnreadable);
    expect(() => isLicensed(odd)).toThrow(LicencesUnreadable);
  });
});

describe('whom this engagement gave the licence', () => {
  const record = (parts: Partial<StepRecord>): StepRecord => ({
    out: {},
    owned: true,
    before: undefined,
    unanswered: false,
    ...parts,
  });

  it('is read from the ids of actions, whatever a user is called', () => {
    fc.assert(
      fc.property(id, (name) => {
        expect(userOfAction(actionIdOf(name))).toBe(name);
        // One path segment: no name reaches out of its place.
        expect(actionIdOf(name).split('/')).toHaveLength(2);
      }),
    );
  });

  it('is what was said, what was answered and what may have happened, each once', () => {
    const actions = { answered: ['b', 'c'].map(actionIdOf), unanswered: ['d'].map(actionIdOf) };
    expect(givenBy(record({ out: { usersGiven: ['a', 'b'] }, actions }))).toEqual(['a', 'b', 'c', 'd']);
    expect(givenBy(undefined)).toEqual([]);
  });

  it('is nobody called found: a look that cleared a doubt is recorded by that name', () => {
    expect(givenBy(record({ actions: { answered: ['alto-user-license/found'], unanswered: [] } }))).toEqual([]);
    expect(givenBy(record({ out: { usersGiven: ['found'] } }))).toEqual(['found']);
  });
});
