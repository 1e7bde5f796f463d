import type { Stage, StageId, Standing } from '../../shared/ipc/views.ts';
import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import { stagesText as text } from '../../shared/text/stages.ts';
import type { RunHistory } from '../engagements/fold.ts';
import { purposeOf, type RunPurpose } from './run-purpose.ts';
import type { StageFacts } from './stage-facts.ts';

/** What the states of a runbook's pages are read from. */
export interface StageSources {
  readonly stages: readonly { readonly id: StageId; readonly title: string }[];
  /** Name of the recognised region. */
  readonly region: string | undefined;
  /** Somebody signed in in this window, or the organization is known from before. */
  readonly connected: boolean;
  /** Permission rows of the runbook. */
  readonly rows: number;
  /** Findings of the checklist that the operator looked at in this window. */
  readonly checklist: readonly Judgement[] | undefined;
  /** The operator has chosen something on the settings page. */
  readonly settingsMade: boolean;
  readonly facts: StageFacts;
  /** The latest webhook check of this window. */
  readonly webhook: Check['result'] | undefined;
  /** What the latest look at the set-up in this window found. */
  readonly setUp: readonly Pick<Check, 'result'>[] | undefined;
  /** Callbacks and rooms that were created, and whether one of them is in doubt. */
  readonly links: { readonly count: number; readonly inDoubt: boolean };
  /** The runbook ends with handing something over, which somebody confirms. */
  readonly handsOver: boolean;
  /** Runs of this runbook for every purpose, oldest first. */
  readonly runs: readonly Pick<RunHistory, 'runbook' | 'at' | 'result' | 'digest' | 'steps' | 'findings' | 'checks'>[];
  /** When the hand-over was confirmed last (ISO 8601). */
  readonly sentAt: string | undefined;
  /** When a secret was reset or something undone last (ISO 8601). */
  readonly renewedAt: string | undefined;
  /** What is being done at this moment, here or elsewhere. */
  readonly working: RunPurpose['purpose'] | undefined;
}

type Judgement = Pick<Finding, 'finding'>;
type Judged = Pick<Stage, 'state' | 'aside'>;
type Runs = StageSources['runs'];

const AHEAD: Judged = { state: 'todo' };

/** The pages of a runbook with their states, for the rail. */
export function stagesOf(sources: StageSources): readonly Stage[] {
  return sources.stages.map((stage) => ({ ...stage, ...JUDGES[stage.id](sources) }));
}

