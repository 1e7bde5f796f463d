import type { Json } from '../../../shared/json.ts';
import type { Knowledge } from '../../engine/step.ts';

/** What is known of the organization now: by its ID, and what it is called. */
export interface OrganizationNow {
  readonly orgId?: string;
  readonly orgLongName?: string;
  readonly orgShortName?: string;
}

/** The organization as step alto-org-facts read it, else as the values name it. */
export function organizationNow(known: Pick<Knowledge, 'outNow' | 'value'>): OrganizationNow {
  const names = ['orgId', 'orgLongName', 'orgShortName'] as const;
  const found = names.flatMap((name) => {
    const text = filled(known.outNow('alto-org-facts', name)) ?? filled(known.value(name));
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

function filled(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
