import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inRepository } from '../../build/bootstrap/repository.mjs';
import { type Figure, medianOfPairs } from './figure.ts';

const PAIRS = 9;
const SCRIPT = fileURLToPath(new URL('./evaluate.mjs', import.meta.url));
const ENTRY = './chromium.js';

/**
 * Everything of ours that the window's main process loads before its first screen answers, with the packages that it
 * imports, against the vendor's SDK; each time in a fresh process.
 */
export async function evaluation(): Promise<Figure> {
  const own = [ENTRY, ...loadedLater(ENTRY)].map((file) => builtUrl(file));
  const vendor = [import.meta.resolve('purecloud-platform-client-v2')];
  const pairs: (readonly [own: number, vendor: number])[] = [];
  // The first pair fills the disk's cache. A pair is close in time, so that whatever else runs here slows both.
  for (let pair = 0; pair <= PAIRS; pair += 1) pairs.push([await evaluate(own), await evaluate(vendor)]);
  const { value, times } = medianOfPairs(pairs.slice(1));
  return { what: `main bundle evaluated / the vendor's SDK evaluated (${times})`, value, budget: 0.8 };
}

const run = promisify(execFile);

async function evaluate(modules: readonly string[]): Promise<number> {
  // An unknown option: the window's entry is evaluated and ends with a word about usage instead of a window.
  // The app keeps what was compiled; the SDK's side cannot, so neither does here.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  const { stdout } = await run(process.execPath, [SCRIPT, '--only-evaluate', ...modules], { env });
  return Number(stdout);
}

/** The chunks with the services, which the start of the window imports at once though not statically. */
function loadedLater(entry: string): readonly string[] {
  const texts = staticGraph(entry).map((file) => readFileSync(new URL(builtUrl(file)), 'utf8'));
  return ['app', 'desk', 'serve', 'window-lock'].map((name) => {
    const chunk = texts
      .map((text) => new RegExp(`import\\("(\\./chunk-${name}-[^"]+)"\\)`).exec(text)?.[1])
      .find(Boolean);
    if (chunk === undefined) throw new Error(`out/main has no chunk "${name}" that ${entry} imports.`);
    return chunk;
  });
}

function staticGraph(entry: string): readonly string[] {
  const seen = new Set([entry]);
  for (const file of seen) {
    const text = readFileSync(new URL(builtUrl(file)), 'utf8');
    for (const [, next = ''] of text.matchAll(/^import [^;]*?"(\.\/[^"]+)";/gm)) seen.add(next);
  }
  return [...seen];
}

function builtUrl(file: string): string {
  return new URL(file, pathToFileURL(inRepository('out', 'main', '/'))).href;
}
