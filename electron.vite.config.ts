import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Profiles are read from disk at run time, at the same place relative to `main/` in the source and in `out/`. */
const copyProfiles: Plugin = {
  name: 'groundwork-profiles',
  async closeBundle() {
    await cp(at('shared/profiles'), at('out/shared/profiles'), {
      recursive: true,
      filter: (path) => !/\.[^./\\]+$/.test(path) || path.endsWith('.json'),
    });
  },
};

/** Groundwork speaks English: react-aria's other languages would be a tenth of the first chunk. */
const oneLanguage: Plugin = {
  name: 'groundwork-one-language',
  enforce: 'pre',
  load: (id) =>
    /[\\/]intl[\\/][^\\/]+[\\/](?!en-US\.)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {};' : null,
};

export default defineConfig({
  main: {
    plugins: [copyProfiles],
    build: {
      outDir: 'out/main',
      // What is under `dependencies` stays outside: native code, and PGlite, which reads files that lie beside it. The rest
      // is bundled, since hundreds of small files delay the start. The browser driver is for the window of a checkout; the
      // packaged app has Electron instead.
      externalizeDeps: { include: ['playwright-core'] },
      // Names of classes and functions are in logs and faults.
      minify: false,
      rolldownOptions: {
        input: {
          electron: at('main/electron.ts'),
          chromium: at('main/chromium.ts'),
          cli: at('main/cli-entry.ts'),
          // Started by path, beside whatever file main/vault/age.ts ends up in.
          'age-worker': at('main/vault/age-worker.ts'),
          // Likewise, beside that of main/coverage/worker-client.ts.
          'coverage-worker': at('main/coverage/worker.ts'),
          // And beside that of main/practice/database/engine.ts, which starts it as a process.
          'practice-database': at('main/practice/database/engine-process.ts'),
        },
        output: {
          format: 'es',
          // No folder for chunks: import.meta.url must lead to the same places from all of them.
          entryFileNames: '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
          // Licences of what is bundled stay.
          comments: { legal: true, annotation: false, jsdoc: false },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      // A sandboxed preload script can load nothing but electron, and the other one nothing at all.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { electron: at('preload/electron.ts'), chromium: at('preload/chromium.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), oneLanguage],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      // The page's policy takes fonts and pictures from its own origin only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: at('renderer/index.html'),
        // One file for the first screen: each is a request that main answers.
        output: { codeSplitting: { groups: [{ name: 'first', test: /[\\/]renderer[\\/]main\.tsx$/ }] } },
      },
    },
  },
});
