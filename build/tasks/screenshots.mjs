/** `npm run screenshots`: docs/screenshots anew, from the real window on practice systems. */
import { inRepository } from '../bootstrap/repository.mjs';
import { inSession } from '../testing/in-session.mjs';
import { readySystem } from '../testing/ready-system.mjs';
import { temporaryHome } from '../testing/temporary-home.mjs';
import { buildApp } from './build-app.mjs';

const missing = readySystem();
await buildApp();
const home = temporaryHome();
try {
  process.exitCode = await inSession(home, missing, [process.execPath, inRepository('test/e2e/states/pictures.ts')]);
} finally {
  home.remove();
}