const JUDGES: { readonly [id in StageId]: (sources: StageSources) => Judged } = {
  region: ({ region }) => (region === undefined ? AHEAD : { state: 'done', aside: shortRegion(region) }),

  connect: ({ connected }) => (connected ? { state: 'done' } : AHEAD),

  permissions({ checklist, runs, rows }) {
    const findings: readonly Judgement[] = checklist ?? runs.findLast((run) => run.findings.length > 0)?.findings ?? [];
    // What the catalogue does not list is known without asking for anybody's rights.
    if (findings.every(({ finding }) => finding === 'unchecked' || finding === 'not-offered')) return AHEAD;
    const granted = findings.filter(({ finding }) => finding === 'granted').length;
    const state = findings.length >= rows && findings.every(isFine) ? 'done' : 'attention';
    return { state, aside: `${granted} / ${Math.max(rows, findings.length)}` };
  },

  settings({ settingsMade, runs, facts: { missing, needed } }) {
    if (missing > 0) return settingsMade ? { state: 'attention', aside: text.toFill(missing) } : AHEAD;
    return settingsMade || needed > 0 || runs.length > 0 ? { state: 'done' } : AHEAD;
  },

  webhook({ webhook, runs }) {
    const proved = runs.findLast(({ checks }) => checks.some(isOfWebhook))?.checks.findLast(isOfWebhook)?.result;
    const result = webhook ?? proved;
    if (result === undefined) return AHEAD;
    return { state: result === 'ok' ? 'done' : result === 'not-ok' ? 'failed' : 'attention' };
  },

  // A run takes what the sample or an earlier runbook supplies.
  numbers: ({ facts: { numbers }, runs }) => (numbers > 0 || isRunDone(runs) ? { state: 'done' } : AHEAD),

  senders({ facts: { senders }, runs }) {
    if (senders.count === 0) return isRunDone(runs) ? { state: 'done' } : AHEAD;
    return { state: senders.withoutEndpoint > 0 ? 'attention' : 'done', aside: String(senders.count) };
  },

  agents({ facts: { agents }, runs }) {
    const aside = agents.users === 0 ? {} : { aside: String(agents.users) };
    return agents.workgroups > 0 || isRunDone(runs) ? { state: 'done', ...aside } : { ...AHEAD, ...aside };
  },

  snippet({ runs }) {
    const seen = runs.findLast(({ checks }) => checks.some(isOfSite))?.checks.filter(isOfSite) ?? [];
    if (seen.some(({ result }) => result === 'not-ok')) return { state: 'failed' };
    return seen.length > 0 && isRunDone(runs) ? { state: seen.every(isOk) ? 'done' : 'attention' } : AHEAD;
  },

  setup({ setUp }) {
    if (setUp === undefined) return AHEAD;
    if (setUp.some(({ result }) => result === 'not-ok')) return { state: 'failed' };
    return { state: setUp.every(isOk) ? 'done' : 'attention' };
  },

  request: ({ facts: { request }, runs }) => (request || isRunDone(runs) ? { state: 'done' } : AHEAD),

  links({ links: { count, inDoubt } }) {
    if (count === 0) return AHEAD;
    return { state: inDoubt ? 'attention' : 'done', aside: String(count) };
  },

  plan({ runs }) {
    const last = latest(runs, ['run', 'undo']);
    return last?.digest === undefined || isUndone(last) ? AHEAD : { state: 'done' };
  },

  run({ runs, working }) {
    if (working !== undefined && working !== 'verify') return { state: 'running' };
    const last = latest(runs, ['run', 'undo']);
    return last === undefined || isUndone(last) ? AHEAD : { state: last.result };
  },

  validation({ runs, rows, working }) {
    if (working === 'verify') return { state: 'running' };
    const last = latest(runs, ['run', 'undo']);
    if (last !== undefined && isUndone(last)) return AHEAD;
    const proof = runs.findLast(({ findings, checks }) => findings.length + checks.length > 0);
    if (proof === undefined) return AHEAD;
    // What a run looks at on its way is no proof of the rest.
    const isThere = rows > 0 ? proof.findings.length > 0 : proof.result === 'done' || proof.result === 'attention';
    const isOnItsWay = !isThere && purposeOf(proof).purpose !== 'verify';
    if (isOnItsWay && proof.checks.every(isOk)) return AHEAD;
    return { state: proofState(proof, rows) };
  },

  form({ runs, sentAt, renewedAt, handsOver }) {
    const last = latest(runs, ['run', 'undo']);
    // A record that nobody waits for is complete when the work is.
    if (!handsOver) return isRunDone(runs) ? { state: 'done' } : AHEAD;
    if (sentAt === undefined || (last !== undefined && isUndone(last))) return AHEAD;
    // A new secret makes what was handed over before useless.
    return { state: renewedAt !== undefined && renewedAt > sentAt ? 'attention' : 'done' };
  },
};

/** Where the work stands as a whole, by its latest run. */
export function standingOf(runs: Runs, working: RunPurpose['purpose'] | undefined): Standing {
  if (working !== undefined) return 'running';
  const last = runs.at(-1);
  return last === undefined || isUndone(last) ? 'new' : last.result;
}

/** The city of a region's name, `Sydney` of `Asia Pacific (Sydney)`: the rail has room for no more. */
export function shortRegion(region: string): string {
  return /\(([^)]+)\)/.exec(region)?.[1] ?? region;
}

function latest(runs: Runs, purposes: readonly RunPurpose['purpose'][]): Runs[number] | undefined {
  return runs.findLast((run) => purposes.includes(purposeOf(run).purpose));
}

/** Everything that the engagement made is gone again: as if nothing had been run. */
function isUndone(run: Runs[number]): boolean {
  return purposeOf(run).purpose === 'undo' && run.result === 'done';
}

function isRunDone(runs: Runs): boolean {
  const last = latest(runs, ['run', 'undo']);
  return last?.result === 'done' && !isUndone(last);
}

function isOfWebhook({ step }: Check): boolean {
  return step === 'cus-webhook';
}

/** About the snippet, as it was made and as the site's page carries it. */
function isOfSite({ step }: Check): boolean {
  return step === 'alto-snippet' || step === 'alto-deploy';
}

/** A row that nobody looked at is not proved. */
function proofState({ findings, checks }: Runs[number], rows: number): Stage['state'] {
  // A field that is missing in the form is a matter of the form's page.
  if (checks.some(({ step, result }) => result === 'not-ok' && step !== 'form')) return 'failed';
  const isProved = findings.length >= rows && findings.every(isFine) && checks.every(isOk);
  return isProved ? 'done' : 'attention';
}

function isOk({ result }: Pick<Check, 'result'>): boolean {
  return result === 'ok';
}

function isFine({ finding }: Judgement): boolean {
  return finding === 'granted' || finding === 'not-offered';
}
