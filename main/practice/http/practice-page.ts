import { Hono } from 'hono';
import type { RequestLog } from './request-log.ts';

/**
 * What only a practice server has: its samples (`GET /practice`) and what arrived (`GET /practice/requests`).
 * None of it is counted.
 */
export function practicePage(describe: () => unknown, log: RequestLog): Hono {
  const page = new Hono();
  page.get('/', (context) => context.json(describe() as object));
  page.get('/requests', (context) => context.json({ ...log.counts(), requests: log.requests }));
  return page;
}
