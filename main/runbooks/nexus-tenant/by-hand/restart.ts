import type { ManualAction } from '../../../../shared/plan/action.ts';
import { tenantProvisioningText } from '../../../../shared/text/tenant-provisioning.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';

const text = tenantProvisioningText.restart;
const STEP = 'ten-restart';
const AT = 'nexusRestartedAt';

/**
 * Digital Channels reads nex_gapis when it starts; vendors' scripts restart it after adding the row. Asked for when the row
 * was added or changed and nobody confirmed a restart since.
 */
export function restartStep({ clock }: Pick<TenantContext, 'clock'>): Step {
  return {
    ...tenantTitle(STEP),
    after: ['ten-gapis'],
    async observe(_read, known) {
      const at = timeOf(known.outNow(STEP, AT) ?? known.record(STEP)?.out[AT]);
      if (isDue(known, at)) return { is: 'absent' };
      return { is: 'present', out: at === undefined ? {} : { [AT]: at } };
    },
    plan: (seen) => (seen.is === 'absent' ? [restartAction()] : []),
    settle: () => ({ [AT]: clock.now() }),
  };
}

/** The row is about to change, or changed since the restart. */
function isDue(known: Knowledge, restartedAt: number | undefined): boolean {
  if (known.planned('ten-gapis')) return true;
  const changedAt = rowChangedAt(known);
  return changedAt !== undefined && (restartedAt === undefined || changedAt > restartedAt);
}

/** When this engagement changed the row, or somebody confirmed that they did; undefined when neither happened. */
function rowChangedAt(known: Knowledge): number | undefined {
  const record = known.record('ten-gapis');
  const entered = timeOf(known.outNow('ten-gapis', 'gapisEnteredAt') ?? record?.out.gapisEnteredAt);
  const written = record?.owned === true ? (record.writtenAt ?? 0) : undefined;
  return entered === undefined ? written : Math.max(entered, written ?? entered);
}

function timeOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function restartAction(): ManualAction {
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.summary,
    reversible: false,
    clicks: text.clicks,
    copy: [],
    readBack: false,
  };
}
