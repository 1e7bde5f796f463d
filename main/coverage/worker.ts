import { parentPort, workerData } from 'node:worker_threads';
import { serveWorkspace } from './serve-workspace.ts';
import type { WorkerStart } from './worker-messages.ts';

if (parentPort !== null) serveWorkspace(parentPort, workerData as WorkerStart);
