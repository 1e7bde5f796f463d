import { expect, onTestFinished } from 'vitest';
import { createApp } from '../../../main/app.ts';
import type { DeskShell } from '../../../main/desk/context.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { ownFact } from '../../../shared/parameters/own-fact.ts';
import { dataFolder } from '../crash/terminal.ts';
import { forwarded } from '../nexus-sms/forwarded.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { realValues } from './real-values.ts';
import { RUNBOOK, type TenantBench } from './tenant-bench.ts';

/** Parameters whose value belongs to this runbook alone. */
const OWN = ['clientSecret', 'accessTokenExpirationTimeout', 'refreshTokenExpirationTimeout'];

/** A window that knows no practice, and servers in between that keep what goes through. */
export async function openWindow({ practice, clock }: TenantBench, env: { readonly [name: string]: string }) {
  const auth = await forwarded(practice.json.gws?.authOrigin ?? '');
  const nexus = await forwarded(practice.nexus.origin);
  const servers = [auth, nexus];
  const data = await dataFolder();
  const keychain = fakeKeychain();
  const app = await createApp({ data, env, cwd: data, clock, openKeychain: keychain.open });
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
    const target = { origin: nexus.origin, label: 'Contact center' };
    const made = await app.store.create({ customer: 'Harbour Bank', practice: false, target });
    const { confirm: _, customer: __, ...values } = realValues({ practice } as TenantBench);
    const all = { ...values, authURL: auth.origin, nexusURL: nexus.origin, ...more };
    const facts = Object.entries(all).map(([name, value]) => [
      OWN.includes(name) ? ownFact(RUNBOOK, name) : name,
      { value, from: {}, at: made.createdAt },
    ]);
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

  /** Plans, starts, answers every question. What the plan and the log of requests showed, beside what arrived. */
  async function through(engagement: string, purpose: 'run' | 'undo') {
    const at = servers.map(({ seen }) => seen.length);
    const before = (await call['exchanges.list']({ engagement })).exchanges.length;
    const { plan, wish } = await planOf(engagement, purpose);
    await call['run.start']({ ...wish, digest: plan.digest });
    for (let ended = false; !ended; ) {
      const { state } = await call['run.state']({ engagement });
      ended = state?.state === 'ended';
      if (ended) expect(state?.outcome, JSON.stringify(state)).toMatchObject({ result: 'done' });
      if (state?.asked !== undefined) {
        const { step, id: action } = state.asked;
        await call['run.answer']({ engagement, step, action, note: 'seen' }).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const seen = servers.flatMap((server, index) => server.seen.slice(at[index]));
    const { exchanges } = await call['exchanges.list']({ engagement });
    told.push(JSON.stringify(exchanges));
    return { actions: plan.actions, seen, exchanges: exchanges.slice(before) };
  }

  return { call, engagement, planOf, through, told, keychain };
}
