import type { Exchange } from '../../shared/ipc/views.ts';
import { drawerText as text } from '../../shared/text/drawer-screen.ts';
import type { TappedExchange } from '../systems/http/tap.ts';
import type { ToldStatement, ToldTransaction } from '../systems/nexus-database/told.ts';

/**
 * An exchange as the drawer shows it. What a practice organization says about itself is no exchange with it: its answer
 * is the sample credentials.
 */
export function exchangeOf(told: TappedExchange): Omit<Exchange, 'id'> | undefined {
  const { at, durationMs, effect, method, origin, path, outcome, request, reply, curl } = told;
  if (path === '/practice') return undefined;
  return {
    at,
    system: URL.parse(origin)?.host ?? '',
    effect,
    method,
    url: `${origin}${path}`,
    ...(outcome.is === 'answered' ? { status: outcome.status } : { fault: outcome.fault }),
    durationMs,
    ...(request.body === '' ? {} : { request: request.body }),
    ...(reply.body === '' ? {} : { reply: reply.body }),
    curl,
  };
}

/** A transaction as the drawer shows it: its statements with their values, and how many rows it is about. */
export function exchangeWithDatabase(told: ToldTransaction): Omit<Exchange, 'id'> {
  const { at, durationMs, effect, address, statements, outcome } = told;
  const main = mainOnes(statements);
  return {
    at,
    system: URL.parse(address)?.host ?? '',
    effect,
    method: text.sql,
    url: address,
    what: main[0]?.text ?? text.connects,
    durationMs,
    ...(outcome.is === 'answered' ? { rows: sum(main) } : { fault: outcome.fault }),
    ...(statements.length === 0 ? {} : { request: statements.map(withValues).join('\n\n') }),
    curl: '',
  };
}

/** What a transaction is about: its changes, else the last look. */
function mainOnes(statements: readonly ToldStatement[]): readonly ToldStatement[] {
  const changes = statements.filter(({ text: each }) => /^\s*(?:insert|update|delete)\b/i.test(each));
  return changes.length > 0 ? changes : statements.filter(({ text: each }) => /^\s*select\b/i.test(each)).slice(-1);
}

function sum(statements: readonly ToldStatement[]): number {
  return statements.reduce((all, { rows = 0 }) => all + rows, 0);
}

function withValues({ text: statement, params }: ToldStatement): string {
  return [statement, ...params.map((param, index) => `  $${index + 1} = ${param}`)].join('\n');
}
