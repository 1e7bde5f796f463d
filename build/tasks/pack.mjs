/**
 * `npm run pack [-- --output FOLDER] [-- --stand-in]`: the unpacked app for this platform. Where Electron's runtime is
 * missing, a stand-in takes its place and the last line says so. `npm run dist` makes the installers as well and needs
 * the runtime.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveUp } from '../bootstrap/give-up.mjs';
import { inRepository } from '../bootstrap/repository.mjs';
import { hasRuntime, packApp } from '../package/pack-app.mjs';
import { buildApp } from './build-app.mjs';

const { values } = parseArgs({
  options: { output: { type: 'string' }, 'stand-in': { type: 'boolean' }, installers: { type: 'boolean' } },
});
const output = resolve(values.output ?? inRepository('dist'));
const standIn = values['stand-in'] === true || !hasRuntime();
const installers = values.installers === true;
// The stand-in looks like the runtime for Linux only.
if (standIn && (installers || process.platform !== 'linux')) {
  giveUp(
    "This needs Electron's runtime, which is not here.",
    'Run `npx install-electron` where its download is allowed, then the command again.',
  );
}

await buildApp();
await packApp({ output, standIn, installers });
console.log(
  standIn
    ? `Packed into ${output} with a stand-in for Electron's runtime: complete except that it cannot be started.`
    : `Packed into ${output}.`,
);
