import { describe, expect, it } from 'vitest';
import { viewStep } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/agents.ts';
import { widgetStep, widgetVersionStep } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/widget.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import { knownWith, noReader, signal } from '../known.ts';

const progress = { finding: () => undefined, notYet: () => undefined };

async function versionOf(values: JsonObject) {
  const step = widgetVersionStep();
  const known = knownWith(values);
  const actions = step.plan(await step.observe(noReader, known, signal), known);
  const verdict = await step.verify?.(noReader, known, signal, progress);
  const results = verdict?.checks.map(({ result }) => result);
  return { asked: actions.length, results, warned: known.warnings.map(({ problem }) => problem.code) };
}

describe('Genesys Widgets', () => {
  it.each([
    ['nobody uses content offers', { contentOffers: false }, { asked: 0, results: [], warned: [] }],
    [
      'an older one will do without content offers',
      { contentOffers: false, widgetsVersion: '9.0.014.99' },
      { asked: 0, results: [], warned: ['widgets-version-older'] },
    ],
    [
      'content offers need the oldest that shows them',
      { contentOffers: true, widgetsVersion: '9.0.015.11' },
      { asked: 0, results: ['ok'], warned: [] },
    ],
    [
      'content offers are not shown by an older one',
      { contentOffers: true, widgetsVersion: '9.0.015.10' },
      { asked: 0, results: ['not-ok'], warned: [] },
    ],
    ['nobody told the version', { contentOffers: true }, { asked: 1, results: ['unchecked'], warned: [] }],
  ])('when %s', async (_what, values, wanted) => {
    expect(await versionOf(values)).toEqual(wanted);
  });

  it('have a widget when its script is there, else somebody configures one', async () => {
    const step = widgetStep();
    const asked = async (values: JsonObject) => {
      const known = knownWith(values);
      return step.plan(await step.observe(noReader, known, signal), known).length;
    };
    expect([await asked({}), await asked({ widgetScript: ' ' }), await asked({ widgetScript: '<script>' })]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('the view Altocloud', () => {
  it('is asked for again when another agent came along, in whatever order they are named', async () => {
    const step = viewStep();
    const asked = async (userIds: readonly string[], before: JsonObject) => {
      const known = knownWith({ userIds }, { 'alto-view': before });
      return step.plan(await step.observe(noReader, known, signal), known).length;
    };
    const out = step.settle?.(new Map(), knownWith({ userIds: ['b', 'a', 'a'] })) ?? {};
    expect(await asked(['a', 'b'], out)).toBe(0);
    expect(await asked(['a', 'b', 'c'], out)).toBe(1);
  });
});
