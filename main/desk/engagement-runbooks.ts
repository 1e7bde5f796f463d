import type { EngagementView } from '../../shared/ipc/views.ts';
import { ownFact } from '../../shared/parameters/own-fact.ts';
import { secretReference } from '../../shared/parameters/secret-reference.ts';
import { AUVIOUS_RUNBOOK } from '../../shared/runbooks/auvious-facades/auvious.ts';
import { listedRequests } from '../runbooks/auvious-facades/listing.ts';
import { confirmedIn, renewedAt } from '../runs/confirmed.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';
import { type Reading, runsOf, textFact } from './engagement-reading.ts';
import { purposeOf } from './run-purpose.ts';
import { sessionsOf } from './sessions.ts';
import { setUpOf } from './set-up-memory.ts';
import { stageFactsOf } from './stage-facts.ts';
import { stagesOf, standingOf } from './stages.ts';
import { webhookKey, webhookMemoryOf } from './webhook-memory.ts';

type RunbookState = EngagementView['runbooks'][number];

/** Asked on the pages before the settings. */
const BEFORE_SETTINGS = ['customer', 'address', 'operatorClientId'];
/** The step by which the hand-over is confirmed. */
const HAND_OVER = 'send';

/** Runbooks that the engagement has something of come first, then those that can be started. */
export function runbooksOf(desk: DeskContext, reading: Reading): readonly RunbookState[] {
  const known = reading.runnables.map((runnable) => stateOf(desk, reading, runnable));
  const gone = goneRunbooks(reading).map((id): RunbookState => {
    const standing = standingOf(runsOf(reading.history, id), undefined);
    return { id, title: id, standing, started: true, stages: [] };
  });
  const all = [...known, ...gone];
  return [...all.filter(({ started }) => started), ...all.filter(({ started }) => !started)];
}

/** What the engagement has runs of and nobody knows any more: a profile of the user's own that was removed, for one. */
export function goneRunbooks({ history, runnables }: Reading): readonly string[] {
  const ids = new Set(history.runs.map((run) => purposeOf(run).runbook));
  return [...ids].filter((id) => runnables.every((runnable) => runnable.id !== id));
}

function stateOf(desk: DeskContext, reading: Reading, runnable: Runnable): RunbookState {
  const { id, title, stages, parameters, rows, steps } = runnable;
  const { engagement, history } = reading;
  const runs = runsOf(history, id);
  const sessions = sessionsOf(desk);
  const typed = Object.entries(engagement.facts).filter(([, { from }]) => from.step === undefined);
  const isTyped = (fact: string) => typed.some(([name]) => name === fact);
  const own = parameters.filter(({ name, own }) => isTyped(own ? ownFact(id, name) : name)).map(({ name }) => name);
  const working = workingIn(reading, id);
  const asked = parameters.filter(({ name }) => !BEFORE_SETTINGS.includes(name));
  const sources = {
    stages,
    region: textFact(engagement, 'region'),
    connected: sessions.of(engagement.id) !== undefined || textFact(engagement, 'orgId') !== undefined,
    rows: rows.length,
    checklist: sessions.checklist(engagement.id, id, 'you')?.findings,
    settingsMade: parameters.some(
      ({ name, type }) => own.includes(name) && type !== 'secret' && !BEFORE_SETTINGS.includes(name),
    ),
    facts: stageFactsOf(engagement, { id, parameters: asked }, engagement.practice),
    setUp: setUpOf(desk, { engagement: engagement.id, runbook: id }),
    webhook: webhookMemoryOf(desk).get(webhookKey(engagement.id, id))?.result,
    links: linksOf(reading.history, id),
    handsOver: steps.some((step) => step.id === HAND_OVER),
    runs,
    sentAt: confirmedIn(reading.history, id).get(HAND_OVER)?.at,
    renewedAt: renewedAt(reading.history, id),
    working,
  };
  // The address of one integration is the address of all: what begins a runbook is what was typed on its own pages.
  const started = runs.length > 0 || typed.some(([, { from }]) => from.runbook === id);
  return { id, title, standing: standingOf(runs, working), started, stages: [...stagesOf(sources)] };
}

/** What the page of links has: nothing, of a runbook that makes none. */
function linksOf(history: Reading['history'], runbook: string) {
  const requests = runbook === AUVIOUS_RUNBOOK.runbook ? listedRequests(history) : [];
  return {
    count: requests.length,
    inDoubt: requests.some(({ state, links }) => state === 'unknown' && links.length === 0),
  };
}

/** Work is told by engagement; it belongs to the runbook of the unfinished run, else to the latest one. */
function workingIn({ working, history }: Reading, id: string): Reading['working'] {
  if (working === undefined) return undefined;
  const run = history.runs.findLast(({ interrupted }) => interrupted) ?? history.runs.at(-1);
  return run === undefined || purposeOf(run).runbook === id ? working : undefined;
}

/** A fact that says where a secret is, never what it is. */
export function isSecretReference(value: unknown): boolean {
  return secretReference.safeParse(value).success;
}
