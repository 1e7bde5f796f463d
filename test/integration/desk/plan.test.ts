import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noKeychain } from '../run/keychain.ts';
import { addClient, addRole } from '../run/org.ts';
import { CLIENT, ROLE, RUNBOOK, startRunBench } from './run-bench.ts';

describe('a plan in the window', () => {
  it('shows every action with its request, and sends no write', async () => {
    const bench = await startRunBench();
    const plan = await bench.plan();
    expect(plan).toMatchObject({ purpose: 'run', ready: true, blocked: [], cannotUndo: [] });
    expect(plan).not.toHaveProperty('resumes');
    expect(plan.actions.map(({ step, kind }) => `${step} ${kind}`)).toEqual([
      'role http',
      'selfgrant http',
      'wait wait',
      'oauth http',
      'ungrant http',
      'send manual',
    ]);
    const [role, grant, wait, client, , send] = plan.actions;
    expect(role).toMatchObject({
      stepTitle: expect.any(String),
      method: 'POST',
      url: '/api/v2/authorization/roles',
      body: { name: ROLE },
      needs: ['authorization:role:add'],
      reversible: true,
      curl: expect.stringContaining(`${bench.org.origin}/api/v2/authorization/roles`),
    });
    expect(grant).toMatchObject({ typed: ROLE, escalation: expect.stringContaining(ROLE) });
    expect(grant?.url).toContain(`‹id of role “${ROLE}”›`);
    expect(wait).toMatchObject({ until: expect.any(String), atMostSeconds: 300 });
    expect(client).toMatchObject({ yields: [{ name: 'clientSecret' }], notYetForSeconds: 300 });
    expect(send).toMatchObject({ clicks: expect.any(Array), copy: [{ label: 'E-mail', value: expect.any(String) }] });
    expect(bench.writes()).toBe(0);
    const counted = await fetch(`${bench.org.origin}/practice/requests`);
    expect(await counted.json()).toMatchObject({ write: 0, read: expect.any(Number) });
  });

  it('has the same digest as long as nothing changes', async () => {
    const bench = await startRunBench();
    const [one, other] = [await bench.plan(), await bench.plan()];
    expect(one.digest).toBe(other.digest);
    addRole(bench, { id: 'r-1', name: ROLE });
    expect((await bench.plan()).digest).not.toBe(one.digest);
  });

  it('is about what was chosen a moment before, though that is still being saved', async () => {
    const bench = await startRunBench();
    const { engagement } = bench;
    const saved = bench.call('values.save', { engagement, runbook: RUNBOOK, values: { roleName: 'Chosen just now' } });
    const plan = await bench.plan();
    expect(plan.actions[0]?.summary).toContain('Chosen just now');
    await saved;
  });

  it('says what to type where a name nearly matches, and goes on with it', async () => {
    const near = ROLE.replace('-', '–').replace(/ /g, '  ');
    const bench = await startRunBench({ org: { nearMatchRole: near } });
    const plan = await bench.plan();
    expect(plan.ready).toBe(false);
    expect(plan.blocked).toMatchObject([{ step: 'role', problem: { code: 'near-match' }, accept: ROLE }]);
    const wrong = await bench.plan({ accept: { role: 'something else' } });
    expect(wrong.ready).toBe(false);
    const accepted = await bench.plan({ accept: { role: ROLE } });
    expect(accepted).toMatchObject({ ready: true, blocked: [] });
    expect((await bench.run({ accept: { role: ROLE } })).outcome?.result).toBe('done');
  });

  it('says what to type for a host that nobody knows, before anything is sent', async () => {
    const bench = await startRunBench({ real: true });
    const { engagement } = await bench.app.store.open(bench.engagement);
    const address = { value: 'https://login.example.org/#/x', from: {}, at: engagement.createdAt };
    await bench.app.store.save({ ...engagement, facts: { ...engagement.facts, address } });
    const plan = await bench.plan();
    expect(plan).toMatchObject({ ready: false, actions: [], digest: '' });
    expect(plan.blocked).toMatchObject([
      { step: 'region', problem: { code: 'region-not-recognised' }, accept: 'https://login.example.org' },
    ]);
    await expect(bench.call('plan.export', { ...place(bench), format: 'md' })).rejects.toMatchObject({
      code: 'no-plan-made',
    });
  });

  it('can be applied although a secret is lost, and says so', async () => {
    const bench = await startRunBench();
    await bench.run();
    for (const client of bench.org.state.clients.values())
      if (client.name === CLIENT) bench.org.state.clients.set(client.id, { ...client, secret: 'reset-by-somebody' });
    const plan = await bench.plan();
    expect(plan).toMatchObject({ ready: true, blocked: [{ step: 'oauth', problem: { code: 'secret-refused' } }] });
    expect(plan.blocked[0]).not.toHaveProperty('accept');
  });

  it('is blocked for good where nothing typed helps', async () => {
    const bench = await startRunBench();
    const role = addRole(bench, { id: 'r-1', name: ROLE });
    addClient(bench, { id: 'c-1', secret: 'x-of-somebody' }, role.id);
    addClient(bench, { id: 'c-2', secret: 'y-of-somebody' }, role.id);
    const plan = await bench.plan();
    expect(plan).toMatchObject({ ready: false, blocked: [{ step: 'oauth', problem: { code: 'ambiguous-name' } }] });
    const refused = await bench.start();
    expect(refused).toMatchObject({ state: 'ended', outcome: { problem: { code: 'ambiguous-name' } } });
    expect(bench.writes()).toBe(0);
  });

  it('names where a secret will go when there is no keychain', async () => {
    const bench = await startRunBench({ real: true, ...noKeychain() });
    const place = async (more: Parameters<typeof bench.plan>[0]) =>
      (await bench.plan(more)).actions.flatMap(({ yields }) => yields.map(({ keptIn }) => keptIn));
    expect(await place({})).toEqual([expect.stringContaining('shown once')]);
    const folder = join(bench.folder, 'secrets');
    expect(await place({ place: { is: 'clear', folder, typed: 'x' } })).toEqual([expect.stringContaining(folder)]);
    await expect(bench.plan({ place: { is: 'age-passphrase', folder } })).rejects.toMatchObject({
      code: 'passphrase-not-typed',
    });
    const recipient = { is: 'age-recipient', recipient: 'age1nonsense', folder } as const;
    await expect(bench.plan({ place: recipient })).rejects.toMatchObject({ code: 'age-recipient-invalid' });
    const relative = { is: 'clear', folder: 'secrets', typed: 'x' } as const;
    await expect(bench.plan({ place: relative })).rejects.toMatchObject({ code: 'export-folder-not-absolute' });
    expect(bench.writes()).toBe(0);
  });

  it('needs a run to be undone or reset', async () => {
    const bench = await startRunBench();
    for (const purpose of ['undo', 'rotate'] as const)
      await expect(bench.plan({ purpose })).rejects.toMatchObject({ code: 'nothing-run-yet' });
  });
});

