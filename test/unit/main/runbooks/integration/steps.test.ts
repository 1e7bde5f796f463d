import { describe, expect, it } from 'vitest';
import { Notebook } from '../../../../../main/engine/knowledge.ts';
import type { Observed, StepRecord } from '../../../../../main/engine/step.ts';
import { byHand } from '../../../../../main/runbooks/integration/by-hand.ts';
import type { IntegrationContext } from '../../../../../main/runbooks/integration/context.ts';
import { integrationIdentity } from '../../../../../main/runbooks/integration/identity.ts';
import { integrationRunbook, rotationRunbook } from '../../../../../main/runbooks/integration/steps.ts';
import type { Profile } from '../../../../../shared/profiles/profile.ts';
import { INTEGRATION_STEPS } from '../../../../../shared/runbooks/integration/steps.ts';
import { bundledJson } from '../../../shared/profiles/bundled.ts';

const profile = bundledJson() as unknown as Profile;
const parts = { ...integrationIdentity(profile), profile, purpose: 'undo', secretKeptIn: 'a drawer' };
const context = parts as unknown as IntegrationContext;
const bound = { id: 'x', title: 'X', target: 'T' };
const books = [integrationRunbook(bound, context), rotationRunbook(bound, context, true)];

describe.each(books.map((book) => [book.id, book] as const))('runbook %s', (_id, { steps }) => {
  it('has each step once, and each waits only for earlier ones', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [place, { after }] of steps.entries())
      expect(ids.slice(0, place)).toEqual(expect.arrayContaining([...after]));
  });
});

it('has the steps of its table, in its order', () => {
  expect(books[0]?.steps.map(({ id, title, actor }) => ({ id, title, actor }))).toEqual(INTEGRATION_STEPS);
});

describe('undo', () => {
  const inverseOf = (id: string, record: StepRecord, seen: Observed) => {
    const values = { appName: 'A', roleName: 'R', tokenDurationSeconds: 300 };
    const known = new Notebook({ values, accepted: {}, records: new Map([[id, record]]) });
    const step = books[0]?.steps.find((each) => each.id === id);
    const inverse = step?.inverse?.({ ...record, seen }, known);
    return inverse !== undefined && 'actions' in inverse ? inverse.actions : [];
  };
  const ours = (out: StepRecord['out']): StepRecord => ({ out, before: undefined, owned: true, unanswered: false });
  const client = (id: string): Observed => ({
    is: 'different',
    out: { clientId: id, clientName: 'A' },
    before: { id, name: 'A', authorizedGrantType: 'CLIENT-CREDENTIALS' },
  });
  const role = (id: string): Observed => ({
    is: 'different',
    out: { roleId: id, roleName: 'R' },
    before: { id, name: 'R', permissionPolicies: [] },
  });
  const text = (value: unknown) => JSON.stringify(value);

  it('deletes the client that was made, also when a crash kept its id from being recorded', () => {
    for (const record of [ours({ clientId: 'c-1' }), ours({})]) {
      const actions = inverseOf('oauth', record, client('c-1'));
      expect(actions.at(-1)).toMatchObject({ method: 'DELETE' });
      expect(text(actions.at(-1))).toContain('c-1');
      expect(text(actions)).not.toContain('undefined');
    }
  });

  it('leaves another client and another role alone that have the name of ours', () => {
    expect(inverseOf('oauth', ours({ clientId: 'c-1' }), client('c-2'))).toEqual([]);
    expect(inverseOf('role', ours({ roleId: 'r-1' }), role('r-2'))).toEqual([]);
    expect(inverseOf('role', ours({ roleId: 'r-1' }), role('r-1'))).toMatchObject([{ method: 'DELETE' }]);
    expect(inverseOf('role', ours({}), role('r-1'))).toMatchObject([{ method: 'DELETE' }]);
  });

  it('plans nothing for what is gone', () => {
    for (const id of ['role', 'selfgrant', 'oauth']) expect(inverseOf(id, ours({}), { is: 'absent' })).toEqual([]);
  });
});

it('has a way by hand for every step, in the same order', () => {
  const hand = byHand(profile, {}).map(({ step }) => step);
  expect(hand).toEqual(INTEGRATION_STEPS.map(({ id }) => id));
  for (const { clicks } of byHand(profile, {})) expect(clicks.length).toBeGreaterThan(0);
});
