import { describe, expect, it } from 'vitest';
import { ago } from '../../../../renderer/screens/home/ago.ts';
import { rowForKey } from '../../../../renderer/screens/home/row-for-key.ts';

const NOW = Date.parse('2026-11-21T09:44:00.000Z');
const earlier = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();

describe('ago', () => {
  it.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [7200, '2 hours ago'],
    [86_400, 'yesterday'],
    [86_400 * 8, 'last week'],
    [86_400 * 800, '2 years ago'],
  ])('%d seconds are “%s”', (seconds, words) => {
    expect(ago(earlier(seconds), NOW)).toBe(words);
  });

  it('does not call a clock a little ahead the future', () => {
    expect(ago(earlier(-20), NOW)).toBe('just now');
  });

  it('shows what is no time as it is', () => {
    expect(ago('never', NOW)).toBe('never');
  });
});

describe('rowForKey', () => {
  it('stays within the list', () => {
    expect(rowForKey('ArrowUp', 0, 3, 10)).toBe(0);
    expect(rowForKey('ArrowDown', 2, 3, 10)).toBe(2);
    expect(rowForKey('PageDown', 1, 30, 10)).toBe(11);
    expect(rowForKey('PageDown', 25, 30, 10)).toBe(29);
    expect(rowForKey('PageUp', 4, 30, 10)).toBe(0);
    expect(rowForKey('End', 4, 30, 10)).toBe(29);
    expect(rowForKey('Home', 4, 30, 10)).toBe(0);
  });

  it('leaves other keys alone', () => {
    expect(rowForKey('Enter', 1, 3, 10)).toBeUndefined();
  });
});
