import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { type ResolvedRows, type RowChoices, resolveRows } from '../../../shared/coverage/resolve.ts';
import type { RowNeed } from '../../../shared/coverage/row.ts';
import type { Permission } from '../../../shared/permissions/permission.ts';
import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { catalogueOf } from './catalogue.ts';
import type { IdentityContext } from './context.ts';

/** What the rows mean in this organization. */
export interface Needs<R extends RowNeed = RowNeed> extends ResolvedRows<R> {
  /** False when the live catalogue could not be read and the bundled one stood in. */
  readonly live: boolean;
  readonly catalogue: Catalogue;
}

type NeedsContext<R extends RowNeed> = Pick<IdentityContext<R>, 'steps' | 'rows' | 'clock' | 'bundledCatalogue'>;

/** Rows resolved against the live catalogue, else the bundled one with a warning. The catalogue is read once per run. */
export async function needsOf<R extends RowNeed>(
  context: NeedsContext<R>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Needs<R>> {
  const catalogue = await catalogueOf(context, read, known, context.steps.rights.id, signal);
  const choices = (known.value('rows') ?? {}) as RowChoices;
  return { ...resolveRows(context.rows, catalogue, choices), live: catalogue.source === 'live', catalogue };
}

/** Every permission the role must hold, each once, in row order. */
export function wantedPermissions({ rows }: Needs): readonly Permission[] {
  return [...new Set(rows.flatMap(({ permissions }) => permissions))];
}
