import { MessageChannel } from 'node:worker_threads';
import { serveWorkspace } from '../../../main/coverage/serve-workspace.ts';
import type { WorkerThread } from '../../../main/coverage/worker-client.ts';
import type { WorkerStart } from '../../../main/coverage/worker-messages.ts';

/**
 * The worker's whole work over a real port, without a thread. V8 now and then gives up a process that starts and ends
 * many threads (nodejs/node#64500); the tests about the thread itself start a real one each.
 */
export function workerInThread(start: WorkerStart): WorkerThread {
  const { port1, port2 } = new MessageChannel();
  serveWorkspace(port2, start);
  return {
    postMessage: port1.postMessage.bind(port1),
    async terminate() {
      port1.close();
      return 0;
    },
    on: (event, then) => port1.on(event, then),
    // It can neither fail nor end by itself.
    once: () => undefined,
  };
}
