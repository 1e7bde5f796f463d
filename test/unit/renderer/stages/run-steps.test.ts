import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Steps } from '../../../../renderer/screens/stages/run/steps.tsx';
import type { RunState, RunStep } from '../../../../shared/ipc/views.ts';

const step = (status: RunStep['status'], reason?: string): RunStep => ({
  id: status,
  title: `Step that is ${status}`,
  actor: 'api',
  status,
  ...(reason === undefined ? {} : { reason }),
});

function shown(steps: RunStep[]): string {
  const rest = { findings: [], rows: 0, checks: [] };
  const startedAt = '2026-11-21T09:00:00.000Z';
  const state: RunState = {
    engagement: 'e',
    runbook: 'r',
    purpose: 'run',
    state: 'running',
    startedAt,
    steps,
    ...rest,
  };
  return renderToStaticMarkup(createElement(Steps, { state }));
}

it('says why a step that is done had nothing to do, as it does for one that was there already', () => {
  const html = shown([step('done', 'No parameter was asked for.'), step('present', 'All of them have it.')]);
  expect(html).toContain('No parameter was asked for.');
  expect(html).toContain('All of them have it.');
  expect(shown([step('done')]).match(/<span/g)?.length).toBeLessThan(
    shown([step('done', 'Why.')]).match(/<span/g)?.length ?? 0,
  );
});
