import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { momentsOf } from '../../../../shared/time/moments-of.ts';
import { readTime } from '../../../../shared/time/read-time.ts';
import { isTimeZone } from '../../../../shared/time/time-zone.ts';
import { isUtc } from '../../../../shared/time/utc.ts';

/** With the changes of their clocks: an hour, half an hour, at midnight, a whole day left out, in winter, and none. */
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Beirut'],
  ...['Pacific/Apia', 'Europe/Dublin', 'Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'],
];

const moment = fc
  .date({ min: new Date('1975-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString());

describe('a date and time of day in a zone', () => {
  it.each([
    ['clocks go forward', '2026-03-29T02:30', 'Europe/Berlin', { is: 'gap', next: '2026-03-29T01:00:00.000Z' }],
    ['the last minute before', '2026-03-29T01:59', 'Europe/Berlin', { is: 'one', utc: '2026-03-29T00:59:00.000Z' }],
    ['the first minute after', '2026-03-29T03:00', 'Europe/Berlin', { is: 'one', utc: '2026-03-29T01:00:00.000Z' }],
    [
      'clocks go back',
      '2026-10-25T02:30',
      'Europe/Berlin',
      { is: 'two', earlier: '2026-10-25T00:30:00.000Z', later: '2026-10-25T01:30:00.000Z' },
    ],
    [
      'clocks go back by half an hour',
      '2026-04-05T01:45',
      'Australia/Lord_Howe',
      { is: 'two', earlier: '2026-04-04T14:45:00.000Z', later: '2026-04-04T15:15:00.000Z' },
    ],
    ['a whole day is left out', '2011-12-30T10:00', 'Pacific/Apia', { is: 'gap', next: '2011-12-30T10:00:00.000Z' }],
    ['29 February of a leap year', '2028-02-29T10:00', 'UTC', { is: 'one', utc: '2028-02-29T10:00:00.000Z' }],
    ['29 February of another year', '2027-02-29T10:00', 'UTC', { is: 'none' }],
    ['29 February 2100', '2100-02-29T10:00', 'UTC', { is: 'none' }],
    ['a leap second', '2016-12-31T23:59:60', 'UTC', { is: 'none' }],
    ['24:00', '2026-03-01T24:00', 'UTC', { is: 'none' }],
    ['an odd offset', '2026-03-01T09:30', 'Asia/Kathmandu', { is: 'one', utc: '2026-03-01T03:45:00.000Z' }],
    ['seconds', '2026-03-01T09:30:15', 'UTC', { is: 'one', utc: '2026-03-01T09:30:15.000Z' }],
    ['the far future', '9998-12-31T23:59', 'Pacific/Kiritimati', { is: 'one', utc: '9998-12-31T09:59:00.000Z' }],
    ['a year out of reach', '9999-12-31T23:59', 'Pacific/Niue', { is: 'none' }],
    ['the year 0', '0000-01-01T00:00', 'UTC', { is: 'none' }],
    ['a moment', '2026-03-01T09:30:00Z', 'UTC', { is: 'none' }],
    ['no time', '2026-03-01', 'UTC', { is: 'none' }],
  ])('%s: %s in %s', (_what, local, zone, moments) => expect(momentsOf(local, zone)).toEqual(moments));

  it('every moment, shown on the clocks of a zone and read back, is among the moments of what they show', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (utc, zone) => {
        const { date, time } = inZone(utc, zone);
        const moments = momentsOf(`${date}T${time}`, zone);
        const found =
          moments.is === 'one' ? [moments.utc] : moments.is === 'two' ? [moments.earlier, moments.later] : [];
        expect(found).toContain(utc);
        expect(found.every((each) => isUtc(each))).toBe(true);
      }),
    );
  });

  it('what clocks leave out is followed by a moment that they do show, and that one is the first', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (utc, zone) => {
        const moments = momentsOf(utc.slice(0, 16), zone);
        if (moments.is !== 'gap') return;
        const before = inZone(new Date(Date.parse(moments.next) - 60_000).toISOString(), zone);
        const after = inZone(moments.next, zone);
        expect(`${before.date}T${before.time}` < utc.slice(0, 16)).toBe(true);
        expect(utc.slice(0, 16) < `${after.date}T${after.time}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a moment on the clocks of a zone', () => {
  it.each([
    ['2026-10-25T00:30:00.000Z', 'Europe/Berlin', 'Sun, 25 October 2026, 02:30 (Europe/Berlin, UTC+02:00)'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Berlin', 'Sun, 25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)'],
    ['2026-10-25T23:30:00.000Z', 'UTC', 'Sun, 25 October 2026, 23:30 (UTC)'],
    ['2026-01-01T00:00:00.000Z', 'America/New_York', 'Wed, 31 December 2025, 19:00 (America/New_York, UTC-05:00)'],
    ['2026-03-01T00:00:00.000Z', 'Asia/Kathmandu', 'Sun, 1 March 2026, 05:45 (Asia/Kathmandu, UTC+05:45)'],
    ['2026-03-01T00:00:00.000Z', 'Europe/London', 'Sun, 1 March 2026, 00:00 (Europe/London, UTC+00:00)'],
  ])('%s in %s', (utc, zone, text) => expect(inZone(utc, zone).text).toBe(text));
});

describe('a time as it is written', () => {
  it.each([
    ['2026-03-01T09:30:00.000Z', { is: 'moment', utc: '2026-03-01T09:30:00.000Z' }],
    ['2026-03-01T09:30:00Z', { is: 'moment', utc: '2026-03-01T09:30:00.000Z' }],
    ['2026-03-01t09:30z', { is: 'moment', utc: '2026-03-01T09:30:00.000Z' }],
    ['2026-03-01T09:30:00.123456789Z', { is: 'moment', utc: '2026-03-01T09:30:00.123Z' }],
    ['2026-03-01T09:30:00+02:00', { is: 'moment', utc: '2026-03-01T07:30:00.000Z' }],
    ['2026-03-01T00:30:00+0545', { is: 'moment', utc: '2026-02-28T18:45:00.000Z' }],
    ['2026-03-01 09:30 -05', { is: 'moment', utc: '2026-03-01T14:30:00.000Z' }],
    ['2026-03-01 09:30', { is: 'local', local: '2026-03-01T09:30:00' }],
    ['2026-03-01T09:30:15,5', { is: 'local', local: '2026-03-01T09:30:15.500' }],
    ['2026-03-01', { is: 'date-only' }],
    ['2016-12-31T23:59:60Z', { is: 'leap-second' }],
    ['2026-02-29T09:30:00Z', { is: 'unreadable' }],
    ['2026-03-01T25:00:00Z', { is: 'unreadable' }],
    ['0000-01-01T00:00:00+01:00', { is: 'unreadable' }],
    ['9999-12-31T23:59:59-01:00', { is: 'unreadable' }],
    ['2026-03-01T09:30:00+99:00', { is: 'unreadable' }],
    ['2026-03-01T09:30:00+02:75', { is: 'unreadable' }],
    ['03/01/2026 09:30', { is: 'unreadable' }],
    ['', { is: 'unreadable' }],
  ])('%s', (text, read) => expect(readTime(text)).toEqual(read));

  it('never is a moment that is not exactly one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})$/), (text) => {
        const read = readTime(text);
        if (read.is === 'moment') expect(isUtc(read.utc)).toBe(true);
      }),
    );
  });
});

describe('a moment in UTC', () => {
  it.each(['2026-03-01T09:30:00.000Z', '2028-02-29T23:59:59.999Z', '9999-12-31T23:59:59.999Z'])('%s is one', (text) =>
    expect(isUtc(text)).toBe(true),
  );
  it.each([
    ...['2026-02-29T09:30:00.000Z', '2026-03-01T24:00:00.000Z', '2016-12-31T23:59:60.000Z', '2026-13-01T00:00:00.000Z'],
    ...[
      '2026-03-01T09:30:00Z',
      '2026-03-01T09:30:00.000+00:00',
      '2026-03-01T09:30:00.000z',
      ' 2026-03-01T09:30:00.000Z',
    ],
    ...['+010000-01-01T00:00:00.000Z', '２０２６-03-01T09:30:00.000Z', '2026-03-01T09:30:00.000Z\n', ''],
  ])('%j is none', (text) => expect(isUtc(text)).toBe(false));
});

describe('a time zone', () => {
  it.each(['Europe/Berlin', 'europe/berlin', 'UTC', 'Asia/Kathmandu'])('%s is one', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );
  it.each(['+02:00', 'Mars/Base', '', 'Europe', 'Berlin/Europe'])('%j is none', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});
