import type { HttpAction, Known } from '../../../shared/plan/action.ts';
import type { Id, WriteCall } from '../../systems/genesys-cloud/write-call.ts';

/** What a plan says about a write beyond the request itself. */
type About = Omit<HttpAction, 'kind' | 'system' | 'method' | 'path' | 'query' | 'headers' | 'body' | 'needs'>;

/** A typed write as an action of a plan. */
export function httpAction(call: WriteCall, about: About): HttpAction {
  const { system, method, path, query, body, needs } = call;
  const request = { system, method, path, headers: {}, body, needs, ...(query === undefined ? {} : { query }) };
  return { ...about, kind: 'http', ...request };
}

/** An output as an id for a typed call: its value, or the reference that stands for it. */
export function idOf(known: Known): Id {
  return known.is === 'known' ? String(known.value) : known.ref;
}
