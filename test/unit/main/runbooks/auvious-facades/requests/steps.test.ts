import { describe, expect, it } from 'vitest';
import { callbackHistory, roomHistory } from '../../../../../../main/runbooks/auvious-facades/requests/history.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import { blockOf, type Fate, outputOf, VALUES, world } from './world.ts';

const ROOM: JsonObject = {
  auviousUrl: 'https://auvious.example',
  applicationId: 'app-1',
  urlBase: 'https://auvious.example',
  operation: 'room',
  signIn: 'client-credentials',
  cdestination: 'standalone',
  interactionId: 'interaction-7',
};

/** The engagement's callbacks, as whoever lists them reads them. */
const callbacks = ({ records }: ReturnType<typeof world>) => callbackHistory(records().get('auv-callback'));

describe('a callback', () => {
  it('is one request, handed over by a person, and remembered without its links', async () => {
    const w = world();
    const done = await w.run();
    expect(done?.report?.result).toBe('done');
    expect(done?.plan.actions.map(({ id }) => id.replace(/[0-9a-f]{12}/, 'KEY'))).toEqual([
      'auv-callback/KEY',
      'auv-handover/KEY',
    ]);
    expect(w.sends[0]?.request).toMatchObject({
      method: 'POST',
      path: '/security/genesys/callback',
      headers: { 'X-ApplicationId': 'app-1', 'X-UrlBase': 'https://auvious.example' },
      body: { callbackUserName: 'Ana Muster', callbackNumbers: ['+493012345678'], queueName: 'Service' },
    });
    const [made] = callbacks(w);
    expect(made).toMatchObject({
      state: 'made',
      customer: 'Ana Muster',
      queue: 'Service',
      conversationId: 'conversation-1',
      callbackIds: ['c'],
      applicationId: 'app-1',
    });
    expect(Date.parse(made?.expiresAt ?? '') - Date.parse(made?.at ?? '')).toBe(14_400_000);
    expect(JSON.stringify([...w.records()])).not.toMatch(/ticketUrl-|agentUrl-|ticketId-|conferenceId-/);
    expect([...w.kept.keys()].map((name) => name.split(' ')[0])).toEqual([
      'ticketUrl',
      'agentUrl',
      'ticketId',
      'conferenceId',
    ]);
    expect(outputOf(w.records(), 'auv-handover', 'handedOver')).toEqual([made?.key]);
  });

  it('that is planned sends nothing and asks nobody', async () => {
    const w = world();
    expect((await w.plan()).actions).toHaveLength(2);
    expect([w.sends, w.asked]).toEqual([[], []]);
  });

  it('whose hand-over is open is not sent again: a second click hands it over', async () => {
    const w = world();
    const first = await w.run({ handsOver: false });
    expect(first?.report?.result).toBe('attention');
    const second = await w.run();
    expect(second?.plan.actions.map(({ kind }) => kind)).toEqual(['manual']);
    expect(second?.report?.result).toBe('done');
    expect(w.sends).toHaveLength(1);
  });

  it('that was handed over is asked about, and sent again only when that is typed', async () => {
    const w = world();
    await w.run();
    const [made] = callbacks(w);
    const key = made?.key ?? '';
    expect(blockOf(await w.plan())).toEqual(['request-made-before', `again ${key}`, `leave ${key}`]);
    expect((await w.run())?.report).toBeUndefined();
    const left = await w.run({ accept: `leave ${key}` });
    expect([left?.report?.result, w.sends.length]).toEqual(['done', 1]);
    const again = await w.run({ accept: `again ${key}` });
    expect([again?.report?.result, w.sends.length]).toEqual(['done', 2]);
    expect(again?.plan.actions[0]).toMatchObject({
      id: `auv-callback/${key}-2`,
      summary: expect.stringContaining('One like it was sent before'),
    });
    // What was typed for the first one does not stand for the second.
    expect(blockOf(await w.plan({ accept: `again ${key}` }))).toEqual([
      'request-made-before',
      `again ${key}-2`,
      `leave ${key}-2`,
    ]);
  });

  it('is planned anew once the links of the former one have ended', async () => {
    const w = world();
    await w.run();
    w.later(14_399);
    expect(blockOf(await w.plan())[0]).toBe('request-made-before');
    w.later(1);
    expect(blockOf(await w.plan())[0]).toBeUndefined();
    expect((await w.run())?.report?.result).toBe('done');
    expect(w.sends.map(({ action }) => action.split('-')[2])).toEqual([undefined, '2']);
  });

  it('counts its expiry from the scheduled time', async () => {
    const w = world();
    const values = { ...VALUES, callbackScheduledTime: '2026-01-05T10:00:00.000Z', ticketExpirationSeconds: 60 };
    await w.run({ values });
    expect(callbacks(w)[0]).toMatchObject({
      scheduledTime: '2026-01-05T10:00:00.000Z',
      expiresAt: '2026-01-05T10:01:00.000Z',
    });
  });

  it('whose time has passed is not sent, and one that was made before that is handed over all the same', async () => {
    const values = { ...VALUES, callbackScheduledTime: '2026-01-01T00:10:00.000Z' };
    const w = world();
    await w.run({ values, handsOver: false });
    w.later(3600);
    expect((await w.run({ values }))?.report?.result).toBe('done');
    const late = world();
    late.later(3600);
    const refused = await late.run({ values });
    expect(refused?.plan.blocked[0]?.why.problem.field).toBe('callbackScheduledTime');
    expect(late.sends).toEqual([]);
  });

  it('is not sent where nothing could keep its links', async () => {
    const nowhere = world({ keptIn: undefined });
    expect(blockOf(await nowhere.plan())[0]).toBe('no-place-for-links');
    await nowhere.run();
    expect(nowhere.sends).toEqual([]);
  });
});

