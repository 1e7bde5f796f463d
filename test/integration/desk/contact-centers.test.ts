import { describe, expect, it, onTestFinished } from 'vitest';
import { contactCentersHandlers } from '../../../main/desk/contact-centers-handlers.ts';
import { startPracticeGws } from '../../../main/practice/gws/start.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { startDeskBench } from './desk-bench.ts';

const PASSWORD = 'mArKeR-ops-password';

async function start(without: readonly string[] = []) {
  const gws = await startPracticeGws({ contactCenters: 2, ops: { user: 'root', password: PASSWORD } });
  onTestFinished(() => gws.close());
  const bench = await startDeskBench({ groups: [contactCentersHandlers] });
  const target = { origin: 'https://nexus.example.com', label: 'Contact center' };
  const made = await bench.app.store.create({ customer: 'Harbour Bank', practice: false, target });
  const typed = { authURL: gws.origin, gwsAdminName: 'root', gwsAdminPass: { prompt: true } };
  const facts = Object.entries(typed)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
  await bench.app.store.save({ ...made, facts: Object.fromEntries(facts) });
  if (!without.includes('gwsAdminPass')) bench.desk.held.set(made.id, 'gwsAdminPass', new Secret(PASSWORD));
  return { gws, bench, place: { engagement: made.id, runbook: 'nexus-tenant' } };
}

describe('the contact centers in the window', () => {
  it('are listed while the rest of the details is still to be filled in, and show in the drawer', async () => {
    const { gws, bench, place } = await start();
    const { contactCenters } = await bench.call('contactCenters.read', place);
    expect(contactCenters).toEqual(
      [...gws.state.contactCenters.values()].map(({ id, domains }) => ({ id, domains: [...domains] })),
    );
    expect(gws.counts().write).toBe(0);
    expect(bench.toldOf('exchange')).toHaveLength(1);
    expect(JSON.stringify([contactCenters, bench.told])).not.toContain('mArKeR');
  });

  it.each([
    ['authURL', 'authURL'],
    ['gwsAdminName', 'gwsAdminName'],
    ['gwsAdminPass', 'gwsAdminPass'],
  ])('cannot be listed without %s, and the field is named', async (name, field) => {
    const { gws, bench, place } = await start([name]);
    await expect(bench.call('contactCenters.read', place)).rejects.toMatchObject({ field });
    expect(gws.log).toEqual([]);
  });
});
