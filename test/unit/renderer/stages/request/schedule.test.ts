import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asTyped,
  meantBy,
  type Pick,
  pickedTime,
  typedIn,
} from '../../../../../renderer/screens/stages/request/schedule.ts';
import { inZone } from '../../../../../shared/time/in-zone.ts';
import { isUtc } from '../../../../../shared/time/utc.ts';

const BERLIN = 'Europe/Berlin';
const PICKS: readonly Pick[] = ['hour', 'tomorrow', 'monday'];

describe('what a typed date and time come to', () => {
  it('is one moment on most days, in the zone it was typed in', () => {
    const typed = { date: '2026-11-23', time: '09:00' };
    expect(meantBy(typed, BERLIN)).toEqual({ is: 'one', utc: '2026-11-23T08:00:00.000Z' });
    expect(meantBy(typed, 'America/New_York')).toEqual({ is: 'one', utc: '2026-11-23T14:00:00.000Z' });
  });

  it('is two moments when the clocks go back, and the next valid one when they go forward', () => {
    expect(meantBy({ date: '2026-10-25', time: '02:30' }, BERLIN)).toEqual({
      is: 'two',
      earlier: '2026-10-25T00:30:00.000Z',
      later: '2026-10-25T01:30:00.000Z',
    });
    expect(meantBy({ date: '2027-03-28', time: '02:30' }, BERLIN)).toEqual({
      is: 'gap',
      next: '2027-03-28T01:00:00.000Z',
    });
  });

  it('is none on a day that the calendar does not have, and open until both are there', () => {
    expect(meantBy({ date: '2027-02-29', time: '10:00' }, BERLIN).is).toBe('none');
    expect(meantBy({ date: '2028-02-29', time: '10:00' }, BERLIN).is).toBe('one');
    expect(meantBy({ date: '2026-11-23', time: '' }, BERLIN).is).toBe('open');
  });

  it('is never taken for "as soon as possible" while it is not whole', () => {
    for (const typed of [
      { date: '', time: '' },
      { date: '2026-11-23', time: '' },
      { date: '', time: '09:00' },
    ]) {
      expect(asTyped(typed)).not.toBe('');
      expect(isUtc(asTyped(typed))).toBe(false);
      expect(typedIn(asTyped(typed))).toEqual(typed);
    }
  });
});

it('shows again what was typed and left, but takes nothing else for it', () => {
  expect(typedIn('2027-03-28T02:30')).toEqual({ date: '2027-03-28', time: '02:30' });
  for (const text of ['', '2027-03-28T01:00:00.000Z', 'tomorrow', '2027-03-28']) expect(typedIn(text)).toBeUndefined();
});

describe('quick choices', () => {
  it('are an hour from now, the next morning there, and the next Monday there', () => {
    // A Sunday, late: in Auckland it is Monday already.
    const now = Date.parse('2026-11-22T21:07:30.000Z');
    expect(pickedTime('hour', now, BERLIN)).toBe('2026-11-22T22:10:00.000Z');
    expect(pickedTime('tomorrow', now, BERLIN)).toBe('2026-11-23T08:00:00.000Z');
    expect(pickedTime('monday', now, BERLIN)).toBe('2026-11-23T08:00:00.000Z');
    expect(inZone(pickedTime('monday', now, 'Pacific/Auckland'), 'Pacific/Auckland').date).toBe('2026-11-30');
  });

  it('are always ahead, and as they are sent', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const moments = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(moments, zones, fc.constantFrom(...PICKS), (now, zone, pick) => {
        const utc = pickedTime(pick, now, zone);
        expect(isUtc(utc)).toBe(true);
        expect(Date.parse(utc)).toBeGreaterThan(now);
        expect(Date.parse(utc) - now).toBeLessThan(9 * 86_400_000);
        if (pick === 'monday') expect(inZone(utc, zone).text).toMatch(/^Mon/);
      }),
    );
  });
});
