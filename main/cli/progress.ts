import { styleText } from 'node:util';
import type { FindingKind } from '../../shared/results/finding.ts';
import type { StepStatus } from '../../shared/results/status.ts';
import { runText as text } from '../../shared/text/run.ts';
import type { RunEvent } from '../engine/events.ts';
import { printableLine } from '../forms/printable.ts';
import type { Io } from './io.ts';

type Colour = 'green' | 'yellow' | 'red' | 'gray';

/** A sign and a word for each status: colour never speaks alone. */
const STATUS: Readonly<Record<StepStatus, readonly [sign: string, colour: Colour]>> = {
  done: ['✓', 'green'],
  present: ['✓', 'green'],
  skipped: ['–', 'gray'],
  waiting: ['…', 'yellow'],
  open: ['○', 'yellow'],
  failed: ['✗', 'red'],
  stopped: ['■', 'yellow'],
  undone: ['↺', 'green'],
};

/** A conditional or unchecked row is never green (look, item 3). */
const FINDING: Readonly<Record<FindingKind, Colour>> = {
  granted: 'green',
  conditional: 'yellow',
  missing: 'red',
  'not-offered': 'gray',
  unchecked: 'yellow',
};

/** Back to the start of the line, and empty it. */
const CLEAR = '\r\u001B[2K';

/** From so many writes on a step is counted, not listed. */
const MANY = 10;

/** Seconds between two lines about the same wait, where lines cannot be replaced. */
const SAY_AGAIN_SECONDS = 10;

/** Characters of a bar. */
const BAR = 20;

/** `share` from 0 to 1. */
function bar(share: number): string {
  const full = Math.floor(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

/**
 * Draws what a run tells: on a terminal waits replace their own line and signs have colours (unless NO_COLOR);
 * elsewhere plain lines. `stream` is stdout, or stderr when stdout holds a JSON document.
 */
export function drawProgress(stream: Io['stdout']): (event: RunEvent) => void {
  const live = stream.isTTY === true;
  let transient = false;
  let saidAt = Number.NEGATIVE_INFINITY;
  let counted = false;
  const paint = (colour: Colour, words: string) => styleText(colour, words, { stream: stream as NodeJS.WriteStream });
  const write = (line: string) => {
    stream.write(`${transient ? CLEAR : ''}${line}\n`);
    transient = false;
  };
  const replace = (words: string) => {
    stream.write(CLEAR + `    ${printableLine(words)}`.slice(0, (stream.columns ?? 80) - 1));
    transient = true;
  };
  const wait = (second: number, words: string) => {
    if (live) return replace(words);
    if (Math.abs(second - saidAt) < SAY_AGAIN_SECONDS) return;
    saidAt = second;
    write(`    ${printableLine(words)}`);
  };
  const count = (done: number, of: number) => {
    counted = of >= MANY;
    if (!counted) return;
    if (live) return replace(`${bar(done / of)} ${text.counted(done, of)}`);
    // A line for each tenth.
    if (done > 0 && Math.floor((done * 10) / of) > Math.floor(((done - 1) * 10) / of))
      write(`    ${text.counted(done, of)}`);
  };

  return (event) => {
    switch (event.type) {
      case 'step-started':
        saidAt = Number.NEGATIVE_INFINITY;
        counted = false;
        return;
      case 'step-ended': {
        const [sign, colour] = STATUS[event.status];
        const reason = event.reason === undefined ? '' : `: ${event.reason}`;
        return write(`${paint(colour, sign)} ${printableLine(`${event.title} – ${event.status}${reason}`)}`);
      }
      case 'sending':
        return counted ? undefined : write(`    ${printableLine(event.summary)}`);
      case 'progress':
        return count(event.done, event.of);
      case 'waiting':
        return wait(event.elapsedSeconds, text.waiting(event.until, event.elapsedSeconds, event.atMostSeconds));
      case 'not-yet':
        return wait(event.secondsLeft, text.notYet(event.what, event.secondsLeft));
      case 'finding': {
        const { row, permissions, finding, proof } = event.finding;
        const word = paint(FINDING[finding], finding.padEnd(11));
        return write(
          `    ${String(row).padStart(2)}  ${word}  ${proof.padEnd(5)}  ${printableLine(permissions.join(', '))}`,
        );
      }
      case 'check':
        return write(`    ${event.check.result}: ${printableLine(event.check.what)}`);
      case 'answered':
        return;
    }
  };
}