describe('an answer that did not come', () => {
  const fates: readonly Fate[] = ['lost', 'killed before', 'killed after'];

  it.each(fates)('%s: nothing more is sent until somebody decides', async (fate) => {
    const w = world();
    await w.run({ fate });
    const count = w.sends.length;
    const [sent] = callbacks(w);
    expect(sent).toMatchObject({ state: 'unknown', customer: 'Ana Muster' });
    const key = sent?.key ?? '';
    for (let times = 0; times < 2; times++) {
      const asks = await w.run();
      expect(asks?.report).toBeUndefined();
      expect(blockOf(await w.plan())).toEqual(['request-in-doubt', `again ${key}`, `leave ${key}`]);
    }
    // Neither with other values, nor as a room.
    for (const values of [{ ...VALUES, callbackUserName: 'Bo' }, ROOM]) {
      expect(blockOf(await w.plan({ values }))).toEqual(['other-request-in-doubt', `leave ${key}`, undefined]);
    }
    expect(w.sends).toHaveLength(count);
    const again = await w.run({ accept: `again ${key}` });
    expect(again?.report?.result).toBe('done');
    expect(w.sends).toHaveLength(count + 1);
    expect(callbacks(w).map((each) => [each.key, each.state])).toEqual([
      [key, 'unknown'],
      [`${key}-2`, 'made'],
    ]);
  });

  it('takes no time beyond the request: nothing would show by waiting', async () => {
    const w = world();
    const before = w.now();
    await w.run({ fate: 'lost' });
    const [sent] = callbacks(w);
    await w.run({ accept: `again ${sent?.key}` });
    expect(w.now() - before).toBe(2000);
  });

  it('is left as it is when that is typed: nothing is sent, and it stays unchecked', async () => {
    const w = world();
    await w.run({ fate: 'lost' });
    const key = callbacks(w)[0]?.key ?? '';
    const left = await w.run({ accept: `leave ${key}` });
    expect([left?.report?.result, w.sends.length, w.asked]).toEqual(['attention', 1, []]);
    expect(left?.report?.checks.find(({ step }) => step === 'auv-callback')).toMatchObject({ result: 'unchecked' });
    // Other requests go on from now on; the same is asked about.
    const other = await w.run({ values: { ...VALUES, callbackUserName: 'Bo' } });
    expect(other?.report?.result).toBe('done');
    expect(blockOf(await w.plan())).toEqual(['request-in-doubt', `again ${key}`, `leave ${key}`]);
  });

  it('came, and the process ended before it was noted: the callback is known with all that the answer said', async () => {
    const w = world();
    await w.run({ fate: 'killed then' });
    expect(callbacks(w)).toMatchObject([{ state: 'made', conversationId: 'conversation-1', callbackIds: ['c'] }]);
    const resumed = await w.run();
    expect([resumed?.report?.result, w.sends.length, w.asked.length]).toEqual(['done', 1, 1]);
  });

  it('was a refusal: the request is sent as if there had been none', async () => {
    const w = world();
    const refused = await w.run({ fate: 'refused' });
    expect(refused?.report?.result).toBe('failed');
    expect(callbacks(w)).toEqual([]);
    expect((await w.run())?.report?.result).toBe('done');
    expect(w.sends.map(({ action }) => action)).toEqual([refused?.plan.actions[0]?.id]);
  });
});

