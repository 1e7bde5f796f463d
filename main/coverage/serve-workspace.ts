import type { MessagePort } from 'node:worker_threads';
import { Fault } from '../../shared/results/fault.ts';
import { loadBundledCatalogue } from '../catalogue/load.ts';
import type { Answer, Ask, WorkerStart } from './worker-messages.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Makes a workspace and answers what is asked through the port. What comes before it is ready waits for it. */
export function serveWorkspace(port: MessagePort, start: WorkerStart): void {
  const ready = loadBundledCatalogue().then((bundled) =>
    createWorkspace({ bundled, now: () => new Date().toISOString(), ...start }),
  );
  port.on('message', async (ask: Ask) => port.postMessage(await answer(ready, ask)));
}

async function answer(ready: Promise<Workspace>, { id, does, asked }: Ask): Promise<Answer> {
  try {
    const workspace = await ready;
    const act = workspace[does] as (asked: unknown) => unknown;
    return { id, is: 'done', told: act(asked) };
  } catch (error) {
    if (error instanceof Fault) {
      const { code, family, message, fix, field } = error;
      return { id, is: 'fault', fault: { code, family, message, fix, field } };
    }
    return { id, is: 'mistake', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
