import platformClient from 'purecloud-platform-client-v2';
import { expect, it, onTestFinished } from 'vitest';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, clientWith } from './client.ts';

const HOUR = 3_600_000;

async function started(options: PracticeOptions = {}) {
  const practice = await startPracticeGenesysCloud({ customRoles: 0, ...options });
  onTestFinished(() => practice.close());
  const make = (more: object = {}) => {
    const made = practice.callbacks.create({
      queueName: 'service callback',
      name: 'Ελένη Παππά',
      numbers: ['+302101234567'],
      ...more,
    });
    if ('unknownQueue' in made) throw new Error('There is no such queue.');
    return made;
  };
  return { practice, make, send: await asAdmin(practice) };
}

it('makes a conversation each time it is asked, in the queue of the id or else of the name', async () => {
  const { practice, make } = await started();
  const [one, two] = [make(), make()];
  expect(one.conversationId).not.toBe(two.conversationId);
  expect(one.callbackIds).toEqual([{ id: expect.any(String), type: 'ACD' }]);
  const queues = practice.state.objects.get('queue') ?? [];
  const idOf = (wanted: string) => queues.find(({ name }) => name === wanted)?.id;
  expect(practice.state.callbacks.get(one.conversationId)?.queueId).toBe(idOf('Service Callback'));
  const byId = make({ queueId: idOf('客户服务')?.toUpperCase() });
  expect(practice.state.callbacks.get(byId.conversationId)?.queueId).toBe(idOf('客户服务'));
  expect(practice.state.callbacks.size).toBe(3);
});

it('makes nothing for a queue that the organization does not have', async () => {
  const { practice } = await started();
  const wish = { name: 'A', numbers: ['+302101234567'] };
  for (const queue of [{ queueName: 'Service' }, { queueId: crypto.randomUUID() }, {}]) {
    expect(practice.callbacks.create({ ...wish, ...queue })).toEqual({ unknownQueue: true });
    expect(practice.callbacks.knowsQueue(queue)).toBe(false);
  }
  expect(practice.callbacks.knowsQueue({ queueName: 'SERVICE CALLBACK' })).toBe(true);
  expect(practice.state.callbacks.size).toBe(0);
});

it('waits until its time, then is due, and is over for everybody once it is disconnected', async () => {
  let now = Date.parse('2026-11-22T09:00:00Z');
  const { practice, make, send } = await started({ now: () => now });
  const made = make({ scheduledTime: new Date(now + HOUR).toISOString(), data: { order: '17' } });
  const path = `/conversations/callbacks/${made.conversationId}`;
  const states = async () => (await send('GET', path)).body.participants.map(({ state }: { state: string }) => state);
  expect(await states()).toEqual(['scheduled', 'scheduled']);
  now += 2 * HOUR;
  expect(await states()).toEqual(['connected', 'connected']);
  const ended = await send('PATCH', path, { state: 'disconnected' });
  expect(ended).toMatchObject({ status: 200, body: { id: made.conversationId, state: 'disconnected' } });
  const { body } = await send('GET', path);
  expect(body.endTime).toBe('2026-11-22T11:00:00.000Z');
  expect(body.participants).toMatchObject([
    { purpose: 'customer', name: 'Ελένη Παππά', state: 'disconnected', callbackNumbers: ['+302101234567'] },
    { purpose: 'acd', name: 'Service Callback', state: 'disconnected', attributes: { order: '17' } },
  ]);
  // Again it is the same, and it stays ended when it was.
  now += HOUR;
  expect((await send('PATCH', path, { state: 'disconnected' })).body.endTime).toBe(body.endTime);
  expect(practice.counts().write).toBe(2);
});

it('lets anybody look, and only who may disconnect end it', async () => {
  const { practice, make } = await started();
  const path = `/conversations/callbacks/${make().conversationId}`;
  const stranger = await clientWith(practice, ['journey:actiontarget:view']);
  expect((await stranger('GET', path)).status).toBe(200);
  const refused = await stranger('PATCH', path, { state: 'disconnected' });
  expect(refused).toMatchObject({ status: 403, body: { code: 'missing.permissions' } });
  expect(refused.body.message).toContain('conversation:communication:disconnect');
  const agent = await clientWith(practice, ['conversation:communication:disconnect']);
  expect((await agent('PATCH', path, { state: 'disconnected' })).status).toBe(200);
});

it('refuses any other change, and knows no other conversation', async () => {
  const { make, send } = await started();
  const path = `/conversations/callbacks/${make().conversationId}`;
  expect((await send('PATCH', path, { state: 'connected' })).status).toBe(400);
  expect((await send('PATCH', path, {})).status).toBe(400);
  expect((await send('PATCH', path, [])).status).toBe(400);
  const other = `/conversations/callbacks/${crypto.randomUUID()}`;
  expect(await send('GET', other)).toMatchObject({ status: 404, body: { code: 'not.found' } });
  expect((await send('PATCH', other, { state: 'disconnected' })).status).toBe(404);
});

it('answers the vendor’s own client: names looked up, a callback read and disconnected', async () => {
  const { practice, make } = await started();
  const sdk = platformClient.ApiClient.instance;
  sdk.setGateway({ protocol: 'http', host: '127.0.0.1', port: Number(new URL(practice.origin).port) });
  const { clientId, clientSecret } = practice.samples.admin;
  await sdk.loginClientCredentialsGrant(clientId, clientSecret);
  const routing = new platformClient.RoutingApi();
  const { entities: [queue] = [] } = await routing.getRoutingQueues({ name: '*クレーム*', pageSize: 1 });
  expect(queue).toBeUndefined();
  const found = await routing.getRoutingQueues({ name: 'Zürich*' });
  expect(found.total).toBe(0);
  expect((await routing.getRoutingQueues({ name: '*zürich' })).entities?.[0]?.name).toBe('Kundenbetreuung Zürich');
  expect((await routing.getRoutingSkills({ name: 'video' })).total).toBe(1);
  expect((await routing.getRoutingLanguages({ pageSize: 100 })).total).toBe(5);
  expect((await new platformClient.ScriptsApi().getScriptsPublished({ name: 'Default' })).total).toBe(1);
  const conversations = new platformClient.ConversationsApi();
  const { conversationId } = make();
  expect((await conversations.getConversationsCallback(conversationId)).participants).toHaveLength(2);
  const ended = await conversations.patchConversationsCallback(conversationId, {
    state: 'disconnected',
  } as platformClient.Models.Conversation);
  expect(ended.state).toBe('disconnected');
});
