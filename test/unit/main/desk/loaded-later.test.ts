import { describe, expect, it, vi } from 'vitest';
import { loadedLater } from '../../../../main/desk/loaded-later.ts';
import { CHANNELS, type Handlers } from '../../../../shared/ipc/contract.ts';

/** Every channel answers with its own name and what it was asked. */
const all = Object.fromEntries(
  Object.keys(CHANNELS).map((channel) => [channel, async (request: unknown) => ({ channel, request })]),
) as unknown as Handlers;
const first = { 'app.state': all['app.state'] };
const asked = { engagement: 'e' };
const answered = { channel: 'run.state', request: asked };

describe('handlers that no first screen asks for', () => {
  it('are those of every other channel', () => {
    const channels = Object.keys({ ...first, ...loadedLater(first, async () => all) });
    expect(channels.toSorted()).toEqual(Object.keys(CHANNELS).toSorted());
  });

  it('are loaded by the first request, once, and answer in the order of the requests', async () => {
    const load = vi.fn(async () => all);
    const later = loadedLater(first, load);
    expect(load).not.toHaveBeenCalled();
    const order: string[] = [];
    const ask = async (channel: 'run.state' | 'run.stop') => {
      const reply = await later[channel](asked);
      order.push(channel);
      return reply;
    };
    const replies = await Promise.all([ask('run.state'), ask('run.stop'), ask('run.state')]);
    expect(replies[0]).toEqual(answered);
    expect(order).toEqual(['run.state', 'run.stop', 'run.state']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('are asked for again after a load that failed', async () => {
    const load = vi.fn(async () => all).mockRejectedValueOnce(new Error('no such file'));
    const later = loadedLater(first, load);
    await expect(later['run.state'](asked)).rejects.toThrow('no such file');
    await expect(later['run.state'](asked)).resolves.toEqual(answered);
  });
});
