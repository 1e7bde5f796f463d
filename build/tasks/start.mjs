/** `npm start`. */
import { runScript } from '../bootstrap/run-script.mjs';
import { terminalEntry } from '../bootstrap/tasks.mjs';

console.log('Groundwork has no window yet; here is its main job on the practice organization, in the terminal.\n');
runScript(process.execPath, terminalEntry, ['run', 'uca-historical', '--practice', '--yes']);
