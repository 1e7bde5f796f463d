import { describe, expect, it } from 'vitest';
import { cancelCallbackAction } from '../../../../main/runbooks/auvious-facades/genesys/cancel.ts';
import { conversationState } from '../../../../main/runbooks/auvious-facades/genesys/conversation.ts';
import { genesys } from './genesys-bench.ts';

type Bench = Awaited<ReturnType<typeof genesys>>;

function made({ practice }: Bench): string {
  const callback = practice.callbacks.create({ queueName: 'Sales Callback', name: 'Åsa', numbers: ['+4612345678'] });
  if ('unknownQueue' in callback) throw new Error('There is no such queue.');
  return callback.conversationId;
}

/** Sends what the plan says, as the engine does. */
function cancel({ read }: Bench, conversationId: string) {
  const action = cancelCallbackAction({ step: 'auv-callback', key: '0f3c', conversationId, about: 'Åsa' });
  const { system, method, path, body } = action;
  return read.sendWrite({ kind: 'http', system, method, path: path.join(''), headers: {}, body, yields: [] });
}

describe('a callback in Genesys Cloud', () => {
  it('waits, is cancelled by the planned action, and is over', async () => {
    const bench = await genesys();
    const id = made(bench);
    expect(await conversationState(bench.read, id)).toBe('waiting');
    expect(await cancel(bench, id)).toMatchObject({ status: 200, body: { state: 'disconnected' } });
    expect(await conversationState(bench.read, id)).toBe('ended');
    expect(bench.practice.counts().write).toBe(1);
  });

  it('says whose callback is cancelled, needs one right, and minds no callback that is gone', async () => {
    const action = cancelCallbackAction({ step: 'auv-callback', key: '0f3c', conversationId: 'a/b', about: 'Åsa' });
    expect(action).toMatchObject({
      id: 'auv-callback/0f3c',
      method: 'PATCH',
      path: ['/api/v2/conversations/callbacks/', 'a%2Fb'],
      body: { state: 'disconnected' },
      needs: ['conversation:communication:disconnect'],
      reversible: false,
      tolerates: ['not-found'],
    });
    expect(action.summary).toContain('Åsa');
    const bench = await genesys();
    await expect(cancel(bench, crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is unknown where the organization has no such conversation', async () => {
    expect(await conversationState((await genesys()).read, crypto.randomUUID())).toBe('unknown');
  });

  it('is never taken for ended because it could not be read', async () => {
    const bench = await genesys();
    const id = made(bench);
    bench.practice.setFaults([
      { match: { path: '/api/v2/conversations/callbacks/*' }, fault: { kind: 'status', status: 503 } },
    ]);
    await expect(conversationState(bench.read, id)).rejects.toMatchObject({ code: 'server-fault' });
  });

  it.each([
    ['nobody is named', {}, 'unknown'],
    ['the list is empty', { participants: [] }, 'unknown'],
    ['one of two has left', { participants: [{ state: 'disconnected' }, { state: 'connected' }] }, 'waiting'],
    ['no state is given', { participants: [{}] }, 'waiting'],
    ['everybody has an end', { participants: [{ endTime: '2026-11-22T10:00:00Z' }, { state: 'terminated' }] }, 'ended'],
  ] as const)('is judged by who takes part: %s', async (_what, reply, expected) => {
    const read = { read: async <T>() => ({ id: 'c', ...reply }) as T };
    expect(await conversationState(read, 'c')).toBe(expected);
  });
});
