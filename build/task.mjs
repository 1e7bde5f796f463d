#!/usr/bin/env node
/**
 * What `npm start`, `npm test`, `npm run check` and `npm run groundwork` run: installs packages when they are missing or
 * stale, then runs the task with the repository's own Node. Syntax and imports stay within what Node 20 knows.
 */
import { readyNode } from './bootstrap/ready-node.mjs';
import { runScript } from './bootstrap/run-script.mjs';
import { tasks } from './bootstrap/tasks.mjs';

const [name = '', ...args] = process.argv.slice(2);
const task = tasks.get(name);
if (task === undefined) {
  console.error(`There is no task "${name}". There are: ${[...tasks.keys()].join(', ')}.`);
  process.exit(2);
}

// npm runs scripts in the repository's folder; paths that the operator types are relative to where npm was called.
const typedIn = process.env.npm_lifecycle_event === name ? process.env.INIT_CWD : undefined;
runScript(readyNode(), task.script, args, task.takesPaths ? typedIn : undefined);
