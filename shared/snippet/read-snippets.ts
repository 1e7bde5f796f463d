import { pageScripts } from './page-scripts.ts';
import { readCode, type SnippetParts } from './read-code.ts';

/** A tracking snippet of a page: the call that starts it, and the address that its program is loaded from. */
export interface FoundSnippet {
  /** Undefined where it is not written out. */
  readonly organization: string | undefined;
  readonly region: string | undefined;
  /** Host of the program's address; undefined where nothing loads it. */
  readonly appsHost: string | undefined;
  /** False where something loads the program and nothing starts it. */
  readonly starts: boolean;
  /** False in a script of a type that browsers do not run by themselves. */
  readonly runs: boolean;
}

/** Every tracking snippet of a page, in any spelling: minified, with other quotes, under another name than `ac`. */
export function readSnippets(html: string): readonly FoundSnippet[] {
  const scripts = pageScripts(html);
  return [true, false].flatMap((runs) => {
    const read = scripts.filter((script) => script.runs === runs).map(({ src, code }) => readCode(code, src));
    const aliases = new Set(['ac', ...read.flatMap(({ aliases }) => aliases)]);
    const loads = read.flatMap(({ loads }) => loads);
    const starts = read.flatMap((parts) => parts.starts.filter(({ callee }) => aliases.has(callee)));
    return paired(loads, starts, runs);
  });
}

function paired(loads: SnippetParts['loads'], starts: SnippetParts['starts'], runs: boolean): readonly FoundSnippet[] {
  return Array.from({ length: Math.max(loads.length, starts.length) }, (_, at) => ({
    organization: starts[at]?.organization,
    region: starts[at]?.region,
    appsHost: loads[at],
    starts: starts[at] !== undefined,
    runs,
  }));
}
