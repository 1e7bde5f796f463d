import type { RequestOf } from '../../shared/ipc/contract.ts';
import { UploadBroken, UploadsTooMany, UploadTooLarge } from './coverage-faults.ts';

/** One file; an organization of thousands of roles is about a third of it. */
export const LARGEST_UPLOAD = 192 * 2 ** 20;
/** All files that are on their way. */
const MOST_BYTES = 384 * 2 ** 20;
const MOST_AT_ONCE = 32;
/** A window that was closed or reloaded sends no more parts. */
const ABANDONED_MS = 60_000;

type Part = RequestOf<'coverage.upload'>;

interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  received: number;
  timer: NodeJS.Timeout | undefined;
}

/** What a part did: how much of its file is here, and the file itself with its last part. */
export interface Taken {
  readonly received: number;
  readonly whole: Uint8Array<ArrayBuffer> | undefined;
}

/** Dropped files on their way from the window, in parts. Several may be on their way at once. */
export class Uploads {
  readonly #all = new Map<string, Upload>();
  readonly #abandonedMs: number;

  constructor(abandonedMs: number = ABANDONED_MS) {
    this.#abandonedMs = abandonedMs;
  }

  /**
   * Takes the next part of a file; a part at the beginning starts the file anew. A part that does not fit ends its upload.
   * @throws UploadTooLarge, UploadsTooMany, UploadBroken
   */
  take(part: Part): Taken {
    const upload = part.offset === 0 ? this.#begin(part) : this.#all.get(part.upload);
    if (upload === undefined) throw new UploadBroken(part.name, 'order');
    clearTimeout(upload.timer);
    try {
      this.#add(upload, part);
    } catch (error) {
      this.#all.delete(part.upload);
      throw error;
    }
    const { received, bytes } = upload;
    if (received < bytes.length) {
      upload.timer = this.#timer(part.upload, upload);
      return { received, whole: undefined };
    }
    this.#all.delete(part.upload);
    return { received, whole: bytes };
  }

  /** Forgets what is on its way. */
  clear(): void {
    for (const { timer } of this.#all.values()) clearTimeout(timer);
    this.#all.clear();
  }

  #begin({ upload: id, name, size }: Part): Upload {
    const former = this.#all.get(id);
    if (former !== undefined) clearTimeout(former.timer);
    this.#all.delete(id);
    if (!Number.isSafeInteger(size) || size < 0) throw new UploadBroken(name, 'size');
    if (size > LARGEST_UPLOAD) throw new UploadTooLarge(name, size, LARGEST_UPLOAD);
    const held = [...this.#all.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (this.#all.size >= MOST_AT_ONCE || held + size > MOST_BYTES) throw new UploadsTooMany(name);
    const bytes = new Uint8Array(size);
    const made: Upload = { name, bytes, received: 0, timer: undefined };
    this.#all.set(id, made);
    return made;
  }

  #add(upload: Upload, { name, offset, size, data }: Part): void {
    if (name !== upload.name || size !== upload.bytes.length) throw new UploadBroken(upload.name, 'changed');
    if (offset !== upload.received) throw new UploadBroken(name, 'order');
    const part = Buffer.from(data, 'base64');
    // Node skips what is not base64; the length shows it.
    const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
    if (data.length % 4 !== 0 || part.length !== (data.length / 4) * 3 - padding) throw new UploadBroken(name, 'data');
    if (part.length === 0 && size > 0) throw new UploadBroken(name, 'data');
    if (offset + part.length > size) throw new UploadBroken(name, 'size');
    upload.bytes.set(part, offset);
    upload.received += part.length;
  }

  #timer(id: string, upload: Upload): NodeJS.Timeout {
    const timer = setTimeout(() => {
      if (this.#all.get(id) === upload) this.#all.delete(id);
    }, this.#abandonedMs);
    return timer.unref();
  }
}
