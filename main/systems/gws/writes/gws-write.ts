import type { HttpAction, Template } from '../../../../shared/plan/action.ts';
import { GWS } from '../call.ts';

/** A write as a plan describes it. Its headers stand in the action, so that the command and the request are the same. */
export type GwsWrite = Pick<HttpAction, 'system' | 'method' | 'path' | 'headers' | 'body'>;

type About = Omit<HttpAction, 'kind' | 'needs' | keyof GwsWrite>;

/** A typed write as an action of a plan. GWS has accounts of its own, which no permission of Genesys Cloud names. */
export function gwsAction(write: GwsWrite, about: About): HttpAction {
  return { ...about, ...write, kind: 'http', needs: [] };
}

/**
 * A write as the ops account. Bodies are wrapped in `data`.
 * @param ops its name; the password is asked for when the request is sent
 */
export function opsWrite(method: HttpAction['method'], path: string, ops: string, data?: Template): GwsWrite {
  return {
    system: GWS,
    method,
    path: [path],
    headers: { authorization: { basic: { user: ops, password: { $secret: 'gwsAdminPass' } } } },
    body: data === undefined ? null : { data },
  };
}
