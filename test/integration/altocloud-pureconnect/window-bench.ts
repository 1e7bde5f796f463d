import { expect, onTestFinished } from 'vitest';
import { createApp } from '../../../main/app.ts';
import type { DeskShell } from '../../../main/desk/context.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { dataFolder } from '../crash/terminal.ts';
import { forwarded } from '../nexus-sms/forwarded.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { type AltocloudBench, RUNBOOK, type Variables } from './altocloud-bench.ts';
import { inBetween } from './in-between.ts';
import { inRegion, REGION } from './in-region.ts';
import { realValues } from './real-values.ts';

/** A window that knows no practice, and servers in between that keep what goes through. */
export async function openWindow({ practice, clock }: AltocloudBench, env: Variables) {
  const genesys = await forwarded(practice.genesysCloud.origin);
  const cic = await inBetween(practice.icws.origin);
  const servers = [genesys, cic];
  const data = await dataFolder();
  const keychain = fakeKeychain();
  const network = inRegion(genesys.origin);
  const app = await createApp({ data, env, cwd: data, clock, openKeychain: keychain.open, fetch: network });
  const shell = { kind: 'chromium', notices: [], allowLoopback: () => {} } as unknown as DeskShell;
  /** Whatever the window is told, as text. */
  const told: string[] = [];
  const tell = (...event: readonly unknown[]) => void told.push(JSON.stringify(event));
  const desk = createDesk({ app, shell, tell, practiceOrigin: undefined });
  onTestFinished(async () => {
    await desk.close();
    app.close();
  });
  const call = desk.handlers;

  async function engagement(more: JsonObject): Promise<string> {
    const target = { origin: `https://api.${REGION}`, label: 'Harbour' };
    const made = await app.store.create({ customer: 'Harbour Bank', practice: false, target });
    const { confirm: _, customer: __, ...values } = realValues({ practice } as AltocloudBench);
    const all = { ...values, cicServer: cic.origin, ...more };
    const facts = Object.entries(all).map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
    await app.store.save({ ...made, facts: Object.fromEntries(facts) });
    return made.id;
  }

  /** The plan as the window makes it, with every word typed that it asks for. */
  async function planOf(engagement: string, purpose: 'run' | 'undo') {
    const wish = { engagement, runbook: RUNBOOK, purpose } as const;
    const draft = await call['plan.make']({ ...wish, accept: {} });
    const words = [
      ...draft.actions.map(({ step, typed }) => [step, typed]),
      ...draft.blocked.map((blocked) => [blocked.step, blocked.accept]),
    ];
    const accept = Object.fromEntries(words.filter(([, word]) => word !== undefined));
    const plan = await call['plan.make']({ ...wish, accept });
    told.push(JSON.stringify([draft, plan]));
    expect(plan.blocked).toEqual([]);
    return { plan, wish: { ...wish, accept } };
  }

  /** Plans, starts, confirms every manual step. What the plan and the log of requests showed, beside what arrived. */
  async function through(engagement: string, purpose: 'run' | 'undo') {
    const at = servers.map(({ seen }) => seen.length);
    const before = (await call['exchanges.list']({ engagement })).exchanges.length;
    const { plan, wish } = await planOf(engagement, purpose);
    const planned = servers.map(({ seen }, index) => seen.slice(at[index]).length);
    await call['run.start']({ ...wish, digest: plan.digest });
    const asked: string[] = [];
    for (let ended = false; !ended; ) {
      const { state } = await call['run.state']({ engagement });
      ended = state?.state === 'ended';
      if (ended) expect(state?.outcome, JSON.stringify(state)).toMatchObject({ result: 'done' });
      if (state?.asked !== undefined) {
        const { step, id: action } = state.asked;
        if (!asked.includes(action)) asked.push(action);
        await call['run.answer']({ engagement, step, action, note: `seen ${step}` }).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const seen = servers.flatMap((server, index) => server.seen.slice(at[index]));
    const { exchanges } = await call['exchanges.list']({ engagement });
    told.push(JSON.stringify(exchanges));
    return { actions: plan.actions, asked, seen, planned, exchanges: exchanges.slice(before) };
  }

  return { app, call, engagement, planOf, through, told, keychain, sessions: () => cic.sessions };
}
