import { describe, expect, it } from 'vitest';
import { startBench } from './harness.ts';
import { clientsNamed, RUN, rolesNamed, SETTLED, settled } from './org.ts';
import { doneOf, outcomeOf, planOf, refusalOf } from './shapes.ts';

/** A finished run, and what somebody does to the organization afterwards. */
async function afterRun() {
  const bench = await startBench();
  const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
  const [role] = rolesNamed(bench);
  const [client] = clientsNamed(bench);
  if (role === undefined || client === undefined) throw new Error('the run left nothing');
  return { bench, id: String(engagement), role, client, state: bench.org.state };
}

describe('months later', () => {
  it('a renamed role is still the engagement’s: no second one is made, and undo finds it', async () => {
    const { bench, id, role, state } = await afterRun();
    state.roles.set(role.id, { ...role, name: 'Renamed by an administrator' });
    doneOf(await bench.cli(['verify', id]));
    doneOf(await bench.cli(['resume', id, '--yes']));
    expect(rolesNamed(bench)).toEqual([]);
    expect(bench.writes()).toBe(4);
    expect(await bench.cli(['undo', id, '--yes'])).toMatchObject({ code: 0 });
    expect(state.roles.has(role.id)).toBe(false);
  });

  it('another name for the engagement’s role is asked about, and changes nothing', async () => {
    const { bench, id, role } = await afterRun();
    const values = { roleName: 'Something else' };
    const asked = outcomeOf(
      await bench.cli(['run', 'uca-historical', '--engagement', id, '--yes', ...bench.practice], { values }),
      1,
    );
    expect(asked.problem).toMatchObject({ code: 'named-otherwise', field: 'roleName' });
    doneOf(await bench.cli(['resume', id, '--yes']));
    expect(rolesNamed(bench)).toMatchObject([{ id: role.id }]);
    expect(bench.writes()).toBe(4);
  });

  it('a deleted client is drift, and resume makes a new one with nothing left lent', async () => {
    const { bench, id, client, state } = await afterRun();
    state.clients.delete(client.id);
    const drift = outcomeOf(await bench.cli(['verify', id]), 1);
    const gone = { step: 'oauth', result: 'not-ok', reason: 'it is gone' };
    expect(drift.checks).toContainEqual(expect.objectContaining(gone));
    doneOf(await bench.cli(['resume', id, '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
    expect(clientsNamed(bench)[0]?.id).not.toBe(client.id);
  });

  it('a deleted role is drift', async () => {
    const { bench, id, role, state } = await afterRun();
    state.roles.delete(role.id);
    const drift = outcomeOf(await bench.cli(['verify', id]), 1);
    expect(drift.checks).toContainEqual(expect.objectContaining({ step: 'role', result: 'not-ok' }));
    expect(drift.findings.some(({ finding }) => finding === 'granted')).toBe(false);
  });

  it('a secret that was reset elsewhere is said, and a reset is offered', async () => {
    const { bench, id, client, state } = await afterRun();
    state.clients.set(client.id, { ...client, secret: 'reset-by-somebody-else' });
    const verified = outcomeOf(await bench.cli(['verify', id]), 1);
    expect(verified.problem).toMatchObject({ code: 'secret-refused', fix: expect.stringContaining('rotate') });
    const plan = planOf(await bench.cli(['plan', 'uca-historical', ...bench.practice, '--engagement', id]), 1);
    expect(plan.problems[0]).toMatchObject({ code: 'secret-refused' });
    doneOf(await bench.cli(['rotate', id, '--yes']));
    doneOf(await bench.cli(['verify', id]));
  });

  it('a permission that was taken from the role is found and put back', async () => {
    const { bench, id, role, state } = await afterRun();
    const rest = role.permissionPolicies.filter(({ domain }) => domain !== 'quality');
    state.roles.set(role.id, { ...role, permissionPolicies: rest });
    const drift = outcomeOf(await bench.cli(['verify', id]), 1);
    expect(drift.findings.filter(({ finding }) => finding === 'missing').map(({ row }) => row)).toEqual([22, 23]);
    doneOf(await bench.cli(['resume', id, '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
    expect(await bench.cli(['undo', id, '--yes'])).toMatchObject({ code: 0 });
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
  });

  it('an undone engagement can be run again, and undone again', async () => {
    const { bench, id } = await afterRun();
    expect(await bench.cli(['undo', id, '--yes'])).toMatchObject({ code: 0 });
    const nothing = outcomeOf(await bench.cli(['undo', id, '--yes']), 0);
    expect(nothing.steps.filter(({ status }) => status === 'undone')).toEqual([]);
    doneOf(await bench.cli(['resume', id, '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
    expect(await bench.cli(['undo', id, '--yes'])).toMatchObject({ code: 0 });
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
  });

  it('undo is bound to an approved digest as well', async () => {
    const { bench, id } = await afterRun();
    const written = bench.writes();
    const answer = await bench.cli(['undo', id, '--yes', '--approve', '0'.repeat(64)]);
    expect(refusalOf(answer, 1).problem).toMatchObject({ code: 'plan-not-approved' });
    expect(bench.writes()).toBe(written);
    const digest = /Digest: ([0-9a-f]{64})/.exec((await bench.cli(['undo', id, '--yes'])).stderr)?.[1];
    expect(digest).toBeDefined();
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
  });

  it('undo without --yes and without a terminal sends nothing', async () => {
    const { bench, id } = await afterRun();
    const written = bench.writes();
    expect(refusalOf(await bench.cli(['undo', id]), 2).problem).toMatchObject({ code: 'not-confirmed' });
    expect(bench.writes()).toBe(written);
  });
});
