import { describe, expect, it } from 'vitest';
import { Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { IdentityContext } from '../../../../../../main/runbooks/genesys-cloud/context.ts';
import { SMS_IDENTITY } from '../../../../../../main/runbooks/nexus-sms/genesys/identity.ts';
import type { OpenGenesys } from '../../../../../../main/runbooks/nexus-sms/genesys/open.ts';
import { clientIdNow, clientIdOut, orgIdNow } from '../../../../../../main/runbooks/nexus-sms/genesys/out.ts';
import { genesysSteps, rotationSteps } from '../../../../../../main/runbooks/nexus-sms/genesys/steps.ts';
import { GC_AGGREGATION_STEPS } from '../../../../../../shared/runbooks/nexus-sms/steps.ts';
import { smsGenesysText } from '../../../../../../shared/text/sms-genesys.ts';

const urls = { gcLoginURL: 'https://login.mypurecloud.ie', gcAPIURL: 'https://api.mypurecloud.ie' };
const context = { ...SMS_IDENTITY, purpose: 'run', secretKeptIn: 'a drawer' } as unknown as IdentityContext;
const genesys = { context, urls } as OpenGenesys;
const steps = genesysSteps(genesys);

describe('the steps for Genesys Cloud', () => {
  it('are those of the table from the organization to the client, in its order', () => {
    const wanted = GC_AGGREGATION_STEPS.slice(1, 6);
    expect(steps.map(({ id, title, actor }) => ({ id, title, actor }))).toEqual(wanted);
  });

  it('wait only for earlier ones', () => {
    const earlier = ['gca-inputs'];
    for (const { id, after } of steps) {
      expect(earlier).toEqual(expect.arrayContaining([...after]));
      earlier.push(id);
    }
  });

  it('sign in and reset by themselves when the secret is to be renewed', () => {
    const [signIn, rotate] = rotationSteps(genesys);
    expect([signIn?.id, signIn?.after]).toEqual(['gca-signin', []]);
    expect([rotate?.id, rotate?.after]).toEqual(['rotate', ['gca-signin']]);
  });

  it('ask for the organization with the addresses to hand on, once', async () => {
    const known = new Notebook({ values: {}, accepted: {}, records: new Map() });
    const [organization] = steps;
    const seen = await organization?.observe({ read: () => Promise.reject() }, known, AbortSignal.timeout(1000));
    if (seen === undefined || organization === undefined) throw new Error('There is no first step.');
    expect(organization.plan(seen, known)).toMatchObject([
      { kind: 'manual', copy: [{ value: 'SMS Aggregation' }, { value: urls.gcLoginURL }, { value: urls.gcAPIURL }] },
    ]);
    for (const given of [
      { values: { orgId: 'o-1' }, records: new Map() },
      { values: {}, records: new Map([['gca-org', record({}, true)]]) },
      { values: {}, records: new Map([['gca-signin', record({ orgId: 'o-1' })]]) },
    ]) {
      const later = new Notebook({ accepted: {}, ...given });
      const again = await organization.observe({ read: () => Promise.reject() }, later, AbortSignal.timeout(1000));
      expect(organization.plan(again, later)).toEqual([]);
    }
  });
});

function record(out: { readonly [name: string]: string }, confirmed?: true) {
  const rest = { before: undefined, owned: false, unanswered: false };
  return { out, ...rest, ...(confirmed === undefined ? {} : { confirmed }) };
}

describe('what later steps build on', () => {
  const known = () => new Notebook({ values: {}, accepted: {}, records: new Map() });

  it('is a reference until the client is there', () => {
    expect(clientIdOut(known())).toMatchObject({
      is: 'pending',
      ref: { $ref: { step: 'gca-oauth', output: 'clientId' } },
    });
    expect([clientIdNow(known()), orgIdNow(known())]).toEqual([undefined, undefined]);
  });

  it('is the client that was created, or whose secret was reset', () => {
    for (const step of ['gca-oauth', 'rotate']) {
      const told = known();
      told.learn(step, { clientId: 'c-1' });
      expect(clientIdOut(told)).toEqual({ is: 'known', value: 'c-1' });
    }
  });
});

it('the clicks by hand are those of the guide, and name no menu beyond it', () => {
  const menus = ['role', 'assign', 'client'] as const;
  const named = menus.flatMap((each) => smsGenesysText[each].clicks.filter((click) => click.includes('Under ')));
  for (const click of named)
    expect(click).toMatch(/Under (People and Permissions|Integrations|Permissions|Roles|Client Details)\b/);
});
