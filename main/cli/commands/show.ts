import type { Json, JsonObject } from '../../../shared/json.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { fold, type History, type RunHistory } from '../../engagements/fold.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';
import { shownTime, summaryOf } from '../summary.ts';
import { table } from '../table.ts';

const text = terminalText.show;

/** `show <engagement>`: everything that is known, except secrets: of those only names and places. */
export const show: Register = (program, shell) => {
  const command = program.command('show').description(text.description);
  command
    .argument('<engagement>', terminalText.engagementArgument)
    .addHelpText('after', helpExample('show harbour-bank-7k2f9d'))
    .action((id: string) =>
      shell.run(command, async ({ app, output }) => {
        const { engagement, trouble } = await app.store.open(id);
        const history = fold(await app.store.journals(engagement.id));
        if (trouble !== undefined) output.warn(placedProblem(trouble.toProblem()).join('\n'));
        for (const run of history.unplaced) output.warn(text.unplaced(run));
        const facts = Object.fromEntries(Object.entries(engagement.facts).map(([name, { value }]) => [name, value]));
        output.answer({ engagement: documentOf(engagement, history, facts) }, () =>
          linesOf(engagement, history, facts, output.columns),
        );
        return EXIT.done;
      }),
    );
};

function documentOf(engagement: Engagement, history: History, facts: JsonObject): object {
  const { createdAt, touchedAt, target } = engagement;
  return {
    ...summaryOf(engagement, history),
    createdAt,
    touchedAt,
    ...(target === undefined ? {} : { target }),
    facts,
    runs: history.runs.map(runOf),
    secretsKept: Object.values(engagement.secrets).map(({ name, keptIn }) => ({ name, keptIn })),
  };
}

function runOf({
  run,
  runbook,
  result,
  interrupted,
  at,
  digest,
  problem,
  steps,
  findings,
  checks,
}: RunHistory): object {
  return {
    id: run,
    runbook,
    result,
    interrupted,
    at,
    ...(digest === undefined ? {} : { digest }),
    ...(problem === undefined ? {} : { problem }),
    steps: [...steps].map(([id, state]) => ({ id, ...state })),
    findings,
    checks,
  };
}

function linesOf(engagement: Engagement, history: History, facts: JsonObject, columns?: number): readonly string[] {
  const { labels } = text;
  const inner = columns === undefined ? undefined : columns - 2;
  const { id, customer, practice, createdAt, touchedAt, target, secrets } = engagement;
  const { org, region } = summaryOf(engagement, history);
  const label = target?.label;
  const head = [
    [labels.customer, customer],
    [labels.org, org],
    [labels.region, region],
    [labels.target, typeof label === 'string' ? label : undefined],
    [labels.created, shownTime(createdAt)],
    [labels.touched, shownTime(touchedAt)],
  ].flatMap(([name = '', value]) => (value === undefined ? [] : [[name, value]]));
  const runs = history.runs.map(({ run, runbook, result, at }) => [run, runbook, result, shownTime(at)]);
  const kept = Object.values(secrets).map(({ name, keptIn }) => [name, text.keptIn[keptIn]]);
  return [
    practice ? `${id} (${text.practice})` : id,
    ...table(head, columns),
    ...section(text.facts, table(Object.entries(facts).map(shownFact), inner), text.noFacts),
    ...section(text.runs, table(runs), text.noRuns),
    ...(kept.length === 0 ? [] : section(text.secrets, table(kept), '')),
  ];
}

function shownFact([name, value]: readonly [string, Json]): readonly string[] {
  if (typeof value === 'string') return [name, value];
  const texts = Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join(', ') : undefined;
  const shown = texts ?? JSON.stringify(value);
  return [name, shown === '' || shown === '{}' ? terminalText.none : shown];
}

function section(title: string, lines: readonly string[], none: string): readonly string[] {
  return ['', title, ...(lines.length === 0 ? [none] : lines).map((line) => `  ${line}`)];
}
