import { describe, expect, onTestFinished, test } from 'vitest';
import { type App, createApp } from '../../../main/app.ts';
import type { DeskShell } from '../../../main/desk/context.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { NumbersView, RunState } from '../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { dataFolder } from '../crash/terminal.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { countingOrders, type OrdersCounted } from './practice.ts';

const { runbook } = SMS_VARIANTS['gc-aggregation'];
const shell = { kind: 'chromium', notices: [], allowLoopback: () => {} } as unknown as DeskShell;

interface Window {
  readonly app: App;
  readonly call: Handlers;
  /** Starts what was planned, answers every question, and waits for the end. */
  finished(engagement: string): Promise<RunState>;
}

/** A window of its own process on a data folder. */
async function open(here: OrdersCounted, data: string): Promise<Window> {
  const app = await createApp({ data, env: {}, cwd: data, clock: here.clock, openKeychain: fakeKeychain().open });
  const desk = createDesk({ app, shell, tell: () => {}, practiceOrigin: here.origin });
  onTestFinished(async () => {
    await desk.close();
    app.close();
  });
  const { handlers } = desk;
  return {
    app,
    call: handlers,
    async finished(engagement) {
      for (;;) {
        const { state } = await handlers['run.state']({ engagement });
        if (state?.state === 'ended') return state;
        const asked = state?.asked;
        if (asked !== undefined) {
          await handlers['run.answer']({ engagement, step: asked.step, note: 'done' }).catch(() => undefined);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

async function engagementIn({ app, call }: Window, here: OrdersCounted, values: JsonObject): Promise<string> {
  const target = { origin: here.origin, label: 'Practice organization' };
  const { id } = await app.store.create({ customer: 'Harbour Bank', practice: true, target });
  expect((await call['values.save']({ engagement: id, runbook, values })).problems).toEqual([]);
  return id;
}

/** Plans, and everything that is typed before a run starts. */
async function wish({ call }: Window, engagement: string) {
  const base = { engagement, runbook, purpose: 'run' } as const;
  const { actions, digest } = await call['plan.make']({ ...base, accept: {} });
  const accept = Object.fromEntries(actions.flatMap((action) => (action.typed ? [[action.step, action.typed]] : [])));
  return { ...base, digest, accept };
}

const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === 'fulfilled' ? 'begun' : (result.reason as { readonly code?: string }).code;

describe('a number is ordered once', () => {
  test('by a double click', async () => {
    const here = await countingOrders();
    const window = await open(here, await dataFolder());
    const engagement = await engagementIn(window, here, { orderNumber: here.free });
    const order = await wish(window, engagement);
    expect(order.accept['gca-order']).toBe(here.free);
    // As through the wire: what a handler throws is an answer.
    const click = async () => window.call['run.start'](order);
    const clicks = await Promise.allSettled([click(), click()]);
    expect(clicks.map(codeOf).sort()).toEqual(['already-working', 'begun']);
    expect((await window.finished(engagement)).outcome?.result).toBe('done');
    // And once more, with the plan that is still on the screen.
    expect((await Promise.allSettled([click()])).map(codeOf)).toEqual(['plan-not-approved']);
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
  });

  test('by two windows on one engagement, at once and one after the other', async () => {
    const here = await countingOrders();
    const data = await dataFolder();
    const [one, other] = [await open(here, data), await open(here, data)];
    const engagement = await engagementIn(one, here, { orderNumber: here.free });
    const [mine, theirs] = [await wish(one, engagement), await wish(other, engagement)];
    const starts = await Promise.allSettled([one.call['run.start'](mine), other.call['run.start'](theirs)]);
    expect(starts.map(codeOf).sort()).toEqual(['begun', 'locked-by-another']);
    const first = codeOf(starts[0] as PromiseSettledResult<unknown>) === 'begun' ? one : other;
    expect((await first.finished(engagement)).outcome?.result).toBe('done');
    const late = first === one ? other : one;
    const refused = await Promise.allSettled([late.call['run.start'](theirs)]);
    expect(refused.map(codeOf)).toEqual(['plan-not-approved']);
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
  });
});

describe('numbers.read', () => {
  const read = (window: Window, engagement: string, search?: { readonly vanity?: string }): Promise<NumbersView> =>
    window.call['numbers.read']({ engagement, runbook, ...(search === undefined ? {} : { search }) });

  test('is nobody’s before somebody signs in, then the operator’s, then the client’s own', async () => {
    const here = await countingOrders();
    const window = await open(here, await dataFolder());
    const engagement = await engagementIn(window, here, { orderNumber: here.free });
    expect(await read(window, engagement)).toMatchObject({
      as: 'nobody',
      product: 'unchecked',
      problem: { code: 'not-signed-in' },
    });
    await window.call['connect.signIn']({ engagement, runbook, method: { is: 'practice' } });
    const found = await read(window, engagement, { vanity: '844' });
    expect(found).toMatchObject({ as: 'operator', product: 'on', own: [{ number: '18005550199', status: 'active' }] });
    expect(found.available.length).toBeGreaterThan(0);
    expect(found.available.every((number) => number.includes('844'))).toBe(true);
    expect(here.practice.genesysCloud.counts().write).toBe(0);

    await window.call['run.start'](await wish(window, engagement));
    await window.finished(engagement);
    const after = await read(window, engagement);
    expect([after.as, after.available, after.own.map(({ number }) => number)]).toEqual([
      'client',
      [],
      ['18005550199', here.free],
    ]);
    const [order] = here.practice.genesysCloud.state.sms.orders.keys();
    expect(after.orders).toEqual([{ number: here.free, orderId: order }]);
  });

  test('says that the product is off, and whom to ask', async () => {
    const here = await countingOrders({ smsAggregation: 'off' });
    const window = await open(here, await dataFolder());
    const engagement = await engagementIn(window, here, {});
    await window.call['connect.signIn']({ engagement, runbook, method: { is: 'practice' } });
    expect(await read(window, engagement, {})).toMatchObject({
      as: 'operator',
      product: 'off',
      own: [],
      problem: { code: 'sms-aggregation-not-enabled', fix: expect.stringContaining('representative') },
    });
  });

  test('leaves unchecked what could not be read', async () => {
    const here = await countingOrders();
    const window = await open(here, await dataFolder());
    const engagement = await engagementIn(window, here, {});
    await window.call['connect.signIn']({ engagement, runbook, method: { is: 'practice' } });
    here.practice.genesysCloud.setFaults([
      { match: { path: '*/tollfreenumbers' }, fault: { kind: 'status', status: 503 } },
    ]);
    expect(await read(window, engagement)).toMatchObject({ as: 'operator', product: 'unchecked', own: [] });
  });

  test('is refused for a runbook without such numbers', async () => {
    const here = await countingOrders();
    const window = await open(here, await dataFolder());
    const engagement = await engagementIn(window, here, {});
    const other = window.call['numbers.read']({ engagement, runbook: SMS_VARIANTS.kaleyra.runbook });
    await expect(other).rejects.toMatchObject({ code: 'runbook-without-numbers' });
  });
});
