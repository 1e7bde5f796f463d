import type { JsonObject } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import { tenantProvisioningText } from '../../../../shared/text/tenant-provisioning.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';

const text = tenantProvisioningText.designer;
const STEP = 'ten-designerenv';
/** Outputs: for which address it was confirmed, and when. */
const [FOR, AT] = ['designerEnvFor', 'designerEnvAt'];

/** The values of the transaction in both readings: the guide prints paths alone, and lost what stood before them (S003:297-301). */
export function designerValues(nexusURL: string) {
  const paths = { baseurl: '/nexus/v1', url: '/nexus/v3' } as const;
  return { full: { baseurl: nexusURL + paths.baseurl, url: nexusURL + paths.url }, relative: paths } as const;
}

/** Enabling routing by Designer applications (S003:292-301). Nothing can read the transaction, so a person confirms it. */
export function designerEnvStep({ clock, places }: Pick<TenantContext, 'clock' | 'places'>): Step {
  const { nexusURL } = places;
  return {
    ...tenantTitle(STEP),
    after: ['ten-tenant'],
    async observe(_read, known) {
      const out = confirmedOut(known);
      return isDue(known, out, nexusURL) ? { is: 'absent' } : { is: 'present', out };
    },
    plan: (seen) => (seen.is === 'absent' ? [designerAction(nexusURL)] : []),
    settle: () => ({ [FOR]: nexusURL, [AT]: clock.now() }),
    inverse: (_done, known) => (AT in confirmedOut(known) ? { cannot: text.stays } : { actions: [] }),
  };
}

/** Nobody confirmed it, or the address or the tenant's key is another since. */
function isDue(known: Knowledge, out: JsonObject, nexusURL: string): boolean {
  const at = out[AT];
  if (typeof at !== 'number' || out[FOR] !== nexusURL || known.planned('ten-tenant')) return true;
  const tenant = known.record('ten-tenant');
  return tenant?.owned === true && (tenant.writtenAt ?? 0) > at;
}

function confirmedOut(known: Knowledge): JsonObject {
  const record = known.record(STEP)?.out ?? {};
  const names = [FOR, AT].flatMap((name) => {
    const value = known.outNow(STEP, name) ?? record[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(names);
}

/** What a person enters. */
export function designerAction(nexusURL: string): ManualAction {
  const { full, relative } = designerValues(nexusURL);
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.summary,
    reversible: false,
    clicks: text.clicks,
    copy: [
      { label: text.full.baseurl, value: full.baseurl },
      { label: text.full.password, value: { $secret: 'nexusApiKey' } },
      { label: text.full.url, value: full.url },
      { label: text.relative.baseurl, value: relative.baseurl },
      { label: text.relative.url, value: relative.url },
    ],
    readBack: false,
  };
}
