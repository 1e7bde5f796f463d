import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../../shared/json.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../../../shared/runbooks/nexus-sms/variants.ts';
import { down, seeing, step, unknown } from '../../../engine/bench.ts';
import { allSteps, copied, runHand, undoHand, verifyHand } from './hand-bench.ts';

const KALEYRA: JsonObject = { tfn: ['6504661149', '26504'], designerEndpointName: 'SMS_Main' };
const GATEWAY: JsonObject = {
  asyncPhoneNumber: '16504661149',
  designerEndpointName: 'SMS_Main',
  customHeaders: [
    { name: 'custom-header-for-async-1', value: '12345' },
    { name: 'X-Team', value: 'blue' },
  ],
};
const CLOUD: JsonObject = { tfn: ['18445551212'], designerEndpointName: 'SMS_Main' };
const VALUES: { readonly [id in SmsVariantId]: JsonObject } = {
  kaleyra: KALEYRA,
  'custom-gateway': GATEWAY,
  'gc-aggregation': CLOUD,
};
const IDS = Object.keys(SMS_VARIANTS) as readonly SmsVariantId[];
const ofStep = (step: string) => (action: { readonly step: string }) => action.step === step;

describe('what is done by hand', () => {
  it.each(IDS)('of %s runs to done once everything is confirmed, and a second plan asks nothing', async (id) => {
    const first = await runHand(id, VALUES[id]);
    expect(first.report.result).toBe('done');
    expect(first.manual.length).toBeGreaterThanOrEqual(3);
    const second = await runHand(id, VALUES[id], { records: first.records });
    expect(second.plan.actions).toEqual([]);
    expect(second.report.result).toBe('done');
  });

  it.each(IDS)('of %s has every step of the table under its id, in order', (id) => {
    const { steps } = SMS_VARIANTS[id];
    const all = allSteps(id);
    expect(all.map((each) => each.id)).toEqual(steps.map((each) => each.id));
    for (const each of all) {
      const earlier = steps
        .slice(
          0,
          steps.findIndex((one) => one.id === each.id),
        )
        .map((one) => one.id);
      expect(each.after.filter((one) => !(earlier as readonly string[]).includes(one))).toEqual([]);
    }
  });

  it.each(IDS)('of %s contains no write and promises no undo', async (id) => {
    const { plan } = await runHand(id, VALUES[id]);
    expect(plan.actions.every(({ kind, reversible }) => kind === 'manual' && !reversible)).toBe(true);
  });

  it.each(IDS)('of %s names no menu path that the guide does not have', async (id) => {
    const { manual } = await runHand(id, VALUES[id]);
    const paths = manual.flatMap(({ clicks }) => clicks.flatMap((click) => click.match(/\S+(?: > \S+)+/g) ?? []));
    // S002:441 and S002:229-231.
    expect(new Set(paths)).toEqual(new Set(['Environment > Transactions > NexusServices > Options.']));
  });

  it('asks for nothing that the number brings along when it is registered already', async () => {
    const { manual, status } = await runHand('kaleyra', { ...KALEYRA, numberRegistered: true });
    expect(manual.some(ofStep('kal-number'))).toBe(false);
    expect(status['kal-number']).toBe('present');
  });

  it('lets everything else go on while the representative has not answered, but tries no number', async () => {
    const { status } = await runHand('kaleyra', KALEYRA, {
      confirm: (action) => (action.step === 'kal-number' ? 'later' : { by: 'kim', note: 'ok' }),
    });
    expect(status).toMatchObject({ 'kal-number': 'open', 'kal-sender': 'done', 'kal-test': 'skipped' });
  });

  it('asks for the registration of a number that came later, and for that one only', async () => {
    const { records } = await runHand('kaleyra', KALEYRA);
    const more = await runHand('kaleyra', { ...KALEYRA, tfn: ['6504661149', '26504', '6504661150'] }, { records });
    const number = more.manual.find(ofStep('kal-number'));
    expect(number && copied(number)).toEqual([['Number', '6504661150']]);
    const test = more.manual.find(ofStep('kal-test'));
    expect(test && copied(test)).toEqual([['Number', '6504661150']]);
  });

  it('waits behind a service that could not be looked at', async () => {
    const { status } = await runHand('kaleyra', KALEYRA, {
      others: (id) => step(id, id === 'kal-svc-sms' ? { observe: seeing(unknown(down())) } : {}),
    });
    expect(status).toMatchObject({ 'kal-sender': 'skipped', 'kal-test': 'skipped' });
  });
});

