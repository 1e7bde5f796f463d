import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { seedGws } from '../../../../../main/practice/gws/seed.ts';
import {
  beginSession,
  endSessions,
  liveSession,
  renewableSession,
  renewSession,
} from '../../../../../main/practice/gws/sessions.ts';
import type { AuthClient, GwsWorld, Subject } from '../../../../../main/practice/gws/world.ts';

const USER: Subject = { is: 'user', clientId: 'nexus_client', ccId: 'cc', user: 'nexus' };
const ITSELF: Subject = { is: 'client', clientId: 'nexus_client' };

describe('sessions', () => {
  let world: GwsWorld;
  let client: AuthClient;
  beforeEach(() => {
    const clients = [{ client_id: 'nexus_client', client_secret: 's' }];
    world = seedGws({ clients }, { uuid: randomUUID, secret: randomUUID }).world;
    client = world.clients.get('nexus_client') as AuthClient;
  });

  test('live for the seconds of their client, whenever they begin', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 100_000 }), fc.nat(200_000_000), (now, seconds, later) => {
        const short = { ...client, accessTokenExpirationTimeout: seconds };
        const { accessToken } = beginSession(world, short, USER, randomUUID, now);
        expect(liveSession(world, accessToken, now + later) !== undefined).toBe(later < seconds * 1000);
      }),
    );
  });

  test('of a user can be renewed by their own client alone; a client’s own cannot', () => {
    const session = beginSession(world, client, USER, randomUUID, 0);
    const renewal = session.refreshToken ?? '';
    expect(beginSession(world, client, ITSELF, randomUUID, 0).refreshToken).toBeUndefined();
    expect(renewableSession(world, 'other', renewal, 0)).toBeUndefined();
    expect(renewableSession(world, 'nexus_client', '', 0)).toBeUndefined();
    expect(renewableSession(world, 'nexus_client', renewal, 0)).toBe(session);
    const authorizedGrantTypes = ['password'];
    expect(beginSession(world, { ...client, authorizedGrantTypes }, USER, randomUUID, 0).refreshToken).toBeUndefined();
  });

  test('that are renewed go on under one access token, and end where the renewal was to end', () => {
    const old = beginSession(world, client, USER, randomUUID, 0);
    const now = client.refreshTokenExpirationTimeout * 1000 - 1;
    const renewed = renewSession(world, client, old, randomUUID, now);
    expect(liveSession(world, old.accessToken, 0)).toBeUndefined();
    expect(liveSession(world, renewed.accessToken, now)).toBe(renewed);
    expect(renewableSession(world, 'nexus_client', old.refreshToken ?? '', now)).toBe(renewed);
    expect(renewableSession(world, 'nexus_client', old.refreshToken ?? '', now + 1)).toBeUndefined();
  });

  test('end one by one', () => {
    const [one, two] = [0, 1].map(() => beginSession(world, client, USER, randomUUID, 0));
    endSessions(world, (session) => session === one);
    expect(liveSession(world, one?.accessToken ?? '', 0)).toBeUndefined();
    expect(liveSession(world, two?.accessToken ?? '', 0)).toBe(two);
  });
});

test('a seed that names a contact center which is not there is a mistake of whoever starts it', () => {
  const users = [{ name: 'a', password: 'b', contactCenter: 1 }];
  expect(() => seedGws({ users }, { uuid: randomUUID, secret: randomUUID })).toThrow(/no contact center 1/);
});
