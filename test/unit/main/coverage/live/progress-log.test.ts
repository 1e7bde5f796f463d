import { describe, expect, it } from 'vitest';
import { ReadingNotKept } from '../../../../../main/coverage/live/faults.ts';
import { type ProgressFile, ProgressLog, progressFile } from '../../../../../main/coverage/live/progress-file.ts';
import type { Files } from '../../../../../main/engagements/files.ts';

/** A disk that takes its time. */
function slowFile(fail = false) {
  const writes: string[] = [];
  const file: ProgressFile = {
    load: async () => undefined,
    begin: async () => {},
    finish: async () => {},
    async append(text) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fail) throw new ReadingNotKept(new Error('ENOSPC'));
      writes.push(text);
    },
  };
  return { file, writes };
}

describe('lines on their way to the disk', () => {
  it('arrive all, once, and in order, in fewer writes than lines', async () => {
    const { file, writes } = slowFile();
    const log = new ProgressLog(file);
    for (let line = 0; line < 100; line += 1) log.add({ line });
    await log.settled();
    const lines = writes.join('').trim().split('\n');
    expect(lines).toEqual(Array.from({ length: 100 }, (_, line) => JSON.stringify({ line })));
    expect(writes.length).toBeLessThan(5);
    log.add({ line: 100 });
    await log.settled();
    expect(writes.at(-1)).toBe('{"line":100}\n');
  });

  it('are not said to be kept when the disk would not take them', async () => {
    const { file } = slowFile(true);
    const log = new ProgressLog(file);
    log.add({ line: 1 });
    await expect(log.settled()).rejects.toBeInstanceOf(ReadingNotKept);
    expect(log.failure).toBeInstanceOf(ReadingNotKept);
    log.add({ line: 2 });
    await expect(log.settled()).rejects.toBeInstanceOf(ReadingNotKept);
  });
});

it('turns whatever the disk says into one fault', async () => {
  const refuse = async () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  const files = { makeFolder: async () => {}, writeAtomic: refuse, appendSynced: refuse } as unknown as Files;
  const file = progressFile(files, '/data/audits/organization.ndjson');
  await expect(file.begin('x')).rejects.toBeInstanceOf(ReadingNotKept);
  await expect(file.append('x')).rejects.toBeInstanceOf(ReadingNotKept);
});
