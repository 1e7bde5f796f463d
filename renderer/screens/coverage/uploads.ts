import { createStore, useStore } from 'zustand';
import type { Problem } from '../../../shared/results/problem.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import { call } from '../../bridge.ts';
import { isEngagement } from '../../stores/dropped.ts';
import { announce } from '../../stores/live.ts';
import { change, learn } from './coverage-store.ts';
import { base64Of, PART_BYTES, uploadFile } from './upload-file.ts';

/** A file on its way to main. `reading`: all of it is there, and main makes sense of it. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'reading' | 'failed';
  readonly problem?: Problem | undefined;
}

interface Uploads {
  readonly list: readonly Upload[];
}

/** Files on their way, the present one first. They go on while another screen is looked at. */
const uploads = createStore<Uploads>()(() => ({ list: [] }));

const files = new Map<string, File>();
let isBusy = false;
let count = 0;

/** Files on their way, for drawing. */
export function useUploads(): readonly Upload[] {
  return useStore(uploads, ({ list }) => list);
}

/** Files to be compared, one after the other. */
export function addFiles(more: readonly File[]): void {
  const added = more.map((file): Upload => {
    count += 1;
    const id = `upload-${Date.now()}-${count}`;
    const { name, size } = file;
    if (isEngagement(file))
      return { id, name, size, sent: 0, state: 'failed', problem: coverageText.granted.engagement };
    files.set(id, file);
    return { id, name, size, sent: 0, state: 'waiting' };
  });
  uploads.setState(({ list }) => ({ list: [...list, ...added] }));
  void work();
}

/** Takes a file back, or what is said about one that was not taken over. */
export function cancelUpload(id: string): void {
  files.delete(id);
  uploads.setState(({ list }) => ({ list: list.filter((upload) => upload.id !== id) }));
}

async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (let next = waiting(); next !== undefined; next = waiting()) await takeOver(next);
  isBusy = false;
}

const waiting = (): Upload | undefined => uploads.getState().list.find(({ state }) => state === 'waiting');

async function takeOver({ id, name, size }: Upload): Promise<void> {
  const file = files.get(id);
  if (file === undefined) return cancelUpload(id);
  update(id, { state: 'sending' });
  const sent = await uploadFile(id, file, {
    send: (part) => {
      if (part.offset + PART_BYTES >= size) update(id, { state: 'reading', sent: size });
      return call('coverage.upload', part);
    },
    base64Of,
    onSent: (bytes) => update(id, { sent: bytes }),
    isCancelled: () => !files.has(id),
  });
  if (!files.delete(id)) {
    // Taken back while main made sense of it: what it became goes again.
    if (sent.is === 'read' && sent.input !== undefined) await change('coverage.remove', { input: sent.input });
    return;
  }
  if (sent.is === 'failed') {
    update(id, { state: 'failed', problem: sent.problem });
    announce(sent.problem.message, 'urgent');
    return;
  }
  if (sent.is === 'read') {
    learn(sent.state);
    announce(coverageText.granted.taken(name));
  }
  cancelUpload(id);
}

function update(id: string, change: Partial<Upload>): void {
  uploads.setState(({ list }) => ({
    list: list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)),
  }));
}
