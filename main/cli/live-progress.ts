import { liveText } from '../../shared/text/live-audit.ts';
import type { LiveProgress } from '../coverage/live/order.ts';
import type { Io } from './io.ts';

const text = liveText.terminal;
const CLEAR = '\r\u001B[2K';
/** Between two lines, where lines cannot be replaced. */
const SAY_EVERY_MS = 10_000;

/** Draws how far a reading is: one line that replaces itself on a terminal, else a line now and then. */
export function drawReading(
  stream: Io['stderr'],
  now: () => number,
): { told(progress: LiveProgress): void; end(): void } {
  const live = stream.isTTY === true;
  let saidAt = now();
  return {
    told({ done, total, waitSeconds }) {
      const wait = waitSeconds === undefined ? '' : `; ${text.waiting(waitSeconds)}`;
      const line = `${text.reading(done, total)}${wait}`;
      if (live) return void stream.write(`${CLEAR}${line}`);
      if (now() - saidAt < SAY_EVERY_MS) return;
      saidAt = now();
      stream.write(`${line}\n`);
    },
    end() {
      if (live) stream.write(CLEAR);
    },
  };
}
