import { describe, expect, it } from 'vitest';
import { BadReply, ServerFault } from '../../../../main/systems/faults/reply.ts';
import { readAllUsers } from '../../../../main/systems/icws/calls/users.ts';
import { faultOf } from '../make-transport.ts';
import type { Answer, Asked } from './cic-server.ts';
import { cic, icwsAt } from './icws-bench.ts';

const users = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ configurationId: { id: `agent${at}`, displayName: `Agent ${at}` } }));

/** The list as a server gives it. @param from what its first object is counted as */
function listing(count: number, from = 0, beyond: Answer = { status: 200, body: { items: [] } }) {
  return ({ path, headers }: Asked): Answer | undefined => {
    if (!path.endsWith('/configuration/users')) return undefined;
    const [, first = '', last = ''] = /^items=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    const items = users(count).slice(Math.max(0, Number(first) - from), Number(last) + 1 - from);
    return items.length === 0 ? beyond : { status: 200, body: { items } };
  };
}

describe('a list', () => {
  it.each([0, 1, 199, 200, 201, 400, 500])('of %i users is read whole', async (count) => {
    for (const answer of [listing(count), listing(count, 1), listing(count, 0, { status: 416, body: {} })]) {
      if (count === 0 && answer({ path: '/configuration/users', headers: {} } as Asked)?.status === 416) continue;
      const server = await cic({ answer });
      const { icws } = icwsAt(server.origin);
      const read = await readAllUsers(icws);
      expect(read.map(({ id }) => id)).toEqual(users(count).map(({ configurationId: { id } }) => id));
      expect(server.seen.filter(({ path }) => path.endsWith('/users')).length).toBeLessThan(5);
    }
  });

  it('of a server that knows no ranges is read once, however long', async () => {
    const server = await cic({ objects: { '/configuration/users': { items: users(350) } } });
    expect(await readAllUsers(icwsAt(server.origin).icws)).toHaveLength(350);
    expect(server.seen.filter(({ path }) => path.endsWith('/users'))).toHaveLength(2);
  });

  it('is never passed off as whole when a part of it fails', async () => {
    const whole = listing(500);
    const server = await cic({
      answer: (asked) => (asked.headers.range === 'items=200-399' ? { status: 500 } : whole(asked)),
    });
    expect(await faultOf(readAllUsers(icwsAt(server.origin).icws))).toBeInstanceOf(ServerFault);
  });

  it.each([[{ items: 'none' }], [{ items: [{ id: 'no configurationId' }] }], [[]], ['text']])(
    'of another form (%j) is a bad reply',
    async (body) => {
      const server = await cic({ objects: { '/configuration/users': body } });
      expect(await faultOf(readAllUsers(icwsAt(server.origin).icws))).toBeInstanceOf(BadReply);
    },
  );

  it('that never ends is given up', async () => {
    let next = 0;
    const server = await cic({
      answer: ({ path }) => {
        if (!path.endsWith('/users')) return undefined;
        next += 200;
        return {
          status: 200,
          body: { items: users(200).map((_, at) => ({ configurationId: { id: `${next + at}` } })) },
        };
      },
    });
    expect(await faultOf(readAllUsers(icwsAt(server.origin).icws))).toMatchObject({ why: 'never ends' });
  }, 60_000);
});
