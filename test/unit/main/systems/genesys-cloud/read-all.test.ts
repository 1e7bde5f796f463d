import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Call, Reader } from '../../../../../main/engine/call.ts';
import { readCall } from '../../../../../main/systems/genesys-cloud/call.ts';
import { readAll } from '../../../../../main/systems/genesys-cloud/read-all.ts';
import type { Page } from '../../../../../main/systems/genesys-cloud/schemas.ts';

const page = (pageNumber: number): Call<'read', Page<{ id: string }>> =>
  readCall({ name: 'x', method: 'GET', path: '/x', query: { pageNumber }, schema: z.any() });

/** Reads from a function of the page number; remembers which pages were asked for. */
function reader(pageOf: (number: number, signal?: AbortSignal) => unknown) {
  const asked: number[] = [];
  const read: Reader['read'] = async (call, signal) => {
    const number = Number(call.query?.pageNumber);
    asked.push(number);
    return call.reply(await pageOf(number, signal));
  };
  return { read, asked };
}

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => ({ id: `${from + index}` }));

describe('readAll', () => {
  it('reads every entity once and in order, however many pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 7 }), fc.boolean(), async (total, size, counted) => {
        const pageCount = Math.max(1, Math.ceil(total / size));
        const { read, asked } = reader((number) => ({
          entities: ids((number - 1) * size, Math.min(total, number * size)),
          ...(counted ? { pageCount } : number < pageCount ? { nextUri: '/next' } : {}),
        }));
        expect(await readAll({ read }, page)).toEqual(ids(0, total));
        expect(asked).toHaveLength(pageCount);
      }),
    );
  });

  it('reads the pages after the first side by side', async () => {
    let under = 0;
    let most = 0;
    const { read } = reader(async (number) => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      return { entities: [{ id: `${number}` }], pageCount: 6 };
    });
    await readAll({ read }, page);
    expect(most).toBe(5);
  });

  it('drops entities that moved to the next page while reading, where it may', async () => {
    const pages = [ids(0, 2), ids(1, 3)];
    const { read } = reader((number) => ({ entities: pages[number - 1], pageCount: 2 }));
    expect(await readAll({ read }, page, { idOf: ({ id }) => id })).toEqual(ids(0, 3));
    expect(await readAll({ read }, page)).toHaveLength(4);
  });

  it('stops at an empty page, even where a next one is promised', async () => {
    const { read, asked } = reader((number) => ({ entities: number === 1 ? ids(0, 1) : [], nextUri: '/next' }));
    expect(await readAll({ read }, page)).toEqual(ids(0, 1));
    expect(asked).toEqual([1, 2]);
  });

  it('fails as a whole and stops the other pages', async () => {
    const stopped: boolean[] = [];
    const { read } = reader(async (number, signal) => {
      if (number === 3) throw new Error('page 3');
      if (number > 3) signal?.addEventListener('abort', () => stopped.push(true));
      return { entities: [{ id: `${number}` }], pageCount: 5 };
    });
    await expect(readAll({ read }, page)).rejects.toThrowError('page 3');
    expect(stopped).toHaveLength(2);
  });
});
