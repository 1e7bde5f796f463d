/** `npm run screenshots`: docs/screenshots anew, from the real window on practice systems. */
import { inRepository } from '../bootstrap/repository.mjs';
import { toolPath } from '../checks/tool-path.mjs';
import { inSession } from '../testing/in-session.mjs';
import { readySystem } from '../testing/ready-system.mjs';
import { temporaryHome } from '../testing/temporary-home.mjs';
import { buildApp } from './build-app.mjs';

const missing = readySystem();
await buildApp();
const home = temporaryHome();
try {
  const config = inRepository('test/e2e/states/pictures.config.ts');
  const playwright = [process.execPath, toolPath('@playwright/test'), 'test', '--config', config];
  process.exitCode = await inSession(home, missing, playwright);
} finally {
  home.remove();
}
