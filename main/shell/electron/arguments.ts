import { isEngagementFile } from '../../window-arguments.ts';

/** Arguments that are for Electron or the system, not for Groundwork. */
const FOREIGN = /^(?:--no-sandbox$|--ozone-platform|--enable-features=|--disable-gpu$|-psn_)/;

/** What the process was started for. */
export type Started =
  | { readonly for: 'window'; readonly args: readonly string[] }
  | { readonly for: 'terminal'; readonly args: readonly string[] };

/**
 * Tells a terminal command from a window by its first word: `groundwork run …` against `groundwork`,
 * `groundwork --practice …` and `groundwork customer.groundwork`.
 * @param isPackaged else the second word is the path of the app
 */
export function startedFor(argv: readonly string[], isPackaged: boolean): Started {
  const args = argv.slice(isPackaged ? 1 : 2).filter((arg) => !FOREIGN.test(arg));
  const [first] = args;
  const command = first !== undefined && !first.startsWith('-') && !isEngagementFile(first);
  const help = args.some((arg) => arg === '--help' || arg === '-h');
  return { for: command || help ? 'terminal' : 'window', args };
}

/** The file that a second start was given. Electron adds arguments of its own, so the rest is not looked at. */
export function fileAmong(argv: readonly string[]): string | undefined {
  return argv.slice(1).find((arg) => !arg.startsWith('-') && isEngagementFile(arg));
}
