import { holdingsOfSubject } from '../../../../shared/permissions/holdings-of.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';
import { matchNeeds } from '../../../../shared/permissions/match-needs.ts';
import { altocloudGenesysText as text } from '../../../../shared/text/altocloud-genesys.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { grantsOfSignedIn } from '../../genesys-cloud/own-grants.ts';

/** What the operator lacks: to do the step, and of what the step gives. */
export interface OperatorLacks {
  readonly toDo: readonly string[];
  readonly toGive: readonly string[];
}

/** Compares the operator's own grants with what a step needs, and with what it gives to others. @throws Fault */
export async function operatorLacks(
  read: Reader,
  known: Knowledge,
  { toDo, toGive }: OperatorLacks,
  signal: AbortSignal,
): Promise<OperatorLacks> {
  const principalId = String(known.outNow('alto-gc-signin', 'principalId'));
  const { roles } = holdingsOfSubject(await grantsOfSignedIn(read, principalId, signal));
  const lacked = (permissions: readonly string[]) => {
    const matches = matchNeeds(
      permissions.map((each) => requirePermission(each)),
      roles,
    );
    return permissions.filter((_permission, place) => matches[place]?.kind === 'missing');
  };
  return { toDo: lacked(toDo), toGive: lacked(toGive) };
}

/** Whoever gives a permission should hold it (S000:76). Whether the platform insists shows only when it is sent. */
export function warnOfGiving(step: string, known: Knowledge, lacked: readonly string[]): void {
  if (lacked.length === 0) return;
  known.warn(step, {
    code: 'operator-lacks-given-permissions',
    message: text.lacksGiven(lacked),
    fix: text.lacksGivenFix,
  });
}
