import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Knowledge, StepRecord } from '../../../../../../main/engine/step.ts';
import { inverseOf } from '../../../../../../main/runbooks/altocloud-pureconnect/cic/parameters/undo.ts';
import {
  fits,
  neutralOf,
  wantedParameters,
} from '../../../../../../main/runbooks/altocloud-pureconnect/cic/parameters/wanted.ts';
import { PACING_RATE, switchesUpdatesOff, UPDATES_DISABLED } from '../../../../../../shared/cic/server-parameters.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';

const knowing = (values: JsonObject, record?: StepRecord) =>
  ({ value: (name: string) => values[name], record: () => record }) as unknown as Knowledge;
const now = fc.option(fc.oneof(fc.constantFrom('yes', 'YES', '1', '0', 'no', ''), fc.string()), { nil: undefined });

describe('a wanted parameter', () => {
  it('fits once its own value was set, whatever was there', () => {
    const values = fc.record({ pacingRateMs: fc.integer({ min: 3000 }), updatesDisabled: fc.boolean() });
    fc.assert(
      fc.property(values, (given) => {
        for (const wanted of wantedParameters(knowing(given))) expect(fits(wanted, wanted.value)).toBe(true);
      }),
    );
  });

  it('leaves updates alone that nothing switches off', () => {
    const [wanted] = wantedParameters(knowing({ updatesDisabled: false }));
    fc.assert(
      fc.property(now, (value) => {
        expect(wanted !== undefined && fits(wanted, value)).toBe(value === undefined || !switchesUpdatesOff(value));
      }),
    );
  });

  it('is none where nothing was given', () => {
    expect(wantedParameters(knowing({}))).toEqual([]);
  });

  it('is neutral with what the server does by itself', () => {
    expect(Number(neutralOf(PACING_RATE.name))).toBe(PACING_RATE.usual);
    expect(switchesUpdatesOff(neutralOf(UPDATES_DISABLED.name))).toBe(false);
  });
});

describe('undo of parameters', () => {
  it('does not put back a parameter that had been removed before it was written anew', () => {
    const { name } = UPDATES_DISABLED;
    const record: StepRecord = {
      out: { serverParameters: { [name]: 'yes' }, serverParametersBefore: { [name]: null } },
      owned: true,
      before: { [name]: 'yes' },
      unanswered: false,
    };
    const seen = { is: 'different', out: {}, before: { [name]: 'yes' } } as const;
    expect(inverseOf({ seen }, knowing({}, record))).toMatchObject({ actions: [{ body: { value: '0' } }] });
  });

  const text = fc.constantFrom('3000', '4000', '5000', '9000');
  it('puts each back, or says why not: nothing that is still ours is passed over', () => {
    fc.assert(
      fc.property(text, fc.option(text, { nil: null }), fc.option(text, { nil: undefined }), (left, former, seen) => {
        const { name } = PACING_RATE;
        const record: StepRecord = {
          out: { serverParameters: { [name]: left }, serverParametersBefore: { [name]: former } },
          owned: true,
          before: undefined,
          unanswered: false,
        };
        const before = seen === undefined ? {} : { [name]: seen };
        const inverse = inverseOf({ seen: { is: 'different', out: {}, before } }, knowing({}, record));
        const actions = 'actions' in inverse ? inverse.actions : [];
        const cannot = 'cannot' in inverse ? inverse.cannot : '';
        const target = former ?? neutralOf(name);
        const isOurs = seen === left && seen !== target;
        expect(actions.length).toBe(isOurs ? 1 : 0);
        if (isOurs) expect(actions[0]).toMatchObject({ method: 'PUT', body: { value: target } });
        // Somebody else's value stays, and it is said.
        const isTheirs = seen !== undefined && seen !== left && seen !== target;
        expect(cannot.includes('changed since')).toBe(isTheirs);
        expect(cannot.includes('did not exist before')).toBe(seen !== undefined && former === null && !isTheirs);
      }),
    );
  });
});
