import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../build/bootstrap/repository.mjs';
import { FUSES, packageConfig } from '../../../build/package/config.mjs';
import { asked } from '../practice/database-client.ts';
import { type PackedApp, packedCommand, packedPractice, packStandIn } from './packed-app.ts';

const PASSPHRASE = 'a passphrase of the test';

describe.skipIf(process.platform !== 'linux')('the packed app, with a stand-in for Electron', () => {
  let app: PackedApp;
  let files: readonly string[];
  beforeAll(async () => {
    app = await packStandIn();
    files = readdirSync(app.contents, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name).slice(app.contents.length + 1));
  }, 120_000);
  afterAll(() => app?.remove());

  test('packing says that a stand-in took the place of the runtime', () => {
    expect(app.said).toContain("with a stand-in for Electron's runtime: complete except that it cannot be started.");
  });

  test('its fuses are as configured, and allow what the app needs and no more', async () => {
    const wanted = {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    };
    // One that is left out may happen to be right by Electron's default.
    expect(FUSES).toEqual(wanted);
    const wire = Object.entries(await getCurrentFuseWire(app.program));
    const read = wire
      .filter(([index]) => index in FuseV1Options)
      .map(([index, state]) => [
        String(FuseV1Options[Number(index)]).replace(/^./, (first) => first.toLowerCase()),
        state === FuseState.ENABLE,
      ]);
    // The last one is Electron's own, left as it is.
    expect(Object.fromEntries(read)).toEqual({ ...wanted, wasmTrapHandlers: true });
  });

  test('it holds all parts of the window and starts with the Electron one', () => {
    const { main } = JSON.parse(readFileSync(join(app.contents, 'package.json'), 'utf8'));
    expect(main).toBe('out/main/electron.js');
    expect(files).toEqual(
      expect.arrayContaining([main, 'out/main/cli.js', 'out/preload/electron.cjs', 'out/renderer/index.html']),
    );
    expect(files.filter((file) => /^out\/renderer\/.*\.(js|css|woff2)$/.test(file)).length).toBeGreaterThan(5);
  });

  test('it holds no browser driver, no development tool, no source, test or source map', () => {
    const packages = new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    const { dependencies, devDependencies } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
    expect([...packages]).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(Object.keys(devDependencies).filter((name) => packages.has(name))).toEqual([]);
    expect(files.filter((file) => /\.(ts|tsx|mts|cts|map|tsbuildinfo|spec\.js|test\.js)$/.test(file))).toEqual([]);
    const tops = new Set(files.map((file) => file.split('/')[0]));
    expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
    expect(files.filter((file) => /^out\/(main|preload)\/chromium\./.test(file))).toEqual([]);
  });

  test('every package that its own code imports is in it, or comes with Electron', () => {
    const imports = files
      .filter((file) => /^out\/(main|preload)\/.*\.c?js$/.test(file))
      .flatMap((file) => importsOf(readFileSync(join(app.contents, file), 'utf8')))
      .filter((name) => !name.startsWith('.') && !isBuiltin(name));
    const packages = new Set(imports.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name));
    expect(packages).toContain('keytar');
    const absent = [...packages].filter((name) => !files.includes(`node_modules/${name}/package.json`));
    // The browser driver is loaded on demand by the window of a checkout, which is not the packaged app's.
    expect(absent.sort()).toEqual(['electron', 'playwright-core']);
  });

  test('none of its files holds a path of this checkout or home, or anything like a key', () => {
    const texts = files.filter((file) => !['.node', '.woff2', '.png'].includes(extname(file)));
    expect(texts.length).toBeGreaterThan(100);
    const forbidden = [
      inRepository().replace(/[\\/]$/, ''),
      ...(homedir().length > '/root'.length ? [homedir()] : []),
      /AGE-SECRET-KEY-1[0-9A-Z]{50}/,
      /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{40}/,
      /_authToken\s*=/,
    ];
    const found = texts.flatMap((file) => {
      const text = readFileSync(join(app.contents, file), 'utf8');
      const hit = forbidden.find((each) => (typeof each === 'string' ? text.includes(each) : each.test(text)));
      return hit === undefined ? [] : [`${file}: ${hit}`];
    });
    expect(found).toEqual([]);
    expect(files.filter((file) => /(^|\/)\.(env|npmrc|git)/.test(file))).toEqual([]);
  });

  test('extracted outside the checkout, its terminal lists regions and profiles, and detects a region', async () => {
    const regions = await packedCommand(app, ['regions', '--json']);
    expect(regions).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(regions.stdout).regions.length).toBeGreaterThan(10);
    const detected = await packedCommand(app, ['detect', 'https://login.mypurecloud.ie', '--json']);
    expect(detected.code).toBe(0);
    expect(JSON.parse(detected.stdout)).toMatchObject({ region: { awsRegion: 'eu-west-1' } });
    const profiles = await packedCommand(app, ['profiles']);
    expect(profiles).toMatchObject({ code: 0, stderr: '' });
    expect(profiles.stdout).toContain('uca-historical');
  });

  test('extracted outside the checkout, its worker for coverage reads a role and says which catalogue it knows', async () => {
    const worker = new Worker(join(app.contents, 'out', 'main', 'coverage-worker.js'), { workerData: { version: 7 } });
    const policy = { domain: 'directory', entityName: 'user', actionSet: ['view'] };
    const role = JSON.stringify({ id: 'r', name: 'Reader', permissionPolicies: [policy] });
    const answer = once(worker, 'message');
    const asked = { id: 'input-1', name: 'role.json', bytes: new TextEncoder().encode(role) };
    worker.postMessage({ id: 1, does: 'read', asked });
    const [{ is, told }] = await answer;
    await worker.terminate();
    expect(is).toBe('done');
    expect(told).toMatchObject({
      version: 8,
      inputs: [{ format: 'roles', roles: 1 }],
      catalogue: { source: 'bundled' },
    });
  });

  test('extracted outside the checkout, its practice database runs with what is packed, and without extensions', async () => {
    const pglite = files.filter((file) => file.startsWith('node_modules/@electric-sql/pglite/'));
    expect(pglite.filter((file) => /\.(tar\.gz|cjs)$/.test(file))).toEqual([]);
    const practice = packedPractice(app);
    try {
      const { database } = JSON.parse(await practice.line);
      const { rows } = await asked(database.url, 'SELECT current_user AS me, count(*)::int AS rows FROM nex_gapis');
      expect(rows).toEqual([{ me: 'nexus', rows: 0 }]);
    } finally {
      expect(await practice.end()).toBe(0);
    }
  }, 60_000);

  test('extracted outside the checkout, it does the main job; the age file opens with the passphrase', async () => {
    const forms = join(app.work, 'forms');
    const argv = ['run', 'uca-historical', '--practice', '--yes', '--json', '--form', 'docx,eml,md', '--export', forms];
    const ended = await packedCommand(app, [...argv, '--secret', 'age'], { GROUNDWORK_AGE_PASSPHRASE: PASSPHRASE });
    expect(ended.code, ended.stderr).toBe(0);
    const { result, files: exported } = JSON.parse(ended.stdout);
    expect(result).toBe('done');
    expect(exported.map((file: string) => extname(file)).sort()).toEqual(['.age', '.docx', '.eml', '.md']);
    expect(readdirSync(forms)).toHaveLength(4);

    const age = new Decrypter();
    age.addPassphrase(PASSPHRASE);
    const sealed = readFileSync(exported.find((file: string) => file.endsWith('.age')));
    expect((await age.decrypt(sealed, 'text')).length).toBeGreaterThan(20);
  }, 60_000);
});

