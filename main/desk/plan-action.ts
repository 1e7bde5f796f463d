import type { ActionView } from '../../shared/ipc/views.ts';
import type { Action, HttpAction, SqlAction, Template } from '../../shared/plan/action.ts';
import { shown, shownPath } from '../engine/template.ts';
import type { Opened } from '../runs/runnable.ts';
import { GENESYS_CLOUD } from '../systems/genesys-cloud/call.ts';
import { curlOfAction, type SignIn } from '../systems/http/curl-action.ts';
import { ICWS } from '../systems/icws/call.ts';
import { psqlOfAction } from '../systems/nexus-database/psql-script.ts';

/** Where a system answers, for commands. */
export type OriginOf = (system: string) => string;

/** Systems that a token or a session opens; every other one is opened by what stands in the plan. */
const SIGN_INS: Readonly<Record<string, SignIn>> = {
  [GENESYS_CLOUD]: 'bearer',
  'sms-aggregation': 'client',
  [ICWS]: 'icws',
};

/** The origins of a job's systems: that of the target, but for those that answer elsewhere. */
export function originsOf({ holder, target }: Pick<Opened, 'holder' | 'target'>): OriginOf {
  return (system) => holder?.(system)?.origin ?? target.origin;
}

/** An action as a person reads it: references as ‹labels›, secrets masked. */
export function actionView(action: Action, titles: ReadonlyMap<string, string>, origin: OriginOf): ActionView {
  const { id, step, kind, summary, reversible, cost, escalation, typed } = action;
  return {
    id,
    step,
    stepTitle: titles.get(step) ?? step,
    kind,
    summary,
    reversible,
    ...(cost === undefined ? {} : { cost }),
    ...(escalation === undefined ? {} : { escalation }),
    ...(typed === undefined ? {} : { typed }),
    needs: [],
    yields: [],
    ...ownParts(action, origin),
  };
}

function ownParts(action: Action, origin: OriginOf): Partial<ActionView> {
  switch (action.kind) {
    case 'http':
      return httpParts(action, origin);
    case 'sql':
      return sqlParts(action);
    case 'manual': {
      const copy = action.copy.map(({ label, value }) => ({ label, value: text(shown(value)), ...secretOf(value) }));
      const { clicks, readBack, asks } = action;
      return { clicks: [...clicks], copy, readBack, ...(asks === undefined ? {} : { asks }) };
    }
    case 'wait':
      return { until: action.until, atMostSeconds: action.atMostSeconds };
  }
}

function httpParts(action: HttpAction, origin: OriginOf): Partial<ActionView> {
  const { method, path, query, body, needs, notYetForSeconds } = action;
  const search = new URLSearchParams(query).toString();
  const headers = Object.entries(action.headers).map(([name, value]) => [name, headerText(value)] as const);
  return {
    method,
    url: `${shownPath(path)}${search === '' ? '' : `?${search}`}`,
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) }),
    ...(body === null ? {} : { body: shown(body) }),
    needs: [...needs],
    yields: (action.yields ?? []).map(({ name, keptIn }) => ({ name, keptIn })),
    ...(action.makes === undefined ? {} : { makes: action.makes.map(({ name, keptIn }) => ({ name, keptIn })) }),
    ...(notYetForSeconds === undefined ? {} : { notYetForSeconds }),
    curl: curlOfAction(action, origin(action.system), SIGN_INS[action.system] ?? 'none'),
  };
}

function sqlParts(action: SqlAction): Partial<ActionView> {
  const { table, expects, statements, yields = [] } = action;
  return {
    table,
    expects: { text: expects.text, params: expects.params.map(shown), rows: [...expects.rows] },
    statements: statements.map(({ text, params, rows }) => ({ text, params: params.map(shown), rows })),
    psql: psqlOfAction(action),
    yields: yields.map(({ name, keptIn }) => ({ name, keptIn })),
  };
}

/** As it goes out, with a mask in the place of what opens something. */
function headerText(value: Template): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return text(shown(value));
  const { bearer, basic } = value as {
    readonly bearer?: Template;
    readonly basic?: { readonly [part: string]: Template };
  };
  if (bearer !== undefined) return `Bearer ${text(shown(bearer))}`;
  if (basic !== undefined) return `Basic ${text(shown(basic.user ?? ''))}:${text(shown(basic.password ?? ''))}`;
  return text(shown(value));
}

/** The name of the secret that a value to copy is. */
function secretOf(value: Template): { readonly secret?: string } {
  if (typeof value !== 'object' || value === null || !('$secret' in value)) return {};
  return typeof value.$secret === 'string' ? { secret: value.$secret } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
