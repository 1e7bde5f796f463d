import { Fault } from '../../../shared/results/fault.ts';
import { liveText as text } from '../../../shared/text/live-audit.ts';
import { LiveReadRefused, LiveReadStopped, NoReadingToResume, ReadingOfAnother } from './faults.ts';
import { type Kept, keptIn } from './kept.ts';
import type { LiveOrder } from './order.ts';
import type { Outcome, Parts } from './outcome.ts';
import { isRefusal } from './passing.ts';
import { ProgressLog } from './progress-file.ts';
import { type MembersRead, readMembers } from './read-members.ts';
import { readRoles } from './read-roles.ts';
import { linesOf, type Reading, type ReadRole } from './reading.ts';
import { readSurroundings } from './surroundings.ts';

const NAMED_AT_MOST = 10;

/**
 * Every role with its members: lists by the hundred, then one request per role. Each finished role is recorded at once;
 * going on asks only for the others. The list is read again then: what it says of a role's policies counts, a role that
 * is no longer in it is left out, and a new one is read; members stay as they were read, and the reading keeps its date.
 * @throws Fault when the list cannot be read
 */
export async function readOrganization(order: LiveOrder, parts: Parts): Promise<Outcome> {
  const { progress } = order;
  const kept = order.resume === true ? await keptBy(order) : undefined;
  const [{ header: now, catalogue, notes }, { roles, lacking }] = await Promise.all([
    readSurroundings(order, parts),
    readRoles(parts),
  ]);
  if (kept !== undefined && kept.header.organization.id !== now.organization.id) {
    throw new ReadingOfAnother(kept.header.organization.name, now.organization.name);
  }
  const header = { ...now, readAt: kept?.header.readAt ?? now.readAt };
  const known = new Map(roles.flatMap(({ id }) => [[id, kept?.members.get(id)] as const]));
  const finished = roles.flatMap((role): ReadRole[] => {
    const members = known.get(role.id);
    return members === undefined ? [] : [{ role, members }];
  });
  const begun: Reading = { header, catalogue, roles: finished, notes, failed: [], endedAt: undefined };
  await progress?.begin(asText(begun));
  const log = progress === undefined ? undefined : new ProgressLog(progress);
  const missing = roles.filter(({ id }) => known.get(id) === undefined);
  const read = await readMembers(
    missing,
    parts,
    (line) => log?.add(line),
    () => log?.failure,
  );
  const { fault, state } = await endOf(read, log, parts, progress !== undefined);

  const gone = new Set(read.gone.map(({ id }) => id));
  const all = roles
    .filter(({ id }) => !gone.has(id))
    .map((role): ReadRole => ({ role, members: known.get(role.id) ?? read.members.get(role.id) }));
  const reading: Reading = {
    ...begun,
    roles: all,
    notes: [...notes, ...read.gone.map(({ name }) => text.unread.gone(name)), ...withoutMembers(all, read)],
    failed: [...(lacking > 0 ? [lost(lacking)] : []), ...failuresOf(read, fault)],
    endedAt: state === 'read' ? new Date(order.now()).toISOString() : undefined,
  };
  if (state === 'read' && reading.failed.length === 0) await progress?.finish();
  return { state, reading, fault };
}

async function keptBy({ progress }: LiveOrder): Promise<Kept> {
  const kept = keptIn((await progress?.load()) ?? '');
  if (kept === undefined) throw new NoReadingToResume();
  return kept;
}

/** How it ended: a refusal of the members ends it too, for the roles themselves are known by then. */
async function endOf(
  { ended }: MembersRead,
  log: ProgressLog | undefined,
  { isStopped }: Parts,
  recorded: boolean,
): Promise<Pick<Outcome, 'state' | 'fault'>> {
  try {
    await log?.settled();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { state: 'failed', fault: error };
  }
  if (isStopped()) return { state: 'stopped', fault: new LiveReadStopped(recorded) };
  if (ended === undefined) return { state: 'read' };
  if (isRefusal(ended)) return { state: 'read', fault: new LiveReadRefused('members', 'roles', ended) };
  return { state: 'failed', fault: ended };
}

function lost(count: number): Reading['failed'][number] {
  return { what: text.refused.roles, why: text.unread.lost(count) };
}

function failuresOf({ failed }: MembersRead, fault: Fault | undefined): Reading['failed'] {
  const named = failed.map(({ role, fault: why }) => ({
    what: role.name,
    why: text.unread.members(role.name, why.message),
  }));
  return fault instanceof LiveReadRefused ? [...named, { what: text.refused.members, why: fault.message }] : named;
}

/** Roles that were not come to; those that failed by themselves are named elsewhere. */
function withoutMembers(roles: readonly ReadRole[], { failed }: MembersRead): readonly string[] {
  const told = new Set(failed.map(({ role }) => role.id));
  const names = roles.flatMap(({ role, members }) => (members === undefined && !told.has(role.id) ? [role.name] : []));
  if (names.length === 0) return [];
  const shown = names.slice(0, NAMED_AT_MOST).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  return [text.unread.noMembers(names.length, [...shown, ...(rest > 0 ? [text.unread.more(rest)] : [])].join(', '))];
}

function asText(reading: Reading): string {
  return linesOf(reading)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
