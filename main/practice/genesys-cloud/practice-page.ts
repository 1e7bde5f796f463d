import type { Context, Hono } from 'hono';
import { practicePage } from '../http/practice-page.ts';
import type { RequestLog } from '../http/request-log.ts';
import type { VaultMemory } from './vault-memory.ts';

/** The practice page of this system, with the secret memory of a rehearsal (`/practice/vault/:key`). */
export function practicePageWithVault(describe: () => unknown, log: RequestLog, vault: VaultMemory): Hono {
  const page = practicePage(describe, log);
  const key = (context: Context) => context.req.param('key') ?? '';
  page.get('/vault/:key', (context) => {
    const text = vault.get(key(context));
    return text === undefined ? context.body(null, 404) : context.text(text);
  });
  page.put('/vault/:key', async (context) => {
    vault.put(key(context), await context.req.text());
    return context.body(null, 204);
  });
  page.delete('/vault/:key', (context) => context.body(null, vault.delete(key(context)) ? 204 : 404));
  return page;
}
