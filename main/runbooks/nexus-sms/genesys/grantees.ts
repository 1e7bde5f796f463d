import type { Json } from '../../../../shared/json.ts';
import type { Reader } from '../../../engine/call.ts';
import { ours } from '../../../engine/ours.ts';
import type { Knowledge, Outputs } from '../../../engine/step.ts';
import { getSubject } from '../../../systems/genesys-cloud/calls/subjects.ts';
import type { IdentityContext } from '../../genesys-cloud/context.ts';
import { type Holder, signedIn } from '../../genesys-cloud/grant-actions.ts';
import { holdsRole, ownGrants } from '../../genesys-cloud/own-grants.ts';

/** Whom this engagement granted the role to, as the step recorded it; another administrator may have gone on with it. */
export function recordedGrantees(known: Knowledge, step: string): readonly Holder[] {
  const record = known.record(step);
  return ours(record) && Array.isArray(record?.out.grantees) ? (record.out.grantees as unknown as Holder[]) : [];
}

/** The step's outputs with one more administrator among those that the role was granted to. */
export function withGrantee(known: Knowledge, step: string, holder: Holder): Outputs {
  const others = recordedGrantees(known, step).filter(({ id }) => id !== holder.id);
  return outputs([...others, holder]);
}

/** The step's outputs when the role shows: a grant whose answer was lost, or never recorded, is ours too. */
export function granteesFound(context: IdentityContext, known: Knowledge, step: string): Outputs {
  const record = known.record(step);
  const recorded = recordedGrantees(known, step);
  const lost = ours(record) && (record?.unanswered === true || recorded.length === 0);
  return lost ? withGrantee(known, step, signedIn(context, known)) : outputs(recorded);
}

/** Everybody to take the role back from. A crash before the record leaves whoever is signed in. */
export function toTakeBackFrom(context: IdentityContext, known: Knowledge, step: string): readonly Holder[] {
  const recorded = recordedGrantees(known, step);
  return recorded.length > 0 ? recorded : [signedIn(context, known)];
}

/** Whether somebody's grants name the role. */
export async function isHeldBy(
  context: IdentityContext,
  read: Reader,
  known: Knowledge,
  { holder: { id }, roleId }: { readonly holder: Pick<Holder, 'id'>; readonly roleId: string },
  signal: AbortSignal,
): Promise<boolean> {
  const self = id === signedIn(context, known).id;
  return holdsRole(await (self ? ownGrants(context, read, known, signal) : read.read(getSubject(id), signal)), roleId);
}

function outputs(grantees: readonly Holder[]): Outputs {
  return { grantees: grantees as unknown as Json };
}
