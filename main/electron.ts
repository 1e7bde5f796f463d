import { fileURLToPath } from 'node:url';
import electron from 'electron';
import { runElectron } from './shell/electron/run.ts';

// Not awaited: Electron is ready only after this file has been run to its end.
void runElectron(electron, fileURLToPath(new URL('../', import.meta.url)));
