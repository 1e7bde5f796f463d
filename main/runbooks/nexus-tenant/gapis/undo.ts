import type { Json } from '../../../../shared/json.ts';
import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import type { Reader } from '../../../engine/call.ts';
import { ours } from '../../../engine/ours.ts';
import type { Done, Inverse, Knowledge, Observed } from '../../../engine/step.ts';
import type { GapisRow } from '../../../systems/nexus-database/gapis.ts';
import type { TenantContext } from '../context.ts';
import { otherTenants } from '../other-tenants.ts';
import { STEP, undoAction } from './actions.ts';
import { formerSecretOf } from './former-secret.ts';
import { type Before, type Changed, type Left, leftBy } from './left.ts';
import { lookAt } from './observe.ts';
import { wantedRows } from './rows.ts';
import { removeByHand } from './script.ts';

/** What undo has to know of the present. */
interface Now extends Before {
  readonly compared: boolean;
  /** Addresses whose former secret is at hand. */
  readonly restorable: readonly string[];
  /** Other contact centers that are served by the same rows. */
  readonly usedBy: readonly string[];
}

/** The rows that this engagement wrote, as they are now. @throws Fault by cause */
export async function observeForUndo(
  context: TenantContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const { added, changed } = leftOf(context, known);
  const urls = [...added, ...changed.map(({ url }) => url)];
  if (context.database === undefined || urls.length === 0) return { is: 'absent' };
  const { isWide, rows, compared } = await lookAt(context, read, signal, urls);
  const restorable: string[] = [];
  for (const { url } of changed) {
    if (await context.secretAtHand(formerSecretOf(url, context.places))) restorable.push(url);
  }
  const usedBy = await otherTenants(context, read, signal);
  const now: Now = { isWide, rows, compared, restorable, usedBy };
  return { is: 'different', out: {}, before: now as unknown as Json };
}

/** Removes rows that this engagement added and puts back those that it changed, as long as nobody changed or shares them since. */
export function inverseOf(context: TenantContext, { seen }: Done, known: Knowledge): Inverse {
  const record = known.record(STEP);
  if (!ours(record)) {
    const isByHand = record?.confirmed === true && record.out.gapisRow === 'by hand';
    return { actions: isByHand ? [removeByHand(wantedUrls(context))] : [] };
  }
  const { added, changed } = leftOf(context, known);
  if (seen.is !== 'different') {
    if (added.length > 0 && changed.length === 0) return { actions: [removeByHand(added)] };
    return added.length + changed.length === 0 ? { actions: [] } : { cannot: text.cannotLook(all(added, changed)) };
  }
  const now = seen.before as unknown as Now;
  const there = (url: string) => now.rows.filter((row) => row.url === url);
  const removed = added.filter((url) => there(url).length > 0);
  const restored = changed.filter(({ url }) => there(url).length > 0);
  const names = all(removed, restored);
  if (names.length === 0) return { actions: [] };
  if (now.usedBy.length > 0) return { cannot: text.cannotInUse(names, now.usedBy) };
  if (!now.compared) return { cannot: text.cannotCompare(names) };
  const told = restored.flatMap(({ url, auth }) => (auth === undefined ? [] : [url]));
  const moved = names.filter((url) => !isAsLeft(there(url), context, told.includes(url)));
  if (moved.length > 0) return { cannot: text.cannotChanged(moved) };
  const lost = restored.filter(({ url, secret, wasEmpty }) => secret && !wasEmpty && !now.restorable.includes(url));
  if (lost.length > 0) return { cannot: text.cannotRestore(lost.map(({ url }) => url)) };
  return { actions: [undoAction(context, now, removed, restored)] };
}

/** One row, with the secret that it was left with; where its addresses of Auth were set as well, with those. */
function isAsLeft([row, ...more]: readonly GapisRow[], { places }: TenantContext, isTold: boolean): boolean {
  if (row?.same !== true || more.length > 0) return false;
  return !isTold || (row.authinturl === places.authInternalURL && row.authexturl === places.authURL);
}

function leftOf(context: TenantContext, known: Knowledge): Left {
  return leftBy(known.record(STEP), (isWide) => wantedRows(context.places, isWide));
}

function wantedUrls({ places }: TenantContext): readonly string[] {
  return wantedRows(places, true).map(({ url }) => url);
}

function all(added: readonly string[], changed: readonly Changed[]): readonly string[] {
  return [...added, ...changed.map(({ url }) => url)];
}