describe('an answer without links', () => {
  it('is no reason to send again, and nothing is handed over', async () => {
    const w = world();
    const done = await w.run({ fate: 'without links' });
    expect(done?.report?.result).toBe('attention');
    expect(done?.report?.why?.problem.code).toBe('request-links-missing');
    expect([w.asked, callbacks(w)[0]?.state]).toEqual([[], 'made']);
    const key = callbacks(w)[0]?.key ?? '';
    expect(blockOf(await w.plan())).toEqual(['request-links-missing', `again ${key}`, `leave ${key}`]);
    expect((await w.run())?.report?.result).toBe('attention');
    expect(w.sends).toHaveLength(1);
    await w.run({ accept: `leave ${key}` });
    expect(w.sends).toHaveLength(1);
    expect((await w.run({ accept: `again ${key}` }))?.report?.result).toBe('done');
    expect(w.sends).toHaveLength(2);
  });
});

describe('a room', () => {
  it('is one request with the client’s token, remembered by its interaction', async () => {
    const w = world();
    expect((await w.run({ values: ROOM }))?.report?.result).toBe('done');
    expect(w.sends[0]?.request.path).toBe('/security/genesys/room');
    const [room] = roomHistory(w.records().get('auv-room'));
    expect(room).toMatchObject({ state: 'made', interactionId: 'interaction-7', cdestination: 'standalone' });
    // Whatever else is different: the interaction is the same.
    const plan = await w.plan({ values: { ...ROOM, cdestination: 'embedded' } });
    expect(blockOf(plan)).toEqual(['request-made-before', `again ${room?.key}`, `leave ${room?.key}`]);
    expect((await w.run({ values: { ...ROOM, interactionId: 'interaction-8' } }))?.report?.result).toBe('done');
    const accepted = { 'auv-room': `again ${room?.key}` };
    expect((await w.run({ values: ROOM, accept: accepted }))?.report?.result).toBe('done');
    expect(w.sends).toHaveLength(3);
  });

  it('without an interaction is the same when everything is', async () => {
    const w = world();
    const { interactionId: _, ...values } = ROOM;
    await w.run({ values });
    expect(blockOf(await w.plan({ values }))[0]).toBe('request-made-before');
    expect((await w.run({ values: { ...values, cdestination: 'embedded' } }))?.report?.result).toBe('done');
  });

  it('stays when it is undone, and undo says until when', async () => {
    const w = world();
    await w.run({ values: ROOM });
    const { plan, report } = await w.undo(ROOM);
    expect([plan.actions, plan.cannot[0]?.why, report.result]).toEqual([
      [],
      expect.stringContaining('2026-01-01 04:00 UTC'),
      'done',
    ]);
    // It is remembered: the same is asked about, and nothing was forgotten.
    expect(blockOf(await w.plan({ values: ROOM }))[0]).toBe('request-made-before');
    w.later(14_400);
    expect((await w.undo(ROOM)).plan.cannot).toEqual([]);
  });
});

