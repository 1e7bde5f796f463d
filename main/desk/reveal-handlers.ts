import { createHash } from 'node:crypto';
import type { Handlers, RequestOf } from '../../shared/ipc/contract.ts';
import { qrOf } from '../qr.ts';
import { expose } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { runMemoryOf } from './run-memory.ts';
import { SecretShownAlready } from './run-place-faults.ts';
import { type SecretWish, secretToCopy, secretToShow } from './secret-to-show.ts';

/** A copied secret is cleared from the clipboard after this time, if it is still there. */
const CLEARS_AFTER_SECONDS = 60;

type Channel = 'secrets.reveal' | 'secrets.copy' | 'auvious.qr';

/** The one exception to "the window never reads a secret": a created one, shown or copied on purpose. */
export function revealHandlers(desk: DeskContext): Pick<Handlers, Channel> {
  return {
    async 'secrets.reveal'(wish) {
      const secret = expose(await secretToShow(desk, wishOf(wish)));
      const { shown } = runMemoryOf(desk);
      const digest = createHash('sha256').update(secret).digest('hex');
      if (shown.has(digest)) throw new SecretShownAlready();
      shown.add(digest);
      return { secret };
    },
    async 'secrets.copy'(wish) {
      const secret = await secretToCopy(desk, wishOf(wish));
      await desk.shell.copyText(expose(secret), { clearAfterMs: CLEARS_AFTER_SECONDS * 1000 });
      return { clearsAfterSeconds: CLEARS_AFTER_SECONDS };
    },
    /** As often as it is asked for: unlike a secret that opens an account, a link is shown to whoever scans it. */
    async 'auvious.qr'({ engagement, runbook, key, name }) {
      return qrOf(expose(await secretToShow(desk, { engagement, runbook, name, subject: key })));
    },
  };
}

function wishOf({ engagement, runbook, name, subject }: RequestOf<'secrets.reveal'>): SecretWish {
  return { engagement, runbook, name, subject };
}
