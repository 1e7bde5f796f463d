import { describe, expect, it } from 'vitest';
import { filesBelow } from '../run/harness.ts';
import { RUNBOOK, startConnectBench } from './connect-bench.ts';

const IRELAND = 'https://login.mypurecloud.ie';

describe('the list of runbooks', () => {
  it('has the guide’s rows with clicks that end in the row itself', async () => {
    const bench = await startConnectBench();
    const { runbooks, problems } = await bench.call('runbooks.list', {});
    expect(problems).toEqual([]);
    const runbook = runbooks.find(({ id }) => id === RUNBOOK);
    expect(runbook?.rows).toHaveLength(39);
    expect(runbook?.vendor).toBe('UC Architects');
    const campaign = runbook?.rows.find(({ row }) => row === 13);
    expect(campaign).toMatchObject({
      type: 'Outbound',
      name: 'Campaign',
      level: 'View',
      policy: 'outbound:campaign:view',
    });
    expect(campaign?.mandatory).toContain('even if your organization does not use outbound');
    expect(campaign?.clicks.join(' ')).toContain('search “Campaign” (Outbound) and tick “View”');
    expect(runbook?.rows[0]).not.toHaveProperty('mandatory');
    expect(runbook?.stages.length).toBeGreaterThan(3);
  });
});

describe('reading values', () => {
  it('gives defaults, the practice organization’s sample, and no secret', async () => {
    const bench = await startConnectBench();
    const { values } = await bench.call('values.read', bench.here);
    expect(values).toMatchObject({
      customer: 'Northwind Telecom',
      address: 'https://login.mypurecloud.com.au',
      tokenDurationSeconds: 86_400,
      ungrant: true,
    });
    for (const secret of ['operatorClientSecret', 'accessToken', 'clientSecret']) {
      expect(values).not.toHaveProperty(secret);
    }
  });

  it('of a real system knows no address until one is typed', async () => {
    const bench = await startConnectBench({ real: true });
    expect((await bench.call('values.read', bench.here)).values.address).toBe(bench.org.origin);
    await bench.call('values.save', { ...bench.here, values: { address: 'eu' } });
    expect((await bench.call('values.read', bench.here)).values.address).toBe('eu');
  });
});