describe('a number without an endpoint', () => {
  const values = { tfn: ['6504661149'], senders: [{ channelId: '26504', endpoint: 'Short' }] };

  it('is named, and holds up the sections but nothing before them', async () => {
    const { plan, manual, status, report } = await runHand('kaleyra', values);
    expect(plan.blocked).toMatchObject([
      {
        step: 'kal-designer',
        why: {
          family: 'attention',
          problem: { code: 'endpoint-missing', message: expect.stringContaining('6504661149') },
        },
      },
    ]);
    expect(plan.blocked[0]?.why.problem.message).not.toContain('26504');
    expect(manual.some(ofStep('kal-sender'))).toBe(false);
    expect(status).toMatchObject({
      'kal-svc-sms': 'done',
      'kal-number': 'done',
      'kal-designer': 'open',
      'kal-sender': 'open',
      'kal-test': 'skipped',
    });
    expect(report.result).toBe('attention');
  });

  it('goes on once its endpoint is entered', async () => {
    const { records } = await runHand('kaleyra', values);
    const next = await runHand('kaleyra', { ...values, designerEndpointName: 'SMS_Main' }, { records });
    expect(next.report.result).toBe('done');
    expect(next.manual.filter(ofStep('kal-sender'))).toHaveLength(2);
  });
});

describe('sections', () => {
  it('are one action a number, with the name and the eight options to copy', async () => {
    const { manual } = await runHand('gc-aggregation', {
      ...CLOUD,
      senders: [{ section: 'chat.SMS_Main', channelId: '18445551212' }],
    });
    const actions = manual.filter(ofStep('gca-sender'));
    expect(actions).toHaveLength(1);
    expect(actions[0] && copied(actions[0])).toEqual([
      ['Section', 'chat.SMS_Main'],
      ['channelId', '18445551212'],
      ['channelType', 'sms'],
      ['endpoint', 'chat.SMS_Main'],
      ['interactionSubtype', 'SMS'],
      ['interactionType', 'Inbound'],
      ['media', 'chat'],
      ['cxcOnly', 'false'],
      ['provider', 'Portico'],
    ]);
  });

  it('are asked for again only where the table changed', async () => {
    const senders = [
      { section: 'chat.A', channelId: '6504661149' },
      { section: 'chat.B', channelId: '26504' },
      { section: 'chat.C', channelId: '6504661150' },
    ];
    const { records } = await runHand('kaleyra', { designerEndpointName: 'SMS', senders });
    const changed = [
      { section: 'chat.A', channelId: '6504661149', cxcOnly: true },
      { section: 'chat.Short', channelId: '26504' },
      { section: 'chat.D', channelId: '6504661151' },
    ];
    const { manual } = await runHand('kaleyra', { designerEndpointName: 'SMS', senders: changed }, { records });
    const actions = manual.filter(ofStep('kal-sender'));
    expect(actions.map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Delete section “chat.C”'),
      expect.stringContaining('Change section “chat.A”'),
      expect.stringContaining('Replace section “chat.B” by “chat.Short”'),
      expect.stringContaining('Create section “chat.D”'),
    ]);
    expect(actions[1] && copied(actions[1])).toEqual([
      ['Section', 'chat.A'],
      ['cxcOnly', 'true'],
    ]);
  });

  it('of a number that was ordered stay when another number is ordered after it', async () => {
    const first = await runHand('gc-aggregation', { ...CLOUD, orderNumber: '18335550119' });
    const order = { out: { orders: { '18335550119': 'o-1' } }, owned: true, before: undefined, unanswered: false };
    const records = { ...first.records, 'gca-order': order };
    const others = (id: string) =>
      step(id, { observe: seeing({ is: 'present', out: id === 'gca-order' ? order.out : {} }) });
    const values = { ...CLOUD, orderNumber: '18335550122' };
    const next = await runHand('gc-aggregation', values, { records, others });
    const sections = next.manual.filter(({ step: of }) => of === 'gca-sender').map(({ summary }) => summary);
    expect(sections).toHaveLength(1);
    expect(sections[0]).toContain('18335550122');
    const { cannot } = await undoHand('gc-aggregation', values, next.records);
    expect(cannot.map(({ why }) => why).join()).toContain('chat.SMS_Zero-One-One-Nine');
  });

  it('that were confirmed before the operator left are not asked for again', async () => {
    const senders = ['1', '2', '3'].map((end, place) => ({
      section: `chat.${'ABC'[place]}`,
      channelId: `650466114${end}`,
    }));
    const values = { designerEndpointName: 'SMS', senders };
    let asked = 0;
    const first = await runHand('kaleyra', values, {
      confirm: ({ step }) => (step === 'kal-sender' && ++asked > 2 ? 'later' : { by: 'kim', note: 'ok' }),
    });
    expect(first.status['kal-sender']).toBe('open');
    const second = await runHand('kaleyra', values, { records: first.records });
    expect(second.manual.filter(ofStep('kal-sender')).map(({ summary }) => summary)).toEqual([
      expect.stringContaining('chat.C'),
    ]);
    expect(second.report.result).toBe('done');
  });

  it('that are not confirmed are no success months later', async () => {
    const { records } = await runHand('kaleyra', KALEYRA);
    const fine = await verifyHand('kaleyra', KALEYRA, records);
    expect(fine.result).toBe('done');
    const more = { ...KALEYRA, tfn: ['6504661149', '26504', '6504661150'] };
    const drifted = await verifyHand('kaleyra', more, records);
    expect(drifted.checks).toContainEqual(expect.objectContaining({ step: 'kal-sender', result: 'not-ok' }));
  });
});

