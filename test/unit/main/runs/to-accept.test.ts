import { describe, expect, it } from 'vitest';
import { toAccept } from '../../../../main/runs/to-accept.ts';
import type { Action } from '../../../../shared/plan/action.ts';
import { post } from '../engine/bench.ts';

const licence = (step: string, person: string): Action =>
  post(step, { id: `${step}/${person}`, summary: `Give ${person} the licence`, cost: 'licence', typed: 'LICENCE' });

describe('what has to be accepted by name', () => {
  it('is asked once for all agents who get the same licence', () => {
    const people = Array.from({ length: 500 }, (_, place) => licence('licences', `agent${place + 1}`));
    const asked = toAccept(people);
    expect(asked.map(({ summary }) => summary)).toEqual(['Give agent1 the licence (and 499 more)']);
    expect(asked[0]).toMatchObject({ step: 'licences', typed: 'LICENCE' });
  });

  it('is asked for each step, and for each name, in the order of the plan', () => {
    const free = post('box');
    const escalation = post('grant', { escalation: 'You gain a right.', typed: 'Role' });
    const other = { ...licence('licences', 'ann'), typed: 'OTHER' };
    const asked = toAccept([free, licence('licences', 'ben'), escalation, other]);
    expect(asked.map(({ step, typed }) => [step, typed])).toEqual([
      ['licences', 'LICENCE'],
      ['grant', 'Role'],
      ['licences', 'OTHER'],
    ]);
    expect(asked[1]).toBe(escalation);
  });
});
