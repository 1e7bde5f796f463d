import { expect, it } from 'vitest';
import type { CoverageState } from '../../../../renderer/screens/coverage/coverage-store.ts';
import { PART_BYTES, type Sending, uploadFile } from '../../../../renderer/screens/coverage/upload-file.ts';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';

type Part = RequestOf<'coverage.upload'>;

const STATE: CoverageState = {
  inputs: [],
  needUnread: [],
  scope: { is: 'all' },
  divisions: [],
  catalogue: { source: 'bundled', date: '2026-10-01', permissions: 1455 },
  version: 2,
};

function taking(parts: Part[], more: Partial<Sending> = {}): Sending {
  return {
    async send(part) {
      parts.push(part);
      const received = part.offset + Buffer.from(part.data, 'base64').length;
      return { ok: true, reply: received >= part.size ? { received, state: STATE } : { received } };
    },
    base64Of: async (part) => Buffer.from(await part.arrayBuffer()).toString('base64'),
    onSent: () => undefined,
    isCancelled: () => false,
    ...more,
  };
}

const bytes = (size: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256);

it.each([0, 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES + 7])(
  'a file of %i bytes arrives as it was',
  async (size) => {
    const parts: Part[] = [];
    const sent: number[] = [];
    const content = bytes(size);
    const how = taking(parts, { onSent: (so) => sent.push(so) });
    const result = await uploadFile('u1', new File([content], 'roles.json'), how);
    expect(result).toEqual({ is: 'read', state: STATE });
    expect(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))).equals(content)).toBe(true);
    expect(parts.map(({ offset }) => offset)).toEqual(parts.map((_, at) => at * PART_BYTES));
    expect(parts.every((part) => part.upload === 'u1' && part.name === 'roles.json' && part.size === size)).toBe(true);
    expect(parts.every(({ data }) => Buffer.from(data, 'base64').length <= PART_BYTES)).toBe(true);
    expect(sent.at(-1)).toBe(size);
  },
);

it('a part is sent once the one before was taken, never two at a time', async () => {
  let open = 0;
  let most = 0;
  const parts: Part[] = [];
  const { send, ...rest } = taking(parts);
  await uploadFile('u1', new File([bytes(3 * PART_BYTES)], 'a'), {
    ...rest,
    async send(part) {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      return send(part);
    },
  });
  expect(most).toBe(1);
});

it('a cancelled file stops between two parts', async () => {
  const parts: Part[] = [];
  const how = taking(parts, { isCancelled: () => parts.length === 2 });
  expect(await uploadFile('u1', new File([bytes(5 * PART_BYTES)], 'a'), how)).toEqual({ is: 'cancelled' });
  expect(parts).toHaveLength(2);
});

it('a refusal ends it with main’s own words', async () => {
  const problem = { code: 'too-big', message: 'The file is too big.', fix: 'Split it.' };
  const how = taking([], { send: async () => ({ ok: false, problem }) });
  expect(await uploadFile('u1', new File(['{}'], 'a'), how)).toEqual({ is: 'failed', problem });
});

it('a file that is gone meanwhile is said to be', async () => {
  const how = taking([], { base64Of: () => Promise.reject(new Error('NotFoundError')) });
  expect(await uploadFile('u1', new File(['{}'], 'a'), how)).toMatchObject({
    is: 'failed',
    problem: { code: 'file-not-read' },
  });
});

it('a file that main took without an answer is not taken for read', async () => {
  const how = taking([], { send: async ({ size }) => ({ ok: true, reply: { received: size } }) });
  expect(await uploadFile('u1', new File(['{}'], 'a'), how)).toMatchObject({ is: 'failed' });
});
