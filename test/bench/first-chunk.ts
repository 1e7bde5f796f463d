import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import { inRepository } from '../../build/bootstrap/repository.mjs';
import type { Figure } from './figure.ts';

/** The scripts of index.html with everything that they import statically: what the first screen waits for. */
export async function firstChunk(): Promise<Figure> {
  const html = read('index.html');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"|<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g)];
  const seen = new Set(scripts.map(([, src, href]) => (src ?? href ?? '').replace(/^\.?\//, '')));
  if (seen.size === 0) throw new Error('out/renderer/index.html has no script.');
  for (const file of seen) {
    // Minified: import{a as b}from"./x.js"; import"./x.js"; export{a}from"./x.js". A dynamic one has a bracket.
    for (const [, next = ''] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
      seen.add(join(dirname(file), next));
    }
  }
  const kilobytes = [...seen].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;
  return { what: `renderer's first chunk, gzip, kB (${seen.size} files)`, value: kilobytes, budget: 150 };
}

function read(file: string): string {
  return readFileSync(inRepository('out', 'renderer', file), 'utf8');
}
