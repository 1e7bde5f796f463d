import type { Json } from '../../shared/json.ts';
import type { HttpAction, SqlAction, SqlStatement, Template } from '../../shared/plan/action.ts';
import type { ReadyStatement, WriteRequest } from './call.ts';
import { fill, fillPath, type LookUp, resolve, type SecretFor, shown } from './template.ts';

/** Everything of an action that may have places. */
export function templatesOf(action: HttpAction | SqlAction): readonly Template[] {
  if (action.kind === 'http') return [action.headers, action.body];
  return [action.expects, ...action.statements].flatMap(({ params }) => params);
}

/** An action as it goes out, and as the journal records it: secrets masked. */
export function outgoing(
  action: HttpAction | SqlAction,
  lookUp: LookUp,
  secretFor: SecretFor,
): { readonly request: WriteRequest; readonly recorded: Json } {
  return action.kind === 'http' ? httpOutgoing(action, lookUp, secretFor) : sqlOutgoing(action, lookUp, secretFor);
}

function httpOutgoing(action: HttpAction, lookUp: LookUp, secretFor: SecretFor) {
  const { system, method, query, headers, body, yields = [] } = action;
  const path = fillPath(action.path, lookUp);
  const request: WriteRequest = {
    kind: 'http',
    system,
    method,
    path,
    ...(query === undefined ? {} : { query }),
    headers: resolve(headers, lookUp, secretFor) as { [name: string]: unknown },
    body: resolve(body, lookUp, secretFor),
    yields,
  };
  return { request, recorded: { method, path, body: shown(fill(body, lookUp)) } };
}

function sqlOutgoing(action: SqlAction, lookUp: LookUp, secretFor: SecretFor) {
  const { system, table, expects, statements, yields = [] } = action;
  const ready = ({ text, params }: SqlStatement): ReadyStatement => ({
    text,
    params: params.map((param) => resolve(param, lookUp, secretFor)),
  });
  const noted = ({ text, params }: SqlStatement) => ({
    text,
    params: params.map((param) => shown(fill(param, lookUp))),
  });
  const request: WriteRequest = {
    kind: 'sql',
    system,
    table,
    expects: { ...ready(expects), rows: expects.rows },
    statements: statements.map((statement) => ({ ...ready(statement), rows: statement.rows })),
    yields,
  };
  return { request, recorded: { table, statements: statements.map(noted) } };
}
