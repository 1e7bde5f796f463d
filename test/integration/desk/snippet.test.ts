import { describe, expect, it, onTestFinished } from 'vitest';
import { snippetHandlers } from '../../../main/desk/snippet-handlers.ts';
import { startPracticeSite } from '../../../main/practice/site/start.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { startDeskBench } from './desk-bench.ts';

const ORG_ID = '5fbb1c34-9d1f-4e8a-93f2-6b1c0d7ab111';
const VALUES: JsonObject = { region: 'mypurecloud.com.au', orgId: ORG_ID, orgLongName: 'Harbour Bank' };

async function start(values: JsonObject) {
  const site = await startPracticeSite({ orgId: () => ORG_ID });
  onTestFinished(() => site.close());
  const bench = await startDeskBench({ groups: [snippetHandlers] });
  const made = await bench.app.store.create({ customer: 'Harbour Bank', practice: false });
  const facts = Object.entries(values).map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
  await bench.app.store.save({ ...made, facts: Object.fromEntries(facts) });
  return { site, bench, place: { engagement: made.id, runbook: 'altocloud-pureconnect' } };
}

describe('the tracking snippet in the window', () => {
  it('is shown while the rest of the details is still to be filled in', async () => {
    const { bench, place } = await start(VALUES);
    const shown = await bench.call('snippet.render', place);
    expect(shown).toMatchObject({ organization: 'Harbour Bank', region: 'Asia Pacific (Sydney)' });
    expect(shown.html).toContain(ORG_ID);
    expect(shown.problem).toBeUndefined();
  });

  it('is missing as long as nobody knows the organization, and the value is named', async () => {
    const { bench, place } = await start({ region: 'mypurecloud.com.au' });
    const shown = await bench.call('snippet.render', place);
    expect([shown.html, shown.problem?.field]).toEqual([undefined, 'orgId']);
  });

  it('is looked for on a page by its address, which shows in the drawer, or in its source', async () => {
    const { site, bench, place } = await start(VALUES);
    const at = (path: string) =>
      bench.call('snippet.check', { ...place, page: { is: 'address', url: `${site.origin}${path}` } });
    const results = async (path: string) => [...new Set((await at(path)).checks.map(({ result }) => result))];
    expect(await results('/')).toEqual(['ok']);
    expect(await results('/twice')).toContain('not-ok');
    expect(await results('/broken')).toEqual(['unchecked']);
    expect((await at('/messenger')).retired).toBeDefined();
    expect(bench.toldOf('exchange').length).toBeGreaterThanOrEqual(4);
    const { html = '' } = await bench.call('snippet.render', place);
    const pasted = await bench.call('snippet.check', { ...place, page: { is: 'text', text: html } });
    expect(new Set(pasted.checks.map(({ result }) => result))).toEqual(new Set(['ok']));
    expect(site.counts().write).toBe(0);
  });

  it.each(['ftp://shop.example/', 'file:///etc/hostname', 'shop', 'https://user:pw@shop.example/'])(
    'is not looked for at %s',
    async (url) => {
      const { bench, place } = await start(VALUES);
      const asked = bench.call('snippet.check', { ...place, page: { is: 'address', url } });
      await expect(asked).rejects.toMatchObject({ code: 'page-address-invalid' });
    },
  );
});
