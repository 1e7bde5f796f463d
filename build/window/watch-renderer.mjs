import { loadConfigFromFile } from 'electron-vite';
import { build } from 'vite';
import { inRepository } from '../bootstrap/repository.mjs';

/**
 * Builds the renderer whenever one of its sources changes, with the settings of the whole build.
 * @param {() => void} built called after every build that went well
 * @returns {Promise<() => Promise<void>>} stops it
 */
export async function watchRenderer(built) {
  const env = { command: /** @type {const} */ ('build'), mode: 'development' };
  const { config } = await loadConfigFromFile(env, inRepository('electron.vite.config.ts'));
  const renderer = typeof config === 'object' && 'renderer' in config ? config.renderer : undefined;
  if (renderer === undefined) throw new Error('electron.vite.config.ts names no renderer.');
  const watcher = await build({
    ...renderer,
    configFile: false,
    mode: 'development',
    base: './',
    root: inRepository('renderer'),
    logLevel: 'warn',
    build: { ...renderer.build, outDir: inRepository('out', 'renderer'), watch: {} },
  });
  if (!('on' in watcher)) throw new Error('The build does not watch.');
  watcher.on('event', (/** @type {{ readonly code: string }} */ event) => {
    if (event.code === 'END') built();
  });
  return () => watcher.close();
}
