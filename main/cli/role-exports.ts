import { resolve } from 'node:path';
import { readRoleExport } from '../../shared/coverage/read-role-export.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import type { RoleHoldings } from '../../shared/permissions/holdings-of.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { RoleExportUnreadable, RoleExportUnusable } from './export-faults.ts';
import { operatorFiles } from './files.ts';

/** Several exports joined. With a problem nothing may be concluded from what is missing in `roles`. */
export interface RoleExports {
  readonly roles: readonly RoleHoldings[];
  readonly unread: readonly UnreadEntry[];
  readonly problems: readonly Problem[];
}

const EXPORT_AGAIN = 'Export it again, for example the reply of GET /api/v2/authorization/roles with its policies.';

/** Reads the files, each once however often it is named. Never throws for what they hold. */
export async function readRoleExports(files: readonly string[], cwd: string): Promise<RoleExports> {
  const once = [...new Map(files.map((file) => [resolve(cwd, file), file]))];
  const read = await Promise.all(once.map(([path, file]) => readOne(path, file)));
  const roles = read.flatMap((each) => each.roles);
  const unread = read.flatMap((each) => each.unread);
  const problems = read.flatMap((each) => each.problems);
  const holdings = roles.some((role) => role.holdings.length > 0);
  // A role without any policy is an answer; a file of which nothing could be read is none.
  const [first] = unread;
  if (problems.length === 0 && first !== undefined && !holdings) {
    const why = `nothing in it can be counted. Line ${first.line}: ${first.why}`;
    return { roles, unread, problems: [new RoleExportUnusable(first.file, why, EXPORT_AGAIN).toProblem()] };
  }
  return { roles, unread, problems };
}

async function readOne(path: string, file: string): Promise<RoleExports> {
  let bytes: Uint8Array;
  try {
    bytes = await operatorFiles.readFile(path);
  } catch (cause) {
    return { roles: [], unread: [], problems: [new RoleExportUnreadable(file, cause).toProblem()] };
  }
  const text = decoded(bytes);
  if (text === undefined) {
    const fault = new RoleExportUnusable(
      file,
      'it is not text in UTF-8 or UTF-16.',
      'Save it as UTF-8, or export it again.',
    );
    return { roles: [], unread: [], problems: [fault.toProblem()] };
  }
  const { roles, unread } = readRoleExport(text, file);
  // A column is given only where the file stops being JSON.
  const broken = unread.find(({ column }) => column !== undefined);
  if (broken === undefined) return { roles, unread, problems: [] };
  return { roles, unread, problems: [new RoleExportUnusable(file, broken.why, EXPORT_AGAIN).toProblem()] };
}

function decoded(bytes: Uint8Array): string | undefined {
  // What Windows PowerShell's `>` writes.
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