describe('undoing callbacks', () => {
  const three = async () => {
    const w = world();
    for (const callbackUserName of ['Ana', 'Bo', 'Čeněk']) await w.run({ values: { ...VALUES, callbackUserName } });
    return w;
  };

  it('cancels them newest first, and each may be made anew afterwards', async () => {
    const w = await three();
    w.signIn();
    const { plan, report } = await w.undo();
    expect(w.cancelled).toEqual(['conversation-3', 'conversation-2', 'conversation-1']);
    expect([report.result, report.steps[0]?.status]).toEqual(['done', 'undone']);
    expect(plan.cannot.filter(({ why }) => /end by themselves/.test(why))).toHaveLength(3);
    expect(callbacks(w).map(({ cancelled }) => cancelled)).toEqual([true, true, true]);
    const twice = await w.undo();
    expect([twice.plan.actions, twice.plan.cannot, twice.report.result]).toEqual([[], [], 'done']);
    expect((await w.run({ values: { ...VALUES, callbackUserName: 'Ana' } }))?.report?.result).toBe('done');
    expect(w.sends).toHaveLength(4);
  });

  it('names each conversation while nobody is signed in, and cancels them once somebody is', async () => {
    const w = await three();
    const { plan, report } = await w.undo();
    expect(plan.actions).toEqual([]);
    expect(plan.cannot.map(({ why }) => why).join(' ')).toMatch(/conversation-3.*conversation-2.*conversation-1/);
    expect(report.result).toBe('done');
    // Nothing was taken back, so nothing is forgotten.
    expect(blockOf(await w.plan({ values: { ...VALUES, callbackUserName: 'Bo' } }))[0]).toBe('request-made-before');
    w.signIn();
    expect((await w.undo()).report.result).toBe('done');
    expect(w.cancelled).toHaveLength(3);
  });

  it('leaves alone what is over, and names what Genesys Cloud does not know and what may have been made', async () => {
    const w = await three();
    w.signIn();
    w.conversations.set('conversation-2', 'ended');
    w.conversations.delete('conversation-1');
    await w.run({ values: { ...VALUES, callbackUserName: 'Dee' }, fate: 'lost' });
    const { plan } = await w.undo();
    expect(w.cancelled).toEqual(['conversation-3']);
    // Whoever is signed in may be so to another organization.
    expect(plan.cannot.map(({ why }) => why).join(' ')).toMatch(/Dee.*conversation-1/);
    // Still in doubt: undo does not decide that for anybody.
    expect(blockOf(await w.plan())[0]).toBe('other-request-in-doubt');
  });
});

describe('verifying', () => {
  it('later says what nobody can look at, and what ended', async () => {
    const w = world();
    await w.run();
    const soon = await w.verify();
    const results = (report: typeof soon) =>
      report.checks
        .filter(({ step }) => step === 'auv-callback')
        .map(({ what, result }) => [what.slice(0, 18), result]);
    expect(results(soon)).toEqual([
      ['The customer’s lin', 'ok'],
      ['Genesys Cloud has ', 'unchecked'],
    ]);
    w.signIn();
    expect(results(await w.verify())[1]).toEqual(['Genesys Cloud has ', 'ok']);
    w.later(100 * 24 * 3600);
    const late = await w.verify();
    expect([late.result, results(late)]).toEqual(['done', [['The links ended at', 'ok']]]);
  });

  it('right after a run takes the conversation for what Genesys Cloud shows', async () => {
    const w = world();
    w.signIn();
    const done = await w.run();
    expect(done?.report?.checks.map(({ what, result }) => [what.slice(0, 18), result])).toContainEqual([
      'Genesys Cloud has ',
      'ok',
    ]);
    expect(done?.report?.result).toBe('done');
  });
});
