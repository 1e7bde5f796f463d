import { canonical } from '../../../../shared/canonical.ts';
import type { Json } from '../../../../shared/json.ts';
import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import { ours } from '../../../engine/ours.ts';
import type { Knowledge, Observed, Outputs } from '../../../engine/step.ts';
import { SecretNotGiven } from '../../../runs/faults.ts';
import { type GapisTable, lookAtRows, lookAtTable } from '../../../systems/nexus-database/gapis.ts';
import { NoPlaceForSecret } from '../../genesys-cloud/faults.ts';
import type { TenantContext } from '../context.ts';
import { STEP } from './actions.ts';
import { GapisOnReplica, GapisRightMissing, GapisRowDiffers, GapisRowsDoubled, KEEP, OVERWRITE } from './faults.ts';
import { type Before, leftBy, leftOut } from './left.ts';
import { changesOf, type RowState, statesOf, urlsOf, wantedRows } from './rows.ts';

/** How the row came to be there; a fact of the engagement. */
export type GapisHow = 'added' | 'found' | 'kept' | 'by hand';

/** A look at the table and at the rows of some addresses. */
export interface GapisLook extends Before {
  readonly table: GapisTable;
  /** Whether the secrets could be compared. */
  readonly compared: boolean;
  readonly near: readonly { readonly url: string; readonly clientid: string | null }[];
}

/** Looks at the rows that are wanted, or at those of other addresses. @throws Fault by cause */
export async function lookAt(
  context: TenantContext,
  read: Reader,
  signal: AbortSignal,
  urls?: readonly string[],
): Promise<GapisLook> {
  const table = await read.read(lookAtTable(), signal);
  const wanted = urls ?? wantedRows(context.places, table.isWide).map(({ url }) => url);
  const compared = await context.secretAtHand('clientSecret');
  const { rows, near } = await read.read(lookAtRows(wanted, table.isWide, compared), signal);
  return { table, compared, near, rows, isWide: table.isWide };
}

/** What there is of the rows before a run, or in a verification. @throws Fault by cause */
export async function observeRows(
  context: TenantContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const look = await lookAt(context, read, signal);
  const isRun = context.purpose === 'run';
  // What the run itself makes first is there when this step comes to it; until then no row can have it.
  const isToCome = !known.applying && known.planned('ten-client');
  if (isRun && !look.compared && !isToCome) {
    return { is: 'unknown', why: reasonOf(new SecretNotGiven('clientSecret')) };
  }
  const { isWide, rows } = look;
  const states = statesOf(rows, wantedRows(context.places, isWide), isWide);
  if (isRun) warnOf(look, states, known);
  const missing = urlsOf(states, 'missing');
  const differing = states.filter(({ is }) => is === 'differs' || is === 'contradictory');
  if (missing.length + differing.length === 0) return { is: 'present', out: outOf(context, known, 'found', look) };
  const before: Before = { isWide, rows };
  const different: Observed = { is: 'different', out: {}, before: before as unknown as Json };
  if (!isRun) return different;
  const accepted = known.accepted(STEP);
  if (differing.length > 0 && (accepted === KEEP || (wasKept(known, look) && accepted !== OVERWRITE))) {
    return { is: 'present', out: outOf(context, known, 'kept', look) };
  }
  const contradictory = urlsOf(states, 'contradictory');
  if (contradictory.length > 0) return { is: 'unknown', why: reasonOf(new GapisRowsDoubled(STEP, contradictory)) };
  if (differing.length > 0 && accepted !== OVERWRITE) {
    return { is: 'unknown', why: reasonOf(new GapisRowDiffers(STEP, changesOf(states, isWide))) };
  }
  const obstacle = obstacleTo(context, look, states);
  return obstacle === undefined ? different : { is: 'unknown', why: reasonOf(obstacle) };
}

/** Why the rows cannot be written, known before anything is tried. */
function obstacleTo({ secretKeptIn }: TenantContext, { table }: GapisLook, states: readonly RowState[]) {
  const adds = states.some(({ is }) => is === 'missing');
  const overwrites = states.some((state) => state.is === 'differs');
  const takesFormer = states.some((state) => state.is === 'differs' && !state.row.same && !state.row.empty);
  if (table.isReplica) return new GapisOnReplica();
  if (adds && !table.may.insert) return new GapisRightMissing('INSERT');
  if (overwrites && !table.may.update) return new GapisRightMissing('UPDATE');
  if (!table.may.lock) return new GapisRightMissing('LOCK');
  return takesFormer && secretKeptIn === undefined ? new NoPlaceForSecret() : undefined;
}

/** Outputs of rows that are there. */
function outOf(context: TenantContext, known: Knowledge, how: GapisHow, look: GapisLook): Outputs {
  const record = known.record(STEP);
  const isOurs = ours(record);
  const left = leftBy(record, (isWide) => wantedRows(context.places, isWide));
  return {
    gapisRow: isOurs && how === 'found' ? 'added' : how,
    gapisFor: context.places.gwsURL,
    ...(how === 'kept' ? { gapisAs: canonical(look.rows) } : {}),
    ...(isOurs ? leftOut(left) : {}),
  };
}

/** Left as they are once, and still the same. */
function wasKept(known: Knowledge, { rows }: GapisLook): boolean {
  const out = known.record(STEP)?.out;
  return out?.gapisRow === 'kept' && out.gapisAs === canonical(rows);
}

function warnOf({ near }: GapisLook, states: readonly RowState[], known: Knowledge): void {
  // Rows that differ are asked about, and not harmless.
  const [doubled] = urlsOf(states, 'doubled');
  if (doubled !== undefined) {
    known.warn(STEP, {
      code: 'gapis-row-repeated',
      field: 'gwsURL',
      message: text.doubled(doubled),
      fix: text.doubledFix,
    });
  }
  if (near.length > 0) {
    const shown = near.map(({ url, clientid }) => text.nearRow(url, clientid));
    known.warn(STEP, { code: 'gapis-near-row', field: 'gwsURL', message: text.near(shown), fix: text.nearFix });
  }
}