describe('saving values', () => {
  it('keeps the valid ones and gives back what is wrong with the others', async () => {
    const bench = await startConnectBench();
    const values = {
      roleName: '  Reporting  ',
      tokenDurationSeconds: 12,
      divisions: 'ALL',
      ungrant: 'perhaps',
      color: 'blue',
      operatorClientSecret: 'a-secret-in-the-wrong-place',
      accessToken: { prompt: true },
    };
    const { problems } = await bench.call('values.save', { ...bench.here, values });
    expect(problems.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['tokenDurationSeconds', 'parameter-rule-broken'],
        ['ungrant', 'wrong-parameter-type'],
        ['color', 'unknown-parameter'],
        ['operatorClientSecret', 'literal-secret'],
        ['accessToken', 'literal-secret'],
      ]),
    );
    expect(problems).toHaveLength(5);
    const read = await bench.call('values.read', bench.here);
    expect(read.values).toMatchObject({ roleName: 'Reporting', divisions: 'all', tokenDurationSeconds: 86_400 });
    const { facts } = (await bench.app.store.open(bench.engagement)).engagement;
    const { runbook } = bench.here;
    expect(Object.keys(facts).sort()).toEqual([`divisions ${runbook}`, `roleName ${runbook}`]);
    expect(facts[`roleName ${runbook}`]?.from).toEqual({ runbook });
  });

  it('takes an emptied value back to its default, and an emptied needed one not at all', async () => {
    const bench = await startConnectBench();
    await bench.call('values.save', { ...bench.here, values: { roleName: 'Reporting', address: IRELAND } });
    const { problems } = await bench.call('values.save', { ...bench.here, values: { roleName: '', address: ' ' } });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([['missing-parameter', 'address']]);
    const { values } = await bench.call('values.read', bench.here);
    expect(values).toMatchObject({ roleName: 'UCA – Historic Data', address: IRELAND });
  });

  it('takes an address by its other names, learns the region, and refuses what is none', async () => {
    const bench = await startConnectBench({ real: true });
    expect(await bench.call('values.save', { ...bench.here, values: { loginURL: IRELAND } })).toEqual({ problems: [] });
    expect(await bench.fact('region')).toBe('EU (Ireland)');
    const { engagement } = await bench.app.store.open(bench.engagement);
    expect(engagement.target).toMatchObject({ origin: 'https://api.mypurecloud.ie' });
    const values = { address: 'https://login.example.com' };
    const { problems } = await bench.call('values.save', { ...bench.here, values });
    expect(problems).toMatchObject([{ code: 'region-not-recognised', field: 'address' }]);
    expect(await bench.fact('address')).toBe(IRELAND);
  });

  it('keeps no token that stood in a pasted address', async () => {
    const bench = await startConnectBench({ real: true });
    const address = 'https://apps.mypurecloud.ie/directory/#access_token=hidden-in-the-address&expires_in=86399';
    expect(await bench.call('values.save', { ...bench.here, values: { address } })).toEqual({ problems: [] });
    expect(await bench.fact('address')).toBe('https://apps.mypurecloud.ie');
    for (const content of (await filesBelow(bench.folder)).values())
      expect(content.includes('hidden-in-the')).toBe(false);
  });

  it('of another region signs out and forgets what belonged to the former one', async () => {
    const bench = await startConnectBench({ real: true });
    await bench.signInAs(bench.org.samples.admin);
    expect(await bench.fact('orgId')).toBeDefined();
    // Saved once more: nothing changes.
    await bench.call('values.save', { ...bench.here, values: { address: bench.org.origin } });
    expect((await bench.call('connect.state', bench.here)).signedIn).toBeDefined();
    await bench.call('values.save', { ...bench.here, values: { address: IRELAND } });
    const { signedIn } = await bench.call('connect.state', bench.here);
    expect(signedIn).toBeUndefined();
    for (const name of ['orgId', 'orgShortName', 'operatorClientSecret'])
      expect(await bench.fact(name)).toBeUndefined();
    expect(await bench.fact('operatorClientId')).toBe(bench.org.samples.admin.clientId);
  });

  it('side by side keeps them all', async () => {
    const bench = await startConnectBench();
    const each = Array.from({ length: 8 }, (_, index) => ({
      appName: `Client ${index}`,
      allowedIps: [`10.0.0.${index}`],
    }));
    await Promise.all(each.map((values) => bench.call('values.save', { ...bench.here, values })));
    expect(await bench.fact(`appName ${bench.here.runbook}`)).toBe('Client 7');
    expect(await bench.fact(`allowedIps ${bench.here.runbook}`)).toEqual(['10.0.0.7']);
  });

  it('gives another integration of the customer the address, and leaves it its own names', async () => {
    const bench = await startConnectBench();
    await bench.call('values.save', { ...bench.here, values: { roleName: 'Reporting', address: IRELAND } });
    const other = { engagement: bench.engagement, runbook: 'splunk-genesys-add-on' };
    const { values } = await bench.call('values.read', other);
    expect(values).toMatchObject({ address: IRELAND, roleName: 'Splunk – Genesys Cloud Add-on' });
    await bench.call('values.save', { ...other, values: { roleName: 'Reporting of Splunk' } });
    expect((await bench.call('values.read', bench.here)).values.roleName).toBe('Reporting');
    expect((await bench.call('values.read', other)).values.roleName).toBe('Reporting of Splunk');
  });

  it('of the customer renames the engagement', async () => {
    const bench = await startConnectBench();
    await bench.call('values.save', { ...bench.here, values: { customer: 'Harbour Bank' } });
    expect((await bench.app.store.open(bench.engagement)).engagement.customer).toBe('Harbour Bank');
  });
});
