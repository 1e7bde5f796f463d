import type { EngagementView, RunSummary } from '../../shared/ipc/views.ts';
import { ownFact } from '../../shared/parameters/own-fact.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { deskText as text } from '../../shared/text/desk.ts';
import type { RunHistory } from '../engagements/fold.ts';
import { profileFileFact } from '../runs/recording.ts';
import type { DeskContext } from './context.ts';
import { type Reading, textFact } from './engagement-reading.ts';
import { goneRunbooks, isSecretReference, runbooksOf } from './engagement-runbooks.ts';
import { purposeOf } from './run-purpose.ts';

type SecretView = EngagementView['secrets'][number];

/** Everything about one engagement that the window may know. */
export function viewOf(desk: DeskContext, reading: Reading): EngagementView {
  const { engagement, history } = reading;
  const { id, customer, practice, createdAt, touchedAt, target } = engagement;
  const region = textFact(engagement, 'region');
  const running = desk.works.of(id)?.purpose;
  return {
    id,
    customer,
    practice,
    reachable: !practice || (target !== undefined && desk.practice.current() === target.origin),
    createdAt,
    touchedAt,
    facts: factsOf(reading),
    secrets: [...secretsOf(desk, reading)],
    runs: [...history.runs]
      .sort(byLastStep)
      .map((run) => summaryOf(run, reading))
      .reverse(),
    runbooks: [...runbooksOf(desk, reading)],
    notices: noticesOf(reading),
    ...organizationOf(reading),
    ...(region === undefined ? {} : { region }),
    ...(running === undefined ? {} : { running }),
  };
}

/** A run that was resumed after another one counts as the later one. */
function byLastStep(one: RunHistory, other: RunHistory): number {
  const [a, b] = [lastAt(one), lastAt(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function lastAt({ at, steps }: RunHistory): string {
  return [at, ...[...steps.values()].map((step) => step.at)].reduce((latest, each) => (each > latest ? each : latest));
}

function organizationOf({ engagement }: Reading): Pick<EngagementView, 'organization'> {
  const id = textFact(engagement, 'orgId');
  if (id === undefined) return {};
  const shortName = textFact(engagement, 'orgShortName') ?? '';
  return { organization: { id, shortName, name: textFact(engagement, 'orgLongName') ?? shortName } };
}

function factsOf({ engagement, history, runnables }: Reading): EngagementView['facts'] {
  const labels = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, title, parameters } of runnables) {
    for (const { name, label, own } of parameters) {
      if (own && ownFact(id, name) in engagement.facts) twice.add(name);
      labels.set(own ? ownFact(id, name) : name, own ? text.ofRunbook(label, title) : label);
    }
    labels.set(ownFact(id, 'rows'), text.ofRunbook(text.facts.rows ?? '', title));
    labels.set(profileFileFact(id), text.profileFile);
  }
  const stepOf = (run: string | undefined, step: string) => {
    const found = history.runs.find((each) => each.run === run);
    const runbook = found === undefined ? undefined : purposeOf(found).runbook;
    const steps = runnables.find(({ id }) => id === runbook)?.steps;
    return steps?.find(({ id }) => id === step)?.title ?? step;
  };
  return (
    Object.entries(engagement.facts)
      // A step reports the value that it used; the value itself is told with its runbook.
      .filter(([name, { value }]) => !isSecretReference(value) && !twice.has(name))
      .map(([name, { value, from, at }]) => ({
        name,
        label: labels.get(name) ?? text.facts[name] ?? name,
        value,
        from: from.step === undefined ? text.you : stepOf(from.run, from.step),
        at,
      }))
  );
}

/** Names and places: those that the operator handed over, and those that runs created. */
function secretsOf({ held }: DeskContext, { engagement }: Reading): readonly SecretView[] {
  const typed = Object.entries(engagement.facts).flatMap(([name, { value }]): SecretView[] => {
    if (!isSecretReference(value)) return [];
    if (typeof value === 'object' && value !== null && 'keychain' in value) return [{ name, keptIn: 'keychain' }];
    return [{ name, keptIn: held.get(engagement.id, name) === undefined ? 'none' : 'memory' }];
  });
  const created = Object.values(engagement.secrets).map(({ name, keptIn }): SecretView => ({ name, keptIn }));
  return [...created, ...typed.filter(({ name }) => created.every((each) => each.name !== name))];
}

function summaryOf(run: RunHistory, { runnables, working, history }: Reading): RunSummary {
  const { purpose, runbook } = purposeOf(run);
  // While something is going on, the latest run without an end is the one that goes on.
  const goesOn = working !== undefined && history.runs.findLast((each) => each.interrupted)?.run === run.run;
  return {
    id: run.run,
    runbook,
    title: runnables.find(({ id }) => id === runbook)?.title ?? runbook,
    purpose,
    result: run.result,
    interrupted: run.interrupted && !goesOn,
    at: run.at,
    ...(run.problem === undefined ? {} : { problem: run.problem }),
  };
}

function noticesOf(reading: Reading): Problem[] {
  const { trouble, history, elsewhere } = reading;
  const { notices } = text;
  const gone = goneRunbooks(reading).map((id) => ({
    code: 'runbook-gone',
    message: notices.gone(id),
    fix: notices.goneFix,
  }));
  const unplaced = history.unplaced.map((run) => ({
    code: 'run-unplaced',
    message: notices.unplaced(run),
    fix: notices.unplacedFix,
  }));
  const busy =
    elsewhere === undefined
      ? []
      : [
          {
            code: 'locked-by-another',
            message: notices.elsewhere(elsewhere.pid, elsewhere.host, elsewhere.command),
            fix: notices.elsewhereFix,
          },
        ];
  return [...(trouble === undefined ? [] : [trouble.toProblem()]), ...gone, ...unplaced, ...busy];
}
