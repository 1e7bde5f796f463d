import type { Check } from '../../../../../shared/results/check.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Knowledge, Outputs, Step } from '../../../../engine/step.ts';
import type { IcwsWorkgroup } from '../../../../systems/icws/schemas.ts';
import { outputOf } from '../../by-person.ts';
import type { AltocloudContext } from '../../context.ts';
import { textsOf } from '../../texts.ts';
import { altocloudTitle } from '../../title.ts';
import { enableByHand, STEP, workgroupOfAction } from './actions.ts';
import { licensedMembers, readWorkgroups, unlicensedWorkgroups, wantedWorkgroups } from './look.ts';
import { checkEnabled, checkMembers, checkMembersByPerson } from './verify.ts';

const text = altocloudCicText.workgroups;

/** A workgroup as far as it can be looked at. */
type Seen = Pick<IcwsWorkgroup, 'id' | 'name' | 'altocloud'>;

/**
 * Availability updates for each workgroup (S001:244-250). ICWS documents no property for the box, so a person ticks it;
 * where the server shows one all the same, it is read, and never written.
 */
export function workgroupsStep({ cic, purpose }: AltocloudContext): Step {
  const canLook = cic?.hasAccount === true;
  const look = async (read: Reader, known: Knowledge, signal: AbortSignal): Promise<readonly Seen[]> => {
    const ids = wantedWorkgroups(known);
    if (canLook) return readWorkgroups(read, ids, signal);
    return ids.map((id) => ({ id, name: id, altocloud: undefined }));
  };
  let seenLast: readonly Seen[] = [];
  // Those that the plan asks somebody to tick.
  const asked = new Set<string>();
  return {
    ...altocloudTitle(STEP),
    after: ['alto-user-license'],
    async observe(read, known, signal) {
      if (purpose === 'undo') return { is: 'absent' };
      seenLast = await look(read, known, signal);
      if (canLook && purpose === 'run') {
        warnOfNoQueue(seenLast as readonly IcwsWorkgroup[], known);
        if (!known.applying) await warnOfUnlicensed(read, seenLast as readonly IcwsWorkgroup[], known, signal);
      }
      const enabled = seenLast.filter((workgroup) => isEnabled(workgroup, known)).map(({ id }) => id);
      const done = known.applying ? enabled.filter((id) => asked.has(id)) : [];
      const out = {
        workgroupsEnabled: enabled,
        workgroupsTicked: tickedIn(known, done),
        ...sourcesOf(seenLast, known),
      };
      return enabled.length === seenLast.length ? { is: 'present', out } : { is: 'different', out, before: null };
    },
    plan(seen, known) {
      if (seen.is !== 'different' || purpose !== 'run') return [];
      const open = seenLast.filter((workgroup) => !isEnabled(workgroup, known));
      for (const { id } of open) asked.add(id);
      return open.map((workgroup) =>
        enableByHand(workgroup, { isReadBack: workgroup.altocloud !== undefined, isBlind: !canLook }),
      );
    },
    settle(replies, known) {
      const done = [...replies.keys()].map(workgroupOfAction);
      return {
        workgroupsEnabled: [...new Set([...textsOf(known.outNow(STEP, 'workgroupsEnabled')), ...done])],
        workgroupsTicked: tickedIn(known, done),
        workgroupsConfirmed: [...new Set([...confirmed(known), ...done])],
      };
    },
    async verify(read, known, signal) {
      if (!canLook) {
        const checks = wantedWorkgroups(known).flatMap((id): readonly Check[] => {
          const isConfirmed = confirmed(known).includes(id);
          const said = { isConfirmed, wasRead: wasRead(known, id) };
          return [checkEnabled({ id, altocloud: undefined }, said), checkMembersByPerson(id, isConfirmed)];
        });
        return { checks };
      }
      const workgroups = await readWorkgroups(read, wantedWorkgroups(known), signal);
      const licensed = await licensedMembers(read, workgroups, signal);
      const checks = workgroups.flatMap((workgroup) => [
        checkEnabled(workgroup, {
          isConfirmed: confirmed(known).includes(workgroup.id),
          wasRead: wasRead(known, workgroup.id),
        }),
        checkMembers(workgroup, licensed),
      ]);
      return { checks };
    },
    inverse(_done, known) {
      const ticked = textsOf(known.record(STEP)?.out.workgroupsTicked);
      return ticked.length === 0 ? { actions: [] } : { cannot: text.cannot(ticked) };
    },
  };
}

/** As the server shows it; where it shows nothing, as somebody confirmed it. */
function isEnabled({ id, altocloud }: Seen, known: Knowledge): boolean {
  return altocloud ?? confirmed(known).includes(id);
}

/** Workgroups whose box a person says is ticked. What was only read once is nobody's word. */
function confirmed(known: Knowledge): readonly string[] {
  return textsOf(outputOf(known, STEP, 'workgroupsConfirmed'));
}

/** Whether the server once showed that the box is ticked. */
function wasRead(known: Knowledge, id: string): boolean {
  return textsOf(outputOf(known, STEP, 'workgroupsRead')).includes(id);
}

/** Who says of which workgroup that it is enabled: the server, or a person whom the server does not contradict. */
function sourcesOf(seen: readonly Seen[], known: Knowledge): Outputs {
  const shown = (is: boolean) => seen.filter(({ altocloud }) => altocloud === is).map(({ id }) => id);
  const off = shown(false);
  const former = textsOf(outputOf(known, STEP, 'workgroupsRead'));
  return {
    workgroupsRead: [...new Set([...former, ...shown(true)])].filter((id) => !off.includes(id)),
    workgroupsConfirmed: confirmed(known).filter((id) => !off.includes(id)),
  };
}

/** Workgroups whose box somebody ticked for this engagement; those that had it before are not for it to clear. */
function tickedIn(known: Knowledge, now: readonly string[]): string[] {
  return [...new Set([...textsOf(outputOf(known, STEP, 'workgroupsTicked')), ...now])];
}

/** A workgroup without a queue gets no chats (S001:248 speaks of queues). What the server does not tell is not held against it. */
function warnOfNoQueue(workgroups: readonly IcwsWorkgroup[], known: Knowledge): void {
  for (const { id, hasQueue } of workgroups) {
    if (hasQueue !== false) continue;
    const message = text.noQueue(id);
    known.warn(STEP, { code: 'workgroup-without-queue', field: 'workgroupIds', message, fix: text.noQueueFix });
  }
}

/** Without a licensed member no update is sent (S001:250). Whoever the plan gives the licence counts as well. */
async function warnOfUnlicensed(
  read: Reader,
  workgroups: readonly IcwsWorkgroup[],
  known: Knowledge,
  signal: AbortSignal,
): Promise<void> {
  for (const id of await unlicensedWorkgroups(read, workgroups, textsOf(known.value('userIds')), signal)) {
    const message = text.unlicensed(id);
    known.warn(STEP, {
      code: 'workgroup-without-licence',
      field: 'workgroupIds',
      message,
      fix: text.unlicensedFix,
    });
  }
}
