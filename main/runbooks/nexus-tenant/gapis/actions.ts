import type { SqlAction, SqlChange, YieldedSecret } from '../../../../shared/plan/action.ts';
import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import { NEXUS_DATABASE } from '../../../systems/nexus-database/call.ts';
import {
  deleteRow,
  GAPIS,
  insertRow,
  rowsAsRead,
  rowsStatement,
  updateRow,
} from '../../../systems/nexus-database/gapis.ts';
import type { TenantContext } from '../context.ts';
import { formerSecretOf } from './former-secret.ts';
import type { Before, Changed } from './left.ts';
import { changesOf, statesOf, urlsOf, wantedRows } from './rows.ts';

export const STEP = 'ten-gapis';

/** Adds the rows that are missing, and changes those that an operator let be overwritten; all in one transaction. */
export function writeAction(context: Pick<TenantContext, 'places' | 'secretKeptIn'>, before: Before): SqlAction {
  const { places, secretKeptIn = '' } = context;
  const { isWide, rows } = before;
  const wanted = wantedRows(places, isWide);
  const statements: SqlChange[] = [];
  const yields: YieldedSecret[] = [];
  const states = statesOf(rows, wanted, isWide);
  for (const state of states) {
    if (state.is === 'missing') statements.push(insertRow(state.wanted, isWide));
    if (state.is !== 'differs') continue;
    const { url, same, empty } = state.row;
    const giveFormer = !same && !empty;
    if (giveFormer) {
      const pointer = `/${statements.length}/0/formersecret` as const;
      yields.push({ pointer, name: formerSecretOf(url, places), subject: { id: places.gwsURL }, keptIn: secretKeptIn });
    }
    const { authinturl, authexturl } = state.wanted;
    statements.push(
      updateRow({
        url,
        ...(same ? {} : { secret: 'clientSecret' }),
        ...(isWide ? { auth: { authinturl, authexturl } } : {}),
        giveFormer,
      }),
    );
  }
  const missing = urlsOf(states, 'missing');
  const changes = changesOf(states, isWide);
  const summary = changes.length === 0 ? text.add(missing) : text.change([...changes, ...missing.map(text.addRow)]);
  const urls = wanted.map(({ url }) => url);
  return {
    ...transaction(summary, urls, before, statements),
    reversible: true,
    ...(yields.length === 0 ? {} : { yields }),
  };
}

/** Undo: removes rows that were added, and puts back those that were changed. Both still are as they were left. */
export function undoAction(
  { places }: Pick<TenantContext, 'places'>,
  now: Before,
  removed: readonly string[],
  restored: readonly Changed[],
): SqlAction {
  const names = restored.map(({ url }) => url);
  const statements = [
    ...restored.map(({ url, secret, wasEmpty, auth }) =>
      updateRow({
        url,
        ...(secret && !wasEmpty ? { secret: formerSecretOf(url, places) } : {}),
        ...(secret && wasEmpty ? { noSecret: true } : {}),
        ...(auth === undefined ? {} : { auth }),
      }),
    ),
    ...removed.map(deleteRow),
  ];
  const summary =
    names.length === 0
      ? text.remove(removed)
      : removed.length === 0
        ? text.restore(names)
        : text.removeAndRestore(removed, names);
  const urls = [...new Set(now.rows.map(({ url }) => url))];
  return { ...transaction(summary, urls, now, statements), reversible: false };
}

function transaction(
  summary: string,
  urls: readonly string[],
  { isWide, rows }: Before,
  statements: readonly SqlChange[],
): Omit<SqlAction, 'reversible' | 'yields'> {
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'sql',
    system: NEXUS_DATABASE,
    summary,
    table: GAPIS,
    expects: { ...rowsStatement(urls, isWide), rows: rowsAsRead(rows) },
    statements,
  };
}
