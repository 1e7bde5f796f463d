import { describe, expect, it } from 'vitest';
import { joined, MOST_EXCHANGES } from '../../../renderer/screens/drawer/joined.ts';
import { answerOf, kindOf, readableBody, shortPath } from '../../../renderer/screens/drawer/readable.ts';
import type { Exchange } from '../../../shared/ipc/views.ts';

const exchange = (id: number): Exchange => ({
  id,
  at: '2026-11-21T09:00:00.000Z',
  system: 'api.example.test',
  effect: 'read',
  method: 'GET',
  url: 'https://api.example.test/api/v2/users/me',
  status: 200,
  durationMs: 3,
  curl: 'curl',
});

describe('what was sent and answered', () => {
  it('holds each exchange once, whether it was listed, told, or both', () => {
    const ids = joined([exchange(1), exchange(2)], [exchange(2), exchange(3)]).map(({ id }) => id);
    expect(ids).toEqual([1, 2, 3]);
  });
  it('lets the oldest go', () => {
    const many = Array.from({ length: MOST_EXCHANGES }, (_, index) => exchange(index + 1));
    const after = joined(many, [exchange(MOST_EXCHANGES + 1)]);
    expect([after.length, after[0]?.id, after.at(-1)?.id]).toEqual([MOST_EXCHANGES, 2, MOST_EXCHANGES + 1]);
  });
});

it('shortens an address to what tells requests apart', () => {
  expect(shortPath('https://api.example.test/api/v2/routing/queues?pageSize=1')).toBe('/routing/queues?pageSize=1');
  expect(shortPath('https://login.example.test/oauth/token')).toBe('login…/oauth/token');
  const services = 'https://nexus.example.test/nexus/v3/provisioning/services/45acae06-6b7c-4f97-9c76-471cb5c21bf7/SMS';
  expect(shortPath(services)).toBe('/services/45acae06…/SMS');
  expect(shortPath('https://auth.example.test/environment/v3/contact-centers')).toBe('/contact-centers');
  const agent = 'https://cic.example.test:8019/icws/%7BsessionId%7D/configuration/users/agent1';
  expect(shortPath(agent)).toBe('/configuration/users/agent1');
  expect(shortPath('https://cic.example.test:8019/icws/connection/version')).toBe('/icws/connection/version');
  expect(shortPath('not an address')).toBe('not an address');
});

it('breaks JSON into lines and leaves everything else as it is', () => {
  expect(readableBody('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readableBody('grant_type=x')).toBe('grant_type=x');
});

it('tells a refusal from a failure', () => {
  expect([200, 204, 403, 500, undefined].map((status) => kindOf({ status }))).toEqual([
    'good',
    'good',
    'refused',
    'failed',
    'failed',
  ]);
});

it('says what came back: a status, a number of rows, why nothing did, or that nothing did', () => {
  expect(answerOf({ status: 204 })).toBe('204');
  expect(answerOf({ rows: 0 })).toBe('0 rows');
  expect(answerOf({ fault: 'timed-out' })).toBe('timed-out');
  expect(answerOf({})).toBe('no answer');
});
