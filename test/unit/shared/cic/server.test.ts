import { describe, expect, it } from 'vitest';
import { cicOrigin } from '../../../../shared/cic/server.ts';

describe('where a CIC server answers', () => {
  it.each([
    ['cic1', 'https://cic1:8019'],
    ['CIC1.Company.Example', 'https://cic1.company.example:8019'],
    ['cic1.company.example.', 'https://cic1.company.example:8019'],
    ['10.0.0.7:9019', 'https://10.0.0.7:9019'],
    ['[2001:db8::1]', 'https://[2001:db8::1]:8019'],
    ['https://cic1.company.example/', 'https://cic1.company.example:8019'],
    ['http://cic1.company.example', 'http://cic1.company.example:8018'],
    ['HTTP://127.0.0.1:4123', 'http://127.0.0.1:4123'],
  ])('%s is %s', (text, origin) => expect(cicOrigin(text)).toBe(origin));

  it.each([
    '',
    'ftp://cic1',
    'cic1/icws',
    'me@cic1',
    'https://me:pw@cic1',
    'cic1:0',
    'cic1:99999',
    'cic 1',
    'https://cic1?x',
    'cic1#x',
    '$cic',
  ])('%j names none', (text) => expect(cicOrigin(text)).toBeUndefined());
});
