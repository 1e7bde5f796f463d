import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { ReadInput } from '../../shared/coverage/input.ts';
import { readInput } from '../../shared/coverage/read/read-input.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { decodeText } from './decode.ts';
import { InputFileTooLarge, InputFileUnreadable, InputFolderEmpty } from './file-faults.ts';

/** A file of this size is read whole; parsed it takes several times as much memory. */
const LARGEST = 256 * 1024 * 1024;

/** One file as it was read. */
export interface FileInput {
  /** As it was named. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly input: ReadInput;
}

/** Files that were read. With a problem nothing may be concluded from what is missing in the others. */
export interface FilesRead {
  readonly inputs: readonly FileInput[];
  readonly problems: readonly Problem[];
}

/** The reads of the disk, so that tests can refuse them. */
export interface InputDisk {
  stat(path: string): Promise<{ readonly size: number; isDirectory(): boolean; isFile(): boolean }>;
  readdir(path: string): Promise<readonly string[]>;
  readFile(path: string): Promise<Uint8Array>;
}

const disk: InputDisk = { stat, readdir, readFile };

interface Options {
  readonly catalogue: Catalogue;
  readonly disk?: InputDisk;
  readonly largest?: number;
}

/**
 * Reads files that an operator names, each once however often it is named. A folder stands for the files in it by name, without those
 * in its folders and without hidden ones. Files are read one after the other, so that only one is in memory as text. Never
 * throws for what they hold, and tells as a problem what cannot be opened.
 */
export async function readInputs(
  files: readonly string[],
  cwd: string,
  { catalogue, disk: from = disk, largest = LARGEST }: Options,
): Promise<FilesRead> {
  const inputs: FileInput[] = [];
  const problems: Problem[] = [];
  const named = new Map<string, string>();
  for (const file of files) {
    const listed = await listedFiles(file, cwd, from, problems);
    for (const [path, name] of listed) if (!named.has(path)) named.set(path, name);
  }
  for (const [path, name] of named) {
    const read = await readFileInput(path, name, { catalogue, disk: from, largest });
    if ('problem' in read) problems.push(read.problem);
    else inputs.push({ name, path, input: read.input });
  }
  return { inputs, problems };
}

async function listedFiles(
  file: string,
  cwd: string,
  from: InputDisk,
  problems: Problem[],
): Promise<readonly (readonly [path: string, name: string])[]> {
  const path = resolve(cwd, file);
  try {
    if (!(await from.stat(path)).isDirectory()) return [[path, file]];
    const names = (await from.readdir(path)).filter((name) => !name.startsWith('.')).toSorted();
    const listed: (readonly [string, string])[] = [];
    for (const name of names)
      if ((await from.stat(join(path, name))).isFile()) listed.push([join(path, name), join(file, name)]);
    if (listed.length === 0) problems.push(new InputFolderEmpty(file).toProblem());
    return listed;
  } catch (cause) {
    problems.push(new InputFileUnreadable(file, cause).toProblem());
    return [];
  }
}

async function readFileInput(
  path: string,
  name: string,
  { catalogue, disk: from, largest }: Required<Options>,
): Promise<{ readonly input: ReadInput } | { readonly problem: Problem }> {
  let bytes: Uint8Array;
  try {
    const { size } = await from.stat(path);
    if (size > largest) return { problem: new InputFileTooLarge(name, size, largest).toProblem() };
    bytes = await from.readFile(path);
  } catch (cause) {
    return { problem: new InputFileUnreadable(name, cause).toProblem() };
  }
  return { input: readBytes(bytes, name, catalogue) };
}

/** Reads a file that is in memory; one that is no text is broken, and says what it is. */
export function readBytes(bytes: Uint8Array, name: string, catalogue: Catalogue): ReadInput {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return readInput(decoded.text, name, { catalogue });
  const { why } = decoded;
  return { format: 'unknown', roles: [], unread: [{ file: name, line: 1, text: '', why }], broken: why };
}
