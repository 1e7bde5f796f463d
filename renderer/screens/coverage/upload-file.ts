import type { Answer } from '../../../shared/ipc/contract.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import type { CoverageState } from './coverage-store.ts';

/** Each part is awaited: the window draws between two of them, and main never holds more than it has taken. */
export const PART_BYTES = 1_048_576;

export interface Sending {
  send(part: {
    readonly upload: string;
    readonly name: string;
    readonly offset: number;
    readonly size: number;
    readonly data: string;
  }): Promise<Answer<'coverage.upload'>>;
  base64Of(part: Blob): Promise<string>;
  onSent(bytes: number): void;
  /** Asked between two parts. */
  isCancelled(): boolean;
}

export type Sent =
  | { readonly is: 'read'; readonly input: string | undefined; readonly state: CoverageState }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly problem: Problem };

/** Hands a file to main part by part; it is never in memory as a whole. An empty file is one empty part. */
export async function uploadFile(upload: string, file: File, how: Sending): Promise<Sent> {
  const { name, size } = file;
  let offset = 0;
  do {
    if (how.isCancelled()) return { is: 'cancelled' };
    const part = file.slice(offset, offset + PART_BYTES);
    const data = await how.base64Of(part).catch(() => undefined);
    if (data === undefined) return { is: 'failed', problem: coverageText.granted.fileUnread };
    const answer = await how.send({ upload, name, offset, size, data });
    if (!answer.ok) return { is: 'failed', problem: answer.problem };
    offset += part.size;
    how.onSent(offset);
    const { input, state } = answer.reply;
    if (state !== undefined) return { is: 'read', input, state };
  } while (offset < size);
  // Main took all of it and says nothing: that is no reading.
  return { is: 'failed', problem: coverageText.granted.fileUnread };
}

/** The browser's own encoder: it works beside the page's thread. */
export function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(part);
  });
}
