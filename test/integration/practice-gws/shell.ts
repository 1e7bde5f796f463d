import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a command of sh with variables set, without a proxy. Answers what it printed. */
export async function sh(command: string, variables: { readonly [name: string]: string } = {}): Promise<string> {
  const proxy = { no_proxy: '*', http_proxy: '' };
  const env = { ...process.env, ...proxy, ...variables };
  return (await execute('sh', ['-c', command], { env })).stdout;
}

/** The same for a command that prints JSON. */
// biome-ignore lint/suspicious/noExplicitAny: replies of every endpoint; the assertions say what they hold
export async function shJson(command: string, variables: { readonly [name: string]: string } = {}): Promise<any> {
  return JSON.parse(await sh(command, variables));
}
