import { expect, onTestFinished } from 'vitest';
import { createApp } from '../../../main/app.ts';
import type { DeskShell } from '../../../main/desk/context.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { ownFact } from '../../../shared/parameters/own-fact.ts';
import { auviousParameters } from '../../../shared/runbooks/auvious-facades/parameters.ts';
import { inRegion } from '../altocloud-pureconnect/in-region.ts';
import { dataFolder } from '../crash/terminal.ts';
import { forwarded } from '../nexus-sms/forwarded.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, type Variables } from './auvious-bench.ts';

/** Values that belong to this runbook alone. */
const OWN = auviousParameters.flatMap(({ name, own }) => (own === true ? [name] : []));

/** Windows of one computer that know no practice, and servers in between that keep what goes through. */
export async function openWindows({ practice, clock }: AuviousBench, env: Variables) {
  const [auvious, genesys] = [await forwarded(practice.auvious.origin), await forwarded(practice.genesysCloud.origin)];
  const servers = [auvious, genesys];
  const data = await dataFolder();
  const keychain = fakeKeychain();
  /** Whatever a window is told, as text. */
  const told: string[] = [];

  async function open() {
    const network = inRegion(genesys.origin);
    const app = await createApp({ data, env, cwd: data, clock, openKeychain: keychain.open, fetch: network });
    const shell = { kind: 'chromium', notices: [], allowLoopback: () => {} } as unknown as DeskShell;
    const tell = (...event: readonly unknown[]) => void told.push(JSON.stringify(event));
    const desk = createDesk({ app, shell, tell, practiceOrigin: undefined });
    onTestFinished(async () => {
      await desk.close();
      app.close();
    });
    const call = desk.handlers;

    async function engagement(values: JsonObject): Promise<string> {
      const target = { origin: auvious.origin, label: 'Auvious' };
      const made = await app.store.create({ customer: 'Harbour Bank', practice: false, target });
      const { confirm: _, customer: __, accept: ___, ...own } = values;
      const all = { ...own, auviousUrl: auvious.origin };
      const facts = Object.entries(all).map(([name, value]) => [
        OWN.includes(name) ? ownFact(RUNBOOK, name) : name,
        { value, from: {}, at: made.createdAt },
      ]);
      await app.store.save({ ...made, facts: Object.fromEntries(facts) });
      return made.id;
    }

    /** The plan as the window makes it, with every word typed that its actions ask for; what blocks it stays. */
    async function planOf(engagement: string, purpose: 'run' | 'undo') {
      const wish = { engagement, runbook: RUNBOOK, purpose } as const;
      const draft = await call['plan.make']({ ...wish, accept: {} });
      const words = draft.actions.map(({ step, typed }) => [step, typed]);
      const accept = Object.fromEntries(words.filter(([, word]) => word !== undefined)) as Record<string, string>;
      const plan = await call['plan.make']({ ...wish, accept });
      told.push(JSON.stringify([draft, plan]));
      return { plan, wish: { ...wish, accept } };
    }

    /** Waits for the end of what runs, and answers every question. @param code what the customer reads out */
    async function ended(engagement: string, code?: string) {
      for (;;) {
        const { state } = await call['run.state']({ engagement });
        if (state?.state === 'ended') return state.outcome;
        if (state?.asked !== undefined) {
          const { step, id: action, asks } = state.asked as typeof state.asked & { readonly asks?: object };
          const secret = asks === undefined || code === undefined ? {} : { secret: code };
          await call['run.answer']({ engagement, step, action, note: 'seen', ...secret }).catch(() => undefined);
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }

    /** Plans, starts, answers. What the plan and the log of requests showed, beside what arrived. */
    async function through(engagement: string, purpose: 'run' | 'undo', code?: string) {
      const at = servers.map(({ seen }) => seen.length);
      const before = (await call['exchanges.list']({ engagement })).exchanges.length;
      const { plan, wish } = await planOf(engagement, purpose);
      expect(plan.blocked).toEqual([]);
      await call['run.start']({ ...wish, digest: plan.digest });
      const outcome = await ended(engagement, code);
      const seen = servers.flatMap((server, index) => server.seen.slice(at[index]));
      const { exchanges } = await call['exchanges.list']({ engagement });
      told.push(JSON.stringify(exchanges));
      return { actions: plan.actions, outcome, seen, exchanges: exchanges.slice(before) };
    }

    return { app, call, engagement, planOf, ended, through };
  }

  return { open, told, keychain, origin: auvious.origin };
}
