import process from 'node:process';
import { main } from './cli.ts';

const stop = new AbortController();
// The first interrupt stops between writes; a second one ends the process as usual.
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

process.exitCode = await main(process.argv.slice(2), { signal: stop.signal });