function place(bench: { readonly engagement: string; readonly folder: string }) {
  return { engagement: bench.engagement, runbook: RUNBOOK, folder: join(bench.folder, 'plans') };
}

describe('the plan as a document to be signed', () => {
  it('is written with every action, its digest, and two lines to sign on', async () => {
    const bench = await startRunBench();
    await expect(bench.call('plan.export', { ...place(bench), format: 'md' })).rejects.toMatchObject({
      code: 'no-plan-made',
    });
    const plan = await bench.plan();
    const { file } = await bench.call('plan.export', { ...place(bench), format: 'md' });
    expect(file).toMatch(/Harbour Bank - Plan of changes \d{4}-\d\d-\d\d\.md$/);
    const text = await readFile(file, 'utf8');
    for (const { summary } of plan.actions)
      expect(text).toContain(summary.replaceAll(/[()_]/g, (sign) => (sign === '_' ? '\\_' : sign)));
    for (const part of [plan.digest, 'POST /api/v2/authorization/roles', 'authorization:role:add', 'For the customer'])
      expect(text).toContain(part);

    const json = await bench.call('plan.export', { ...place(bench), format: 'json' });
    expect(JSON.parse(await readFile(json.file, 'utf8'))).toMatchObject({
      customer: 'Harbour Bank',
      digest: plan.digest,
    });
  });

  it('is printed by the shell as a page that loads nothing', async () => {
    const pages: string[] = [];
    const printPdf = async (html: string) => {
      pages.push(html);
      return Buffer.from('%PDF-1.7');
    };
    const bench = await startRunBench({ shell: { printPdf } });
    const plan = await bench.plan();
    const { file } = await bench.call('plan.export', { ...place(bench), format: 'pdf' });
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.7');
    const [page = ''] = pages;
    expect(page).toContain(plan.digest);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<li><h3>/g)).toHaveLength(plan.actions.length);
    expect(page).toContain('Practice organization');
  });

  it('names a folder that cannot be used', async () => {
    const bench = await startRunBench();
    await bench.plan();
    const relative = bench.call('plan.export', { ...place(bench), folder: 'plans', format: 'md' });
    await expect(relative).rejects.toMatchObject({ code: 'export-folder-not-absolute' });
    const inFile = bench.call('plan.export', { ...place(bench), folder: '/dev/null/plans', format: 'md' });
    await expect(inFile).rejects.toMatchObject({ code: 'export-folder-unusable' });
  });
});
