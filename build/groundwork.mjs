#!/usr/bin/env node
/** The `groundwork` command of a checkout: the same as `npm run -s groundwork --`. */
import { readyNode } from './bootstrap/ready-node.mjs';
import { runScript } from './bootstrap/run-script.mjs';
import { terminalEntry } from './bootstrap/tasks.mjs';

runScript(readyNode(), terminalEntry, process.argv.slice(2));
