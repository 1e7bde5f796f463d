import { type Context, Hono } from 'hono';
import type { RequestLog } from './request-log.ts';
import type { VaultMemory } from './vault-memory.ts';

/**
 * What only a practice server has: its sample credentials (`GET /practice`), what arrived
 * (`GET /practice/requests`) and the secret memory (`/practice/vault/:key`). None of it is counted.
 */
export function practicePage(describe: () => unknown, log: RequestLog, vault: VaultMemory): Hono {
  const page = new Hono();
  const key = (context: Context) => context.req.param('key') ?? '';
  page.get('/', (context) => context.json(describe() as object));
  page.get('/requests', (context) => context.json({ ...log.counts(), requests: log.requests }));
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
