import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { liveCatalogue } from '../../../shared/catalogue/live.ts';
import { type ResolvedRows, type RowChoices, resolveRows } from '../../../shared/coverage/resolve.ts';
import type { RowNeed } from '../../../shared/coverage/row.ts';
import type { Permission } from '../../../shared/permissions/permission.ts';
import { Fault } from '../../../shared/results/fault.ts';
import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { listPermissions } from '../../systems/genesys-cloud/calls/permissions.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';
import type { IdentityContext } from './context.ts';

/** What the rows mean in this organization. */
export interface Needs<R extends RowNeed = RowNeed> extends ResolvedRows<R> {
  /** False when the live catalogue could not be read and the bundled one stood in. */
  readonly live: boolean;
  readonly catalogue: Catalogue;
}

type NeedsContext<R extends RowNeed> = Pick<IdentityContext<R>, 'steps' | 'rows' | 'clock' | 'bundledCatalogue'>;

const remembered = new WeakMap<object, Promise<Catalogue>>();

/** Rows resolved against the live catalogue, else the bundled one with a warning. The catalogue is read once per run. */
export async function needsOf<R extends RowNeed>(
  context: NeedsContext<R>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Needs<R>> {
  const catalogue = await catalogueOnce(context, read, signal).catch(async (error: unknown) => {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    const { message } = error;
    known.warn(context.steps.rights.id, {
      code: 'bundled-catalogue-used',
      message: `The organization's permission catalogue could not be read (${message}). The bundled one stands in.`,
      fix: 'Uncertain rows stay uncertain. Try again when the organization answers.',
    });
    return context.bundledCatalogue();
  });
  const choices = (known.value('rows') ?? {}) as RowChoices;
  return { ...resolveRows(context.rows, catalogue, choices), live: catalogue.source === 'live', catalogue };
}

function catalogueOnce(context: Pick<IdentityContext, 'clock'>, read: Reader, signal: AbortSignal): Promise<Catalogue> {
  const before = remembered.get(context);
  if (before !== undefined) return before;
  const date = new Date(context.clock.now()).toISOString();
  const reading = readAll(read, listPermissions, { signal }).then((entities) => liveCatalogue(entities, date));
  remembered.set(context, reading);
  reading.catch(() => remembered.delete(context));
  return reading;
}

/** Every permission the role must hold, each once, in row order. */
export function wantedPermissions({ rows }: Needs): readonly Permission[] {
  return [...new Set(rows.flatMap(({ permissions }) => permissions))];
}
