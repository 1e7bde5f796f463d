import { spawn, spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Seen } from '../systems/serve.ts';

export const noCurl = spawnSync('curl', ['--version']).status !== 0;
/** Both of what administrators paste into; not every machine has the second. */
export const SHELLS = ['sh', 'bash'].filter((name) => spawnSync(name, ['-c', 'true']).status === 0);

export type Variables = { readonly [name: string]: string };

/** Runs a command where only `variables` are set. */
export async function paste(shell: string, command: string, variables: Variables): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', no_proxy: '*', ...variables };
  const child = spawn(shell, [], { env, stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end(`${command}\n`);
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ shell, command, code }).toEqual({ shell, command, code: 0 });
}

/** The variables that the comment of a command asks for; `values` are what they stand for, unescaped. */
export function asked(command: string, values: Variables): Variables {
  const [, list = ''] = /^# Set first: (.*)$/m.exec(command) ?? [];
  return Object.fromEntries(
    list.split(', ').flatMap((name) => {
      const [bare = ''] = name.split(' ');
      const value = values[bare];
      if (bare === '') return [];
      if (value === undefined) throw new Error(`Nobody knows ${name} of\n${command}`);
      return [[bare, name.endsWith('inside JSON') ? JSON.stringify(value).slice(1, -1) : value]];
    }),
  );
}

/** The same list whatever its order. */
export const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();

/** One command as it was shown, beside the request that the app sent for it. */
export interface Pair {
  readonly curl: string;
  readonly sent: Seen;
}

/** An action of a plan, or a line of the log of requests. */
export interface Shown {
  readonly method?: string | undefined;
  readonly curl?: string | undefined;
}

/** Each shown command with its request: the next one of the same method and address. */
export function paired(shown: readonly Shown[], sent: readonly Seen[]): Pair[] {
  const left = [...sent];
  return shown.map(({ curl = '', method = '' }) => {
    const at = left.findIndex((one) => one.method === method && addressIn(curl, one.url));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found === undefined) throw new Error(`Nothing was sent for\n${curl}`);
    return { curl, sent: found };
  });
}

/** Whether the command is for that address; its variables stand for any text. */
function addressIn(curl: string, url: string): boolean {
  const [, word = ''] = /^curl --request \S+ (.*?)(?: \\)?$/m.exec(curl) ?? [];
  const text = word.replaceAll(/['"]/g, '').replace(/^https?:\/\/[^/]+/, '');
  const pattern = text.split(/\$\{?[A-Z_\d]+\}?/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[^/?]+')}$`).test(url);
}
