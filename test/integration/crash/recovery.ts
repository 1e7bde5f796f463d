import { expect } from 'vitest';
import type { EngineClock } from '../../../main/engine/ports.ts';
import type { Inventory, Organization } from './organization.ts';
import { type Answer, type Ended, terminal } from './terminal.ts';

/** Where somebody works: a data folder, an organization, and their clock. */
export interface Place {
  readonly folder: string;
  readonly organization: Organization;
  readonly clock: EngineClock;
}

/** How a command line is run; in this process unless told otherwise. */
type Shell = (argv: readonly string[]) => Promise<Ended>;

export function shellAt({ folder, clock }: Place): Shell {
  return (argv) => terminal([...argv, '--data', folder], { clock });
}

export const RUNBOOK = 'uca-historical';

/** The only engagement, readable; undefined when there is none. */
export async function onlyEngagement(shell: Shell, when: string) {
  const listed = await answerOf(shell, ['list'], when);
  expect(listed.problems, `unreadable ${when}`).toEqual([]);
  expect(listed.engagements.length, `engagements ${when}`).toBeLessThanOrEqual(1);
  return listed.engagements[0];
}

/**
 * What an operator does after a crash: look, go on, and take up an offered reset. Then everything must be as after an
 * undisturbed run, made once.
 */
export async function recover(place: Place, when: string, shell: Shell = shellAt(place)): Promise<Recovered> {
  const practice = ['--practice', place.organization.origin];
  const found = await onlyEngagement(shell, when);
  const again = found === undefined ? [] : ['--engagement', found.id];
  const goOn = found === undefined || found.runs.length === 0 ? ['run', RUNBOOK, ...again] : ['resume', found.id];
  const first = await answerOf(shell, [...goOn, ...practice, '--yes'], when);
  const id = first.engagement ?? 'none';
  if (first.result === 'done') {
    await expectWhole(place, id, when, shell);
    return { id, reset: false };
  }
  expect([first.result, first.problem?.code], `${goOn[0]} ${when}: ${first.problem?.message}`).toEqual([
    'attention',
    'secret-not-at-hand',
  ]);
  const reset = await answerOf(shell, ['rotate', id, ...practice, '--yes'], when);
  expect(reset.result, `rotate ${when}: ${reset.problem?.message}`).toBe('done');
  const second = await answerOf(shell, ['resume', id, ...practice, '--yes'], when);
  expect(second.result, `resume after rotate ${when}: ${second.problem?.message}`).toBe('done');
  await expectWhole(place, id, when, shell);
  return { id, reset: true };
}

/** The engagement, and whether its secret had to be reset on the way. */
interface Recovered {
  readonly id: string;
  readonly reset: boolean;
}

/** One role, one client, nothing lent, everything written down, a whole journal, nothing left to send. */
async function expectWhole({ organization }: Place, id: string, when: string, shell: Shell): Promise<void> {
  expect(organization.made(), `made ${when}`).toEqual({ roles: 1, clients: 1 });
  expect(organization.lent(), `still lent to the operator ${when}`).toBe(0);
  expect((await onlyEngagement(shell, when))?.id).toBe(id);
  const { engagement } = (await answerOf(shell, ['show', id], when)) as unknown as { engagement: Shown };
  expect(engagement.facts, `facts ${when}`).toMatchObject(organization.ids());
  expect(engagement.secretsKept, `secrets ${when}`).toEqual([{ name: 'clientSecret', keptIn: 'practice' }]);
  expect((await answerOf(shell, ['journal', id, '--check'], when)).intact, `journal ${when}`).toBe(true);
  const plan = ['plan', RUNBOOK, '--engagement', id, '--practice', organization.origin];
  const { actions } = await answerOf(shell, plan, when);
  expect(
    actions.filter(({ kind }) => kind !== 'manual'),
    `plan ${when}`,
  ).toEqual([]);
}

interface Shown {
  readonly facts: object;
  readonly secretsKept: readonly object[];
}

/** Undo of whatever there is: afterwards the organization holds what `before` says. */
export async function expectUndone(
  place: Place,
  before: Inventory,
  when: string,
  shell: Shell = shellAt(place),
): Promise<void> {
  const found = await onlyEngagement(shell, when);
  if (found !== undefined && found.runs.length > 0) {
    const undo = ['undo', found.id, '--practice', place.organization.origin, '--yes'];
    const { result, problem } = await answerOf(shell, undo, when);
    expect(result, `undo ${when}: ${problem?.message}`).toBe('done');
    expect((await answerOf(shell, ['journal', found.id, '--check'], when)).intact, `journal ${when}`).toBe(true);
  }
  expect(place.organization.inventory(), `left by undo ${when}`).toEqual(before);
}

export async function answerOf(shell: Shell, argv: readonly string[], when: string): Promise<Answer> {
  const { answer, crash, progress } = await shell(argv);
  if (answer === undefined) throw new Error(`${argv.join(' ')} said nothing ${when}: ${progress}`, { cause: crash });
  return answer;
}
