import { describe, expect, it } from 'vitest';
import type { PracticeJson } from '../../../../../main/practice/start.ts';
import { cicPlace } from '../../../../../main/runbooks/altocloud-pureconnect/cic-place.ts';
import { whereTo } from '../../../../../main/runbooks/altocloud-pureconnect/where-to.ts';

const PRACTICE = {
  genesysCloud: { origin: 'http://127.0.0.1:1' },
  icws: { origin: 'http://127.0.0.1:2', user: 'CICAdmin', password: 'pw', userIds: [], workgroupIds: [] },
} as unknown as PracticeJson;

describe('where Altocloud’s systems are', () => {
  it.each([
    ['no server', {}, undefined],
    ['an empty server', { cicServer: '', cicUser: 'ada' }, undefined],
    ['a host', { cicServer: 'cic1.bank.example', cicUser: 'ada' }, ['https://cic1.bank.example:8019', true]],
    ['http', { cicServer: 'http://cic1.bank.example' }, ['http://cic1.bank.example:8018', false]],
  ])('is read from values with %s', (_what, values, wanted) => {
    const place = cicPlace(values, undefined);
    expect(place && [place.origin, place.hasAccount]).toEqual(wanted);
  });

  it('is the practice server whatever a rehearsal names, and none where none is named', () => {
    expect(cicPlace({ cicServer: 'cic1.bank.example' }, PRACTICE)?.origin).toBe('http://127.0.0.1:2');
    expect(cicPlace({}, PRACTICE)).toBeUndefined();
    const { icws: _, ...without } = PRACTICE;
    expect(() => cicPlace({ cicServer: 'cic1' }, without as PracticeJson)).toThrow('no');
  });

  it('is known from the region alone, and nowhere as long as nobody named one', () => {
    expect(whereTo({}, undefined)).toBeUndefined();
    expect(whereTo({ region: 'mypurecloud.ie' }, undefined)?.loginOrigin).toBe('https://login.mypurecloud.ie');
    expect(whereTo({ region: 'mypurecloud.ie' }, 'http://127.0.0.1:1')?.loginOrigin).toBe('http://127.0.0.1:1');
    expect(() => whereTo({ region: 'nowhere' }, undefined)).toThrow();
  });
});
