import type { Handlers, Tell } from '../../shared/ipc/contract.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { App } from '../app.ts';
import { tellLeftSessions } from '../runs/left-sessions.ts';
import { appHandlers } from './app-handlers.ts';
import type { DeskContext, DeskShell } from './context.ts';
import { engagementHandlers } from './engagement-handlers.ts';
import { ExchangeLog } from './exchange-log.ts';
import { HeldSecrets } from './held-secrets.ts';
import { importFile } from './import-file.ts';
import { loadedLater } from './loaded-later.ts';
import { practiceHost } from './practice-host.ts';
import { runbookHandlers } from './runbook-handlers.ts';
import { Works } from './works.ts';

/** What the window's main side is made of. */
export interface DeskParts {
  readonly app: App;
  readonly shell: DeskShell;
  readonly tell: Tell;
  /** Origin of a running `practice` command; undefined to start the practice systems when first needed. */
  readonly practiceOrigin: string | undefined;
}

/** Main's side of the window. */
export interface Desk {
  readonly handlers: Handlers;
  /** Takes over a `.groundwork` file that was opened from outside, and tells the window; also why it was not. */
  openFile(path: string): Promise<void>;
  /** Stops what is going on, and waits for it. */
  close(): Promise<void>;
}

/** Builds the handlers of every channel over one context. */
export function createDesk({ app, shell, tell, practiceOrigin }: DeskParts): Desk {
  const practice = practiceHost(practiceOrigin);
  const works = new Works();
  const desk: DeskContext = {
    app,
    shell,
    tell,
    practice,
    held: new HeldSecrets(),
    exchanges: new ExchangeLog(tell),
    works,
    notices: new Map(),
  };
  const first = { ...appHandlers(desk), ...engagementHandlers(desk), ...runbookHandlers(desk) };
  const load = async () => (await import('./later-handlers.ts')).laterHandlers(desk);
  const handlers: Handlers = { ...first, ...loadedLater(first, load) };
  // In the background: a server that does not answer keeps nobody waiting.
  const left = tellLeftSessions(app).then(async (problems) => {
    for (const problem of problems) desk.notices.set(`${problem.code} ${problem.message}`, problem);
    if (problems.length > 0) tell('app-state', await handlers['app.state']({}));
  });
  works.atEnd(() => left);
  return {
    handlers,
    async openFile(path) {
      try {
        const engagement = await importFile(desk, path);
        desk.notices.delete('file');
        tell('engagement-opened', { engagement });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        // Whoever opened it from the file manager looks at the window, not at a terminal.
        desk.notices.set('file', error.toProblem());
      }
      tell('app-state', await handlers['app.state']({}));
    },
    async close() {
      await works.close();
      await practice.close();
    },
  };
}
