import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runChromiumWindow } from './shell/chromium/run.ts';

// The build puts this file into out/main, beside out/preload and out/renderer.
const built = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../out/' : '../', import.meta.url));
// The browser's driver is large, and is read before anything can be seen. Beside the code itself, since whoever can
// write there needs no cache to be run.
enableCompileCache(join(built, 'main', 'compiled'));
process.exitCode = await runChromiumWindow(process.argv.slice(2), built);
// All is stopped and saved; what still waits, such as a prompt of the keychain, must not keep the process.
setTimeout(() => process.exit(), 2_000).unref();
