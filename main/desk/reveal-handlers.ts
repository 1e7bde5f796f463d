import { createHash } from 'node:crypto';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { expose } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { runMemoryOf } from './run-memory.ts';
import { SecretShownAlready } from './run-place-faults.ts';
import { secretToCopy, secretToShow } from './secret-to-show.ts';

/** A copied secret is cleared from the clipboard after this time, if it is still there. */
const CLEARS_AFTER_SECONDS = 60;

/** The one exception to "the window never reads a secret": a created one, shown or copied on purpose. */
export function revealHandlers(desk: DeskContext): Pick<Handlers, 'secrets.reveal' | 'secrets.copy'> {
  return {
    async 'secrets.reveal'({ engagement, runbook, name }) {
      const secret = expose(await secretToShow(desk, { engagement, runbook, name }));
      const { shown } = runMemoryOf(desk);
      const digest = createHash('sha256').update(secret).digest('hex');
      if (shown.has(digest)) throw new SecretShownAlready();
      shown.add(digest);
      return { secret };
    },
    async 'secrets.copy'({ engagement, runbook, name }) {
      const secret = await secretToCopy(desk, { engagement, runbook, name });
      await desk.shell.copyText(expose(secret), { clearAfterMs: CLEARS_AFTER_SECONDS * 1000 });
      return { clearsAfterSeconds: CLEARS_AFTER_SECONDS };
    },
  };
}
