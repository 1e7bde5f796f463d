import { describe, expect, it } from 'vitest';
import { choicesHandlers } from '../../../main/desk/choices-handlers.ts';
import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { startDeskBench } from './desk-bench.ts';

const SECRET = 'operatorClientSecret';

/** A real engagement that knows the region and nothing else: its request is not filled in yet. */
async function start(org: PracticeOptions = {}, isRegionKnown = true) {
  const bench = await startDeskBench({ groups: [connectHandlers, choicesHandlers], org });
  const target = { origin: 'https://auvious.video', label: 'Auvious' };
  const made = await bench.app.store.create({ customer: 'Harbour Bank', practice: false, target });
  const region = { value: bench.org.origin, from: {}, at: made.createdAt };
  await bench.app.store.save({ ...made, facts: isRegionKnown ? { region } : {} });
  const here = { engagement: made.id, runbook: 'auvious-facades' };
  const { clientId, clientSecret } = bench.org.samples.lacksTwo;
  const signIn = async () => {
    await bench.call('secrets.set', { engagement: made.id, name: SECRET, secret: clientSecret, remember: false });
    return bench.call('connect.signIn', { ...here, method: { is: 'client', clientId } });
  };
  const look = (kind: 'queues' | 'scripts' | 'agents', search: string) =>
    bench.call('auvious.choices', { ...here, kind, search });
  return { bench, here, look, signIn, clientSecret };
}

describe('choices in the window', () => {
  it('are looked up as who signed in, while the rest is still to be filled in', async () => {
    const { bench, look, signIn, clientSecret } = await start();
    const signedIn = await signIn();
    expect(signedIn.organization.name).toBe('Meridian Practice Services');
    expect(signedIn.rights.map(({ permission }) => permission)).toEqual([
      'routing:queue:view',
      'scripter:publishedScript:view',
      'directory:user:view',
      'conversation:communication:disconnect',
    ]);
    expect(signedIn.rights.every(({ why }) => /not required/i.test(why))).toBe(true);
    const found = await look('queues', 'callback');
    expect(found.items.map(({ name }) => name)).toContain('Service Callback');
    expect(found).toMatchObject({ more: false });
    expect(bench.org.counts().write).toBe(0);
    expect(JSON.stringify([found, bench.told])).not.toContain(clientSecret);
  });

  it('share one sign-in, however much is typed', async () => {
    const { bench, look, signIn } = await start();
    await signIn();
    for (const search of ['c', 'ca', 'cal', 'call']) await look('queues', search);
    const tokens = bench.org.log.filter(({ path }) => path === '/oauth/token');
    // One of the page that signs in, one of all the looking up.
    expect(tokens).toHaveLength(2);
  });

  it('say that nobody is signed in, and ask nobody', async () => {
    const { bench, look } = await start();
    expect(await look('queues', 'x')).toMatchObject({ items: [], more: false, problem: { code: 'not-signed-in' } });
    expect(bench.org.log).toEqual([]);
  });

  it('name a right that is missing, and others still work', async () => {
    const { look, signIn } = await start({ lacks: ['scripter:publishedScript:view'] });
    await signIn();
    const { problem } = await look('scripts', 'x');
    expect(problem).toMatchObject({ code: 'missing-permission' });
    expect(problem?.message).toContain('scripter:publishedScript:view');
    expect((await look('agents', 'ada')).items).not.toEqual([]);
  });

  it('end the session when the token is refused meanwhile, so that the page asks to sign in again', async () => {
    const { bench, here, look } = await start();
    const secret = bench.org.samples.userToken;
    await bench.call('secrets.set', { engagement: here.engagement, name: 'accessToken', secret, remember: false });
    await bench.call('connect.signIn', { ...here, method: { is: 'token' } });
    expect((await look('queues', 'callback')).items).not.toEqual([]);
    bench.org.state.tokens.clear();
    expect(await look('queues', 'callback')).toMatchObject({ items: [], problem: { code: 'token-refused' } });
    expect((await bench.call('connect.state', here)).signedIn).toBeUndefined();
    expect(await look('queues', 'callback')).toMatchObject({ problem: { code: 'not-signed-in' } });
  });

  it('say that Genesys Cloud does not answer: nothing found is never the answer', async () => {
    const { bench, look, signIn } = await start();
    await signIn();
    bench.org.setFaults([{ match: { path: '/api/v2/routing/queues' }, fault: { kind: 'status', status: 503 } }]);
    expect(await look('queues', 'x')).toMatchObject({ items: [], problem: { code: 'server-fault' } });
  });

  it('cannot be signed in to without a region, and the field is named', async () => {
    const { bench, here } = await start({}, false);
    bench.desk.held.set(here.engagement, SECRET, new Secret('pw'));
    await expect(
      bench.call('connect.signIn', { ...here, method: { is: 'client', clientId: 'c' } }),
    ).rejects.toMatchObject({
      code: 'genesys-cloud-not-given',
      field: 'region',
    });
    expect(bench.org.log).toEqual([]);
  });

  it('belong to one runbook', async () => {
    const { bench, here } = await start();
    const asked = { ...here, runbook: 'nexus-tenant', kind: 'queues', search: '' } as const;
    await expect(bench.call('auvious.choices', asked)).rejects.toMatchObject({ code: 'runbook-has-no-choices' });
  });
});
