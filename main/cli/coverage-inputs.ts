import { resolve } from 'node:path';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { NamedInput } from '../../shared/coverage/answers/question.ts';
import type { ReadInput } from '../../shared/coverage/input.ts';
import { joinPages } from '../../shared/coverage/read/listing-pages.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { decodeText } from '../coverage/decode.ts';
import { InputFileUnreadable } from '../coverage/file-faults.ts';
import { readBytes, readInputs } from '../coverage/read-files.ts';
import { RoleExportUnusable, StdinTaken } from './coverage-faults.ts';
import { operatorFiles } from './files.ts';
import type { Io } from './io.ts';
import { bytesFrom } from './stdin.ts';

/** Several files as one input each. */
export interface GivenInputs {
  /** Broken ones among them. */
  readonly inputs: readonly NamedInput[];
  /** Files that could not be read to their end: nothing may be concluded from what is absent. */
  readonly problems: readonly Problem[];
  /** Files that were read and hold nothing that counts: of no matter when the others grant everything. */
  readonly doubts: readonly Problem[];
}

/** Reads what the command line names; `-` is stdin, which only one option may have. */
export interface Files {
  /** @throws StdinTaken */
  inputs(given: readonly string[], option: string, catalogue: Catalogue): Promise<GivenInputs>;
  /** @throws StdinTaken, InputFileUnreadable, RoleExportUnusable */
  text(file: string, option: string): Promise<string>;
}

/** What answers call a file. */
export function nameOf(file: string): string {
  return file === STDIN ? terminalText.coverage.pasted : file;
}

const STDIN = '-';

/** The files of one command. */
export function filesOf(io: Io): Files {
  let taken: string | undefined;
  async function stdin(option: string): Promise<Uint8Array> {
    if (taken !== undefined) throw new StdinTaken(taken, option);
    taken = option;
    return bytesFrom(io.stdin);
  }
  return {
    async inputs(given, option, catalogue) {
      const read: Omit<NamedInput, 'id'>[] = [];
      const problems: Problem[] = [];
      const fromDisk = await readInputs(
        given.filter((file) => file !== STDIN),
        io.cwd,
        { catalogue },
      );
      if (given.includes(STDIN)) {
        const name = nameOf(STDIN);
        read.push({ ...readBytes(await stdin(option), name, catalogue), name });
      }
      read.push(...fromDisk.inputs.map(({ name, input }) => ({ ...input, name })));
      problems.push(...fromDisk.problems.map((problem) => unopened(problem, option)));
      const inputs = joinPages(read).map((input, place) => ({ ...input, id: String(place + 1) }));
      const broken = inputs.filter((input) => input.broken !== undefined);
      const told = (some: readonly NamedInput[]) =>
        some.map(({ name, broken: why = '' }) => new RoleExportUnusable(name, why, option).toProblem());
      return {
        inputs,
        problems: [...problems, ...told(broken.filter((input) => !wasRead(input)))],
        doubts: told(broken.filter(wasRead)),
      };
    },
    async text(file, option) {
      const bytes = await (file === STDIN
        ? stdin(option)
        : operatorFiles.readFile(resolve(io.cwd, file)).catch((cause: unknown) => {
            throw new InputFileUnreadable(file, cause);
          }));
      const decoded = decodeText(bytes);
      if ('why' in decoded) throw new RoleExportUnusable(nameOf(file), decoded.why, option);
      return decoded.text;
    },
  };
}

/** Whatever kept a file from being opened has one code in the terminal's JSON, as it always had. */
function unopened({ message, fix }: Problem, option: string): Problem {
  return { code: 'role-export-unreadable', message, fix, field: option };
}

/** True for text that was read to its end and not understood; where it stops being readable, a column is given. */
function wasRead({ unread }: ReadInput): boolean {
  return unread.some(({ text }) => text !== '') && unread.every(({ column }) => column === undefined);
}
