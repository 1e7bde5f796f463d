import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../../../main/engine/step.ts';
import { testStep } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/agents.ts';
import { widgetStep } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/widget.ts';
import { knownWith, noReader, signal } from '../known.ts';

const VALUES = { workgroupIds: ['Sales'] };
const progress = { finding: () => undefined, notYet: () => undefined };

async function verified(step: Step, known: ReturnType<typeof knownWith>) {
  return (await step.verify?.(noReader, known, signal, progress))?.checks?.map(({ result }) => result);
}

describe('verifying what only a person can do', () => {
  it('does not call an end-to-end test done that nobody confirmed, or that an undo withdrew', async () => {
    expect(await verified(testStep(), knownWith(VALUES))).toEqual(['unchecked']);
  });

  it('counts a confirmation for as long as it is about the same', async () => {
    const out = testStep().settle?.(new Map(), knownWith(VALUES)) ?? {};
    expect(await verified(testStep(), knownWith(VALUES, { 'alto-test': out }))).toEqual(['ok']);
    const others = { workgroupIds: ['Support'] };
    expect(await verified(testStep(), knownWith(others, { 'alto-test': out }))).toEqual(['unchecked']);
  });

  it('says nothing where nothing is to be done', async () => {
    expect(await verified(widgetStep(), knownWith({ widgetScript: '<script></script>' }))).toEqual([]);
  });
});
