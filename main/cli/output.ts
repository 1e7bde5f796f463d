import { printable } from '../forms/printable.ts';
import type { Io } from './io.ts';

/** Where a command's answer goes. With `--json` stdout gets exactly one document, everything else goes to stderr. */
export interface Output {
  readonly json: boolean;
  /** Columns of the terminal; undefined where the answer goes into a file or another program. */
  readonly columns: number | undefined;
  /** The answer: the JSON document, or its lines for people. */
  answer(document: object, lines: () => readonly string[]): void;
  /** Progress and notices. */
  note(line: string): void;
  /** What must not mix with the answer, whatever its form. */
  warn(line: string): void;
}

/** Names in lines come from customers' systems and files: control characters in them must not steer the terminal. */
export function createOutput(io: Io, json: boolean): Output {
  const warn = (line: string) => void io.stderr.write(`${printable(line)}\n`);
  return {
    json,
    columns: io.stdout.isTTY === true ? io.stdout.columns : undefined,
    answer(document, lines) {
      io.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${printable(lines().join('\n'))}\n`);
    },
    note(line) {
      if (json) warn(line);
      else io.stdout.write(`${printable(line)}\n`);
    },
    warn,
  };
}
