import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_UPLOAD, Uploads } from '../../../../main/desk/coverage-uploads.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const part = (upload: string, whole: Uint8Array, from: number, to: number) => ({
  upload,
  name: `${upload}.json`,
  offset: from,
  size: whole.length,
  data: base64(whole.subarray(from, to)),
});
const ten = Uint8Array.from({ length: 10 }, (_, index) => index);

describe('a file in parts', () => {
  it('is whole with its last part, and gone from here then', () => {
    const uploads = new Uploads();
    expect(uploads.take(part('a', ten, 0, 4))).toEqual({ received: 4, whole: undefined });
    expect(uploads.take(part('a', ten, 4, 10))).toEqual({ received: 10, whole: ten });
    expect(() => uploads.take(part('a', ten, 4, 10))).toThrow(expect.objectContaining({ because: 'order' }));
  });

  it('may be empty', () => {
    const none = new Uint8Array(0);
    expect(new Uploads().take(part('a', none, 0, 0))).toEqual({ received: 0, whole: none });
  });

  it('arrives as it was sent, however it and others are cut and mixed', () => {
    const file = fc.uint8Array({ minLength: 1, maxLength: 60 });
    const files = fc.array(fc.record({ bytes: file, size: fc.integer({ min: 1, max: 20 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (all, dice) => {
        const uploads = new Uploads();
        const left = all.map(({ bytes, size }, index) => ({ id: `f${index}`, bytes, size, at: 0 }));
        const arrived = new Map<string, Uint8Array>();
        while (left.length > 0) {
          const index = dice.next().value % left.length;
          const one = left[index];
          if (one === undefined) return;
          const { whole } = uploads.take(part(one.id, one.bytes, one.at, one.at + one.size));
          one.at += one.size;
          if (whole !== undefined) arrived.set(one.id, whole);
          if (one.at >= one.bytes.length) left.splice(index, 1);
        }
        expect([...arrived.values()].map(String).sort()).toEqual(all.map(({ bytes }) => String(bytes)).sort());
      }),
    );
  });

  it('begins anew when its first part comes again', () => {
    const uploads = new Uploads();
    uploads.take(part('a', ten, 0, 4));
    uploads.take(part('a', ten, 0, 6));
    expect(uploads.take(part('a', ten, 6, 10)).whole).toEqual(ten);
  });
});

describe('a part that does not fit ends its file', () => {
  const cases: readonly [string, string, Partial<ReturnType<typeof part>>][] = [
    ['that skips something', 'order', { offset: 6 }],
    ['that was sent already', 'order', { offset: 2 }],
    ['of a file of another size', 'changed', { size: 11 }],
    ['of a file of another name', 'changed', { name: 'b.json' }],
    ['beyond the end', 'size', { data: base64(new Uint8Array(7)) }],
    ['that is empty', 'data', { data: '' }],
    ['that is no base64', 'data', { data: '!!!!' }],
    ['with a damaged sign', 'data', { data: 'AAA*AAAA' }],
    ['that was cut', 'data', { data: 'AAAAA' }],
  ];
  it.each(cases)('%s', (_what, because, change) => {
    const uploads = new Uploads();
    uploads.take(part('a', ten, 0, 4));
    const bad = { ...part('a', ten, 4, 10), ...change };
    expect(() => uploads.take(bad)).toThrow(expect.objectContaining({ code: 'upload-broken', because }));
    expect(() => uploads.take(part('a', ten, 4, 10))).toThrow(expect.objectContaining({ because: 'order' }));
  });

  it('of no size', () => {
    for (const size of [-1, 0.5, Number.NaN, 2 ** 60]) {
      const wish = { upload: 'a', name: 'a.json', offset: 0, size, data: '' };
      expect(() => new Uploads().take(wish)).toThrow(expect.objectContaining({ field: 'a.json' }));
    }
  });
});

describe('what is on its way is bounded', () => {
  const begin = (upload: string, size: number) => ({ upload, name: `${upload}.json`, offset: 0, size, data: 'AAAA' });

  it('by the size of a file, which is said before anything of it is kept', () => {
    const uploads = new Uploads();
    expect(() => uploads.take(begin('a', LARGEST_UPLOAD + 1))).toThrow(/^a\.json has 192 MB; files of up to 192 MB/);
  });

  it('by all files together, and by their number', () => {
    const uploads = new Uploads();
    uploads.take(begin('a', LARGEST_UPLOAD));
    uploads.take(begin('b', LARGEST_UPLOAD));
    expect(() => uploads.take(begin('c', 10))).toThrow(expect.objectContaining({ code: 'uploads-too-many' }));
    uploads.clear();
    for (let file = 0; file < 32; file += 1) uploads.take(begin(`f${file}`, 10));
    expect(() => uploads.take(begin('one more', 10))).toThrow(/^one more\.json was not taken/);
    uploads.clear();
  });

  it('and forgotten when no more parts come', async () => {
    const uploads = new Uploads(20);
    uploads.take(begin('a', LARGEST_UPLOAD));
    uploads.take(begin('b', LARGEST_UPLOAD));
    await expect.poll(() => uploads.take(begin('c', 10)).received, { timeout: 2_000 }).toBe(3);
    expect(() => uploads.take({ ...begin('a', LARGEST_UPLOAD), offset: 3 })).toThrow();
  });
});
