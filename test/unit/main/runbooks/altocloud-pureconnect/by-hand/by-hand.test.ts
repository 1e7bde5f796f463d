import { describe, expect, it } from 'vitest';
import { byHand } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/by-hand.ts';
import { ALTOCLOUD_STEPS } from '../../../../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { ORG_ID } from '../known.ts';

const VALUES = {
  region: 'mypurecloud.ie',
  orgId: ORG_ID,
  orgAdminPassword: { env: 'MARKER' },
  userIds: ['ada', 'bob'],
  workgroupIds: ['Sales'],
  pacingRateMs: 3000,
  updatesDisabled: false,
};

const copied = (values: Parameters<typeof byHand>[0], step: string) =>
  byHand(values)
    .find((each) => each.step === step)
    ?.copy.map(({ value }) => value);

describe('the whole job by hand', () => {
  it('has clicks for every step of the table, whatever is known', () => {
    for (const values of [{}, VALUES, { region: 'nowhere' }]) {
      const hands = byHand(values);
      expect(hands.map(({ step }) => step)).toEqual(ALTOCLOUD_STEPS.map(({ id }) => id));
      for (const { step, clicks } of hands) expect(clicks.length, step).toBeGreaterThan(0);
    }
  });

  it('has the values as far as they are known, those of the region, and no secret', () => {
    expect(copied(VALUES, 'alto-browser-app')).toEqual(['https://apps.mypurecloud.ie/journey']);
    expect(copied(VALUES, 'alto-user-license')).toEqual(['I3_ACCESS_ALTOCLOUD_USER', 'ada\nbob']);
    expect(copied(VALUES, 'alto-snippet')?.[0]).toContain("{ region: 'euw1' }");
    expect(copied(VALUES, 'alto-server-params')).toEqual([
      'AltocloudPacingRateOverrideMilliseconds',
      '3000',
      'AltocloudPacingDisabledUpdates',
      '0',
    ]);
    expect(copied({}, 'alto-snippet')).toEqual([]);
    expect(JSON.stringify(byHand(VALUES))).not.toContain('MARKER');
  });
});
