import { Readable } from 'node:stream';
import { Command } from 'commander';
import { createApp } from '../../../main/app.ts';
import type { Register } from '../../../main/cli/command.ts';
import { createOutput } from '../../../main/cli/output.ts';
import type { OpenedKeychain } from '../../../main/vault/keychain.ts';
import { MemoryVault } from '../../../main/vault/memory.ts';
import type { ListingVault } from '../../../main/vault/vault.ts';
import { sink } from './cli.ts';

/** A vault in the keychain's place. */
export function usable(vault: ListingVault = new MemoryVault()): OpenedKeychain {
  return { state: { is: 'usable' }, vault };
}

/** Runs one command with another keychain than this session's. Faults come through as they are. */
export async function withKeychain(
  register: Register,
  argv: readonly string[],
  keychain: OpenedKeychain,
  given: { readonly data: string; readonly stdin?: string; readonly tty?: boolean },
): Promise<{ readonly code: number; readonly stdout: string; readonly json: unknown }> {
  const [out, err] = [sink(), sink()];
  const stdin = Readable.from(given.stdin === undefined ? [] : [given.stdin]);
  const io = {
    stdin: given.tty === true ? Object.assign(stdin, { isTTY: true }) : stdin,
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    signal: new AbortController().signal,
    cwd: given.data,
  };
  let code = -1;
  const program = new Command('groundwork').exitOverride();
  register(program, {
    io,
    async run(_command, action) {
      const app = await createApp({ data: given.data, env: {}, cwd: given.data });
      try {
        const output = createOutput(io, true);
        code = await action({ io, output, app: { ...app, keychain: async () => keychain } });
      } finally {
        app.close();
      }
    },
  });
  await program.parseAsync(argv, { from: 'user' });
  return { code, stdout: out.text(), json: JSON.parse(out.text()) };
}
