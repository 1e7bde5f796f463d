import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../build/bootstrap/repository.mjs';
import { breaches } from './breaches.ts';
import { lintTree } from './lint-tree.ts';

type Messages = readonly (readonly string[])[];

/** Lints each code at its path, in as few runs as possible: one run holds one code for each path. */
function lintEach(items: readonly { readonly path: string; readonly code: string }[]): Messages {
  const messages: (readonly string[])[] = [];
  let left = items.map(({ path, code }, index) => ({ path: path.replace('*', `x${index}`), code, index }));
  while (left.length > 0) {
    const now = new Map<string, (typeof left)[number]>();
    for (const item of left) if (!now.has(item.path)) now.set(item.path, item);
    const found = lintTree(new Map([...now].map(([path, { code }]) => [path, `${code}\n`])));
    for (const [path, { index }] of now) messages[index] = found.get(path) ?? [];
    left = left.filter((item) => now.get(item.path) !== item);
  }
  return messages;
}

let whereForbidden: Messages = [];
let whereAllowed: Messages = [];
beforeAll(() => {
  whereForbidden = lintEach(breaches.map(({ forbidden, code }) => ({ path: forbidden, code })));
  whereAllowed = lintEach(breaches.map(({ allowed, code }) => ({ path: allowed, code })));
}, 120_000);

describe.each(breaches.map((breach, index) => ({ ...breach, index })))('$rule: $code', (breach) => {
  test(`is refused in ${breach.forbidden}, and the message names the door`, () => {
    expect(whereForbidden[breach.index]).toContainEqual(expect.stringContaining(breach.says));
  });

  test(`passes in ${breach.allowed}`, () => {
    expect(whereAllowed[breach.index]).not.toContainEqual(expect.stringContaining(breach.says));
  });
});

test('a circle of imports is refused', () => {
  const found = lintTree(
    new Map([
      ['main/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n"],
      ['main/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n"],
    ]),
  );
  expect([...found.keys()].sort()).toEqual(['main/a.ts', 'main/b.ts']);
});

test('a parameter called fetch is no breach', () => {
  const code = 'export const get = (fetch: typeof globalThis.fetch, url: string) => fetch(url);\n';
  expect(lintTree(new Map([['main/engine/x.ts', code]])).get('main/engine/x.ts')).toBeUndefined();
});

test('every rule file is switched on', () => {
  const config = readFileSync(inRepository('biome.json'), 'utf8');
  for (const file of readdirSync(inRepository('build', 'lint'))) expect(config).toContain(`"./build/lint/${file}"`);
});

test('no file switches a boundary off', () => {
  const switchesOff =
    /biome-ignore\S*\s+(?:lint\/plugin|lint\/correctness\/noNodejsModules|lint\/style\/noRestrictedGlobals|lint\s*:|plugin)/;
  const files = ['main', 'shared']
    .flatMap((folder) =>
      readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => switchesOff.test(readFileSync(inRepository(file), 'utf8')))).toEqual([]);
});
