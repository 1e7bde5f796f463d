import { describe, expect, it } from 'vitest';
import { windowArguments } from '../../../../main/window-arguments.ts';

describe('windowArguments', () => {
  it('may be none', () => {
    expect(windowArguments([], '/home/me')).toEqual({ practiceOrigin: undefined, data: undefined, file: undefined });
  });

  it('reads origin, data folder and file', () => {
    const given = ['--practice', 'http://127.0.0.1:5001/', '--data', '/d', 'bank.groundwork'];
    const expected = { practiceOrigin: 'http://127.0.0.1:5001', data: '/d', file: '/home/me/bank.groundwork' };
    expect(windowArguments(given, '/home/me')).toEqual(expected);
  });

  it.each([
    [['--bogus'], 'Unknown option'],
    [['bank.docx'], 'not a .groundwork file'],
    [['a.groundwork', 'b.groundwork'], 'one file at a time'],
    [['--practice', 'here'], 'origin'],
    [['--practice', 'https://evil.example'], 'on this computer'],
    [['--practice'], '--practice'],
  ])('refuses %j', (argv, why) => {
    expect(() => windowArguments(argv, '/')).toThrow(why);
  });
});
