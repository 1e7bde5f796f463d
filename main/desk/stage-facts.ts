import { ownFact } from '../../shared/parameters/own-fact.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { seenBy } from '../engagements/own-facts.ts';
import type { Runnable } from '../runs/runnable.ts';

/** What the saved values say about the pages of a runbook that is filled in rather than signed in to. */
export interface StageFacts {
  /** Required values without a default. */
  readonly needed: number;
  /** Those of them that nobody gave and nothing offers. */
  readonly missing: number;
  /** Numbers that the runbook is about. */
  readonly numbers: number;
  /** Sender ids that will be set up, and how many of them have no endpoint yet. */
  readonly senders: { readonly count: number; readonly withoutEndpoint: number };
  /** Agents and workgroups that are chosen. */
  readonly agents: { readonly users: number; readonly workgroups: number };
  /** It was said what is to be created. */
  readonly request: boolean;
}

/** @param sampled a rehearsal whose practice organization supplies what nobody gave */
export function stageFactsOf(
  engagement: Engagement,
  runnable: Pick<Runnable, 'id' | 'parameters'>,
  sampled: boolean,
): StageFacts {
  const facts = new Map(Object.entries(seenBy(engagement, runnable).facts).map(([name, { value }]) => [name, value]));
  const has = (name: string) => {
    const value = facts.get(name);
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  };
  const needed = runnable.parameters.filter(({ required, default: standard }) => required && standard === undefined);
  const missing = needed.filter(
    ({ name, offeredBy = [] }) =>
      // A runbook's own secret is kept under a name of its own.
      !(ownFact(runnable.id, name) in engagement.facts) && ![name, ...offeredBy].some(has),
  );
  const tfn = facts.get('tfn') ?? facts.get('asyncPhoneNumber');
  const numbers = (Array.isArray(tfn) ? tfn : [tfn]).filter((each) => typeof each === 'string' && each !== '');
  const listed = (name: string): number => {
    const value = facts.get(name);
    return Array.isArray(value) ? value.length : has(name) ? 1 : 0;
  };
  const rows = listOfObjects(facts.get('senders'));
  const known = new Set(rows.map(({ channelId }) => channelId));
  const all = [...rows, ...numbers.filter((number) => !known.has(number)).map(() => ({}))];
  const withoutEndpoint = has('designerEndpointName') ? 0 : all.filter((row) => isBlank(row)).length;
  return {
    // What a practice organization supplies is looked at first all the same: nobody gave it.
    needed: sampled ? 0 : needed.length,
    missing: sampled ? 0 : missing.length,
    numbers: numbers.length,
    senders: { count: all.length, withoutEndpoint },
    agents: { users: listed('userIds'), workgroups: listed('workgroupIds') },
    request: facts.get('operation') === 'room' || has('callbackUserName'),
  };
}

type Row = { readonly [column: string]: unknown };

function listOfObjects(value: unknown): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Row => typeof row === 'object' && row !== null);
}

function isBlank({ endpoint }: Row): boolean {
  return typeof endpoint !== 'string' || endpoint.trim() === '';
}
