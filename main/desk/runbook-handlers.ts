import type { Handlers } from '../../shared/ipc/contract.ts';
import { parametersToViews } from '../../shared/ipc/parameters.ts';
import type { RunbookView } from '../../shared/ipc/views.ts';
import type { Runnable } from '../runs/runnable.ts';
import { checkPermissions } from './checklist.ts';
import { choosePermission } from './checklist-choose.ts';
import { printChecklist } from './checklist-print.ts';
import type { DeskContext } from './context.ts';
import { readValues } from './values-read.ts';
import { saveValues } from './values-save.ts';

type Group = Pick<
  Handlers,
  'runbooks.list' | 'values.read' | 'values.save' | 'permissions.check' | 'permissions.choose' | 'permissions.print'
>;

/** What can be run, what it is run with, and its table of permissions. */
export function runbookHandlers(desk: DeskContext): Group {
  return {
    async 'runbooks.list'() {
      const { runnables, problems } = await desk.app.runnables();
      return { runbooks: runnables.map(viewOf), problems: [...problems] };
    },
    'values.read': async ({ engagement, runbook }) => ({ values: await readValues(desk, engagement, runbook) }),
    'values.save': async ({ engagement, runbook, values }) => ({
      problems: [...(await saveValues(desk, engagement, runbook, values))],
    }),
    'permissions.check': (wish) => checkPermissions(desk, wish),
    async 'permissions.choose'({ engagement, runbook, row, permission }) {
      await choosePermission(desk, engagement, runbook, row, permission);
      return {};
    },
    'permissions.print': async (wish) => ({ file: await printChecklist(desk, wish) }),
  };
}

function viewOf({ id, title, source, vendor, intro, steps, stages, parameters, rows }: Runnable): RunbookView {
  return {
    id,
    title,
    source,
    ...(vendor === undefined ? {} : { vendor }),
    ...(intro === undefined ? {} : { intro }),
    steps: steps.map(({ links, ...step }) => ({
      ...step,
      ...(links === undefined ? {} : { links: links.map((link) => ({ ...link })) }),
    })),
    stages: stages.map((stage) => ({ id: stage.id, title: stage.title })),
    parameters: parametersToViews(parameters),
    rows: [...rows],
  };
}
