import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runChromiumWindow } from './shell/chromium/run.ts';

// The build puts this file into out/main, beside out/preload and out/renderer.
const built = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../out/' : '../', import.meta.url));
process.exitCode = await runChromiumWindow(process.argv.slice(2), built);
// All is stopped and saved; what still waits, such as a prompt of the keychain, must not keep the process.
setTimeout(() => process.exit(), 2_000).unref();