describe('custom webhook headers', () => {
  it('are options without the blank of the guide’s example', async () => {
    const { manual } = await runHand('custom-gateway', GATEWAY);
    const headers = manual.find(ofStep('cus-headers'));
    expect(headers && copied(headers)).toEqual([
      ['header:custom-header-for-async-1', '12345'],
      ['header:X-Team', 'blue'],
    ]);
  });

  it('are not asked for where there are none', async () => {
    const { manual, status } = await runHand('custom-gateway', { ...GATEWAY, customHeaders: [] });
    expect(manual.some(ofStep('cus-headers'))).toBe(false);
    expect(status['cus-headers']).toBe('present');
  });

  it('that changed or went are named', async () => {
    const { records } = await runHand('custom-gateway', GATEWAY);
    const changed = { ...GATEWAY, customHeaders: { 'X-Team': 'green' } };
    const { manual } = await runHand('custom-gateway', changed, { records });
    const headers = manual.find(ofStep('cus-headers'));
    expect(headers && copied(headers)).toEqual([
      ['header:X-Team', 'green'],
      ['Delete option', 'header:custom-header-for-async-1'],
    ]);
    const again = await runHand('custom-gateway', changed, {
      records: (await runHand('custom-gateway', changed, { records })).records,
    });
    expect(again.plan.actions).toEqual([]);
  });
});

describe('undoing what was done by hand', () => {
  it('lists what stays, where, and sends nothing', async () => {
    const { records } = await runHand('custom-gateway', GATEWAY);
    const plan = await undoHand('custom-gateway', GATEWAY, records);
    expect(plan.actions).toEqual([]);
    expect(plan.cannot.map(({ step: at }) => at)).toEqual(['cus-sender', 'cus-designer', 'cus-headers', 'cus-number']);
    const words = plan.cannot.map(({ why }) => why).join('\n');
    expect(words).toContain('chat.SMS_');
    expect(words).toContain('header:X-Team');
    expect(words).toContain('16504661149');
    expect(words).toContain('Environment > Transactions > NexusServices > Options');
  });

  it('names the sections that may be there when the run was cut off', async () => {
    const record = { out: {}, owned: false, before: undefined, unanswered: false, confirmed: true } as const;
    const plan = await undoHand('kaleyra', KALEYRA, { 'kal-sender': record });
    expect(plan.cannot).toMatchObject([{ step: 'kal-sender', why: expect.stringMatching(/chat\.SMS_.*chat\.SMS_/) }]);
  });

  it('has nothing to say of what nobody confirmed', async () => {
    expect((await undoHand('kaleyra', KALEYRA, {})).cannot).toEqual([]);
  });
});
