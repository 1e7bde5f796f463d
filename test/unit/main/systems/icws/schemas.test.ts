import { describe, expect, it } from 'vitest';
import { getConnection, getVersion } from '../../../../../main/systems/icws/calls/connection.ts';
import { getLicenceAllocation } from '../../../../../main/systems/icws/calls/licences.ts';
import { getServerParameter } from '../../../../../main/systems/icws/calls/server-parameters.ts';
import { getUser } from '../../../../../main/systems/icws/calls/users.ts';
import { getWorkgroup } from '../../../../../main/systems/icws/calls/workgroups.ts';
import { putServerParameter, putUserLicences } from '../../../../../main/systems/icws/writes/icws-write.ts';

const configurationId = { id: 'x', displayName: 'The X', uri: '/configuration/things/x' };

describe('what ICWS says', () => {
  it('the release comes in parts, as texts or numbers, and no patch is patch 0', () => {
    const { reply } = getVersion();
    expect(reply({ majorVersion: '19', minorVersion: 2, su: '3', build: '7' })).toMatchObject({
      majorVersion: '19',
      minorVersion: '2',
      su: '3',
    });
    expect(reply({ majorVersion: 19, minorVersion: 2 })).toMatchObject({ su: '0' });
    expect(() => reply({ majorVersion: '19' })).toThrow(/minorVersion/);
  });

  it('a session that is not up says why', () => {
    const { reply } = getConnection();
    expect(reply({ connectionState: 1, reason: 'none', shouldReconnect: false })).toEqual({ isUp: true });
    expect(reply({ connectionState: 2, reason: 'Switchover' })).toEqual({ isUp: false, reason: 'Switchover' });
    expect(reply({ connectionState: 0 })).toEqual({ isUp: false });
    expect(() => reply({})).toThrow(/connectionState/);
  });

  it('a user keeps their licence properties whole, also those that nobody here knows', () => {
    const licenseProperties = {
      licenseActive: true,
      mediaLevel: 3,
      additionalLicenses: [{ id: 'I3_ACCESS_X', more: [1] }],
      new: { a: null },
    };
    const { reply } = getUser('x');
    expect(reply({ configurationId, licenseProperties })).toEqual({ id: 'x', name: 'The X', licenseProperties });
    expect(reply({ configurationId: { id: 'x', displayName: null } })).toEqual({ id: 'x', name: 'x' });
  });

  it('members of a workgroup are ids in whatever form they come', () => {
    const { reply } = getWorkgroup('x');
    const members = ['a', { id: 'b', displayName: 'B' }, { configurationId: { id: 'c' } }];
    expect(reply({ configurationId, members, hasQueue: true })).toEqual({
      id: 'x',
      name: 'The X',
      members: ['a', 'b', 'c'],
      hasQueue: true,
      altocloud: undefined,
    });
    expect(reply({ configurationId })).toMatchObject({ members: [], hasQueue: undefined });
  });

  it.each([
    [{ enableAltocloudQueueAvailabilityUpdates: true }, true],
    [{ isALTOCLOUDenabled: false }, false],
    [{ altocloud: 'Yes' }, true],
    [{ altocloud: 'No' }, false],
    [{ altocloud: { value: true } }, undefined],
    [{ cloud: true }, undefined],
  ])('the flag of a workgroup is recognised by its name: %j', (more, altocloud) => {
    expect(getWorkgroup('x').reply({ configurationId, ...more }).altocloud).toBe(altocloud);
  });

  it('counts of a licence are taken where a server tells them', () => {
    const { reply } = getLicenceAllocation('x');
    expect(reply({ configurationId })).toEqual({ id: 'x' });
    expect(reply({ configurationId, count: 50, inUse: 0 })).toEqual({ id: 'x', count: 50, inUse: 0 });
    expect(reply({ configurationId, count: 'many' })).toEqual({ id: 'x' });
  });

  it('a parameter without a value is an empty text', () => {
    expect(getServerParameter('x').reply({ configurationId })).toEqual({ id: 'x', value: '' });
  });

  it('ids cannot lead elsewhere', () => {
    expect(getUser('../roles/admin?x#y').path).toBe('/configuration/users/..%2Froles%2Fadmin%3Fx%23y');
    expect(putUserLicences('a/b', {}).path).toEqual(['/configuration/users/a%2Fb']);
    expect(putServerParameter('a b', '7')).toMatchObject({
      path: ['/configuration/server-parameters/a%20b'],
      body: { configurationId: { id: 'a b' }, value: '7' },
    });
  });
});