function importsOf(code: string): readonly string[] {
  const forms = [
    /^import\s[^;]*?\bfrom\s*["'`]([^"'`]+)["'`]/gm,
    /^import\s*["'`]([^"'`]+)["'`]/gm,
    /\b(?:import|require|__require)\(\s*["'`]([^"'`]+)["'`]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map(([, name = '']) => name));
}

test.each(['win', 'mac', 'linux'] as const)('%s opens .groundwork files with the app, and has its icon', (platform) => {
  const config = packageConfig({ electronVersion: '1.2.3' });
  const here = [...[config.fileAssociations ?? []].flat(), ...[config[platform]?.fileAssociations ?? []].flat()];
  // Linux files are told apart by their MIME type only.
  expect(here).toContainEqual(
    expect.objectContaining({ ext: 'groundwork', mimeType: 'application/x-groundwork', role: 'Editor' }),
  );
  const icon = String(config[platform]?.icon);
  if (platform === 'linux') expect(readdirSync(icon)).toContain('512x512.png');
  else expect(readFileSync(icon).length).toBeGreaterThan(1000);
});

test('there are installers for every platform', () => {
  const { win, mac, linux } = packageConfig({ electronVersion: '1.2.3' });
  expect([win?.target, mac?.target, linux?.target]).toEqual([['nsis'], ['dmg'], ['AppImage', 'deb']]);
});
