import type { Member } from '../../../shared/coverage/input.ts';
import type { AuditRole } from '../../../shared/coverage/read/audit-file.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { NotFound } from '../../systems/faults/refused-request.ts';
import type { RoleRecord } from '../../systems/genesys-cloud/schemas.ts';
import { TooManyUnusableAnswers } from './faults.ts';
import { membersOf } from './members.ts';
import type { Parts } from './outcome.ts';
import { isPassing } from './passing.ts';

/** Who has which role, and what became of the others. */
export interface MembersRead {
  readonly members: ReadonlyMap<string, readonly Member[]>;
  /** Deleted after the list was read. */
  readonly gone: readonly RoleRecord[];
  readonly failed: readonly { readonly role: RoleRecord; readonly fault: Fault }[];
  /** Why it ended before every role was asked for. */
  readonly ended: Fault | undefined;
}

/** More than run side by side, so that the next request is ready when one ends. */
const IN_TURN = 16;
/** So many answers in a row that cannot be used are no accident of single roles. */
const UNUSABLE_AT_MOST = 5;

/**
 * Reads the members of roles, several side by side, and hands on each role that is finished. One unusable answer does
 * not end it; a refusal, a broken connection, a stop, or a record that cannot be kept does.
 */
export async function readMembers(
  roles: readonly RoleRecord[],
  { reader, expect, signal }: Parts,
  finished: (line: AuditRole) => void,
  notKept: () => unknown,
): Promise<MembersRead> {
  const members = new Map<string, readonly Member[]>();
  const gone: RoleRecord[] = [];
  const failed: { role: RoleRecord; fault: Fault }[] = [];
  const own = new AbortController();
  const either = AbortSignal.any([signal, own.signal]);
  let ended: Fault | undefined;
  let inARow = 0;
  const end = (fault: Fault) => {
    ended ??= fault;
    own.abort();
  };

  async function readOne(role: RoleRecord): Promise<void> {
    try {
      const who = await membersOf(reader, role.id, either);
      inARow = 0;
      members.set(role.id, who);
      finished({ role, members: who });
      const failure = notKept();
      if (failure instanceof Fault) end(failure);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (either.aborted) return end(error);
      if (error instanceof NotFound) return void gone.push(role);
      if (!isPassing(error)) return end(error);
      failed.push({ role, fault: error });
      inARow += 1;
      if (inARow >= UNUSABLE_AT_MOST) end(new TooManyUnusableAnswers(error));
    }
  }

  expect(roles.length);
  const rest = roles.values();
  const inTurn = async () => {
    for (const role of rest) {
      if (either.aborted) return;
      await readOne(role);
    }
  };
  await Promise.all(Array.from({ length: IN_TURN }, inTurn));
  return { members, gone, failed, ended };
}
