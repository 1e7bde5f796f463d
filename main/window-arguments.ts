import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { WindowUsage } from './shell/faults.ts';
import { isLoopback } from './systems/http/origins.ts';

/** What the command line says about the window. */
export interface WindowArguments {
  readonly practiceOrigin: string | undefined;
  readonly data: string | undefined;
  /** Absolute. */
  readonly file: string | undefined;
}

/**
 * Reads the arguments of a window.
 * @throws WindowUsage
 */
export function windowArguments(argv: readonly string[], cwd: string): WindowArguments {
  const options = { practice: { type: 'string' }, data: { type: 'string' } } as const;
  const parsed = parse(() => parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }));
  const { values, positionals } = parsed;
  const [file, more] = positionals;
  if (more !== undefined) throw new WindowUsage('it opens one file at a time');
  if (file !== undefined && !isEngagementFile(file)) throw new WindowUsage('the file is not a .groundwork file');
  return {
    practiceOrigin: values.practice === undefined ? undefined : practiceOrigin(values.practice),
    data: values.data,
    file: file === undefined ? undefined : resolve(cwd, file),
  };
}

function practiceOrigin(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url.origin;
  throw new WindowUsage('--practice takes the origin of practice systems that run on this computer');
}

/** Whether a path names a file that the window opens. */
export function isEngagementFile(path: string): boolean {
  return /\.groundwork$/i.test(path);
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    // Node's own sentence goes on with advice about quoting.
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new WindowUsage(why.replace(/\.$/, '') || 'its arguments cannot be read');
  }
}
