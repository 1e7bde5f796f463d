import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { DEFAULT_REDIRECT, redirectUriOf } from '../systems/genesys-cloud/browser-sign-in-redirect.ts';
import { keptNow } from './connect-kept.ts';
import { entryOf, forgetSecret, keepSecret, mustFit, pastedSecret } from './connect-secrets.ts';
import { BROWSER_CLIENT, signInTo } from './connect-sign-in.ts';
import type { DeskContext } from './context.ts';
import { AlreadyWorking } from './faults.ts';
import { namedSecret } from './secret-parameters.ts';
import { sessionsOf } from './sessions.ts';
import { forgetSetUp } from './set-up-memory.ts';
import { changeInTurn, withFacts } from './values-change.ts';
import { practiceOf } from './values-read.ts';

type Group = Pick<Handlers, 'connect.state' | 'connect.signIn' | 'connect.signOut' | 'secrets.set' | 'secrets.forget'>;

const SIGN_IN: readonly string[] = ['operatorClientSecret', 'accessToken'];

/** Signing in and out, and secrets on their way in. No reply holds one. */
export function connectHandlers(desk: DeskContext): Group {
  const { app, held } = desk;
  const sessions = sessionsOf(desk);
  const open = async (id: string): Promise<Engagement> => (await app.store.open(id)).engagement;
  const setFacts = (id: string, facts: Parameters<typeof withFacts>[1], runbook?: string) =>
    changeInTurn(desk, id, (engagement) => withFacts(engagement, facts, app.clock.now(), runbook));
  const notWhileWorking = (id: string) => {
    const work = desk.works.of(id);
    if (work !== undefined) throw new AlreadyWorking(work.purpose);
  };

  return {
    async 'connect.state'({ engagement: id }) {
      const engagement = await open(id);
      const signedIn = sessions.of(id)?.signedIn;
      const clientId = textOf(engagement, 'operatorClientId');
      const sample = (await practiceOf(desk, engagement))?.genesysCloud.browserClient?.clientId;
      const browserClient = textOf(engagement, BROWSER_CLIENT) ?? sample;
      return {
        ...(signedIn === undefined ? {} : { signedIn }),
        ...(clientId === undefined ? {} : { clientId }),
        browser: {
          ...(browserClient === undefined ? {} : { clientId: browserClient }),
          redirectUri: redirectUriOf(DEFAULT_REDIRECT),
        },
        ...(await keptNow(desk, engagement)),
      };
    },

    async 'connect.signIn'(order) {
      notWhileWorking(order.engagement);
      try {
        return await sessions.attempt(order, (signal) => signInTo(desk, order, signal));
      } finally {
        desk.tell('engagement-changed', { engagement: order.engagement });
      }
    },

    async 'connect.signOut'({ engagement: id }) {
      notWhileWorking(id);
      sessions.end(id);
      // What is remembered in the keychain stays there; what was typed for this time is over.
      for (const name of SIGN_IN) held.forget(id, name);
      await setFacts(id, Object.fromEntries(SIGN_IN.map((name) => [name, undefined])));
      return {};
    },

    async 'secrets.set'({ engagement: id, name, runbook, secret: pasted, remember }) {
      const secret = pastedSecret(desk, name, pasted);
      // It is no value of a runbook, and is used once.
      if (name === 'agePassphrase') {
        held.set(id, name, secret);
        return { kept: 'memory' };
      }
      notWhileWorking(id);
      const engagement = await open(id);
      const { held: key, parameter } = await namedSecret(desk, engagement, name, runbook);
      mustFit(parameter, pasted);
      const { kept, problem } = await keepSecret(desk, engagement, key, secret, remember);
      if (SIGN_IN.includes(name)) sessions.end(id);
      forgetSetUp(desk, id);
      await setFacts(id, { [key]: kept === 'keychain' ? { keychain: entryOf(id, key) } : { prompt: true } }, runbook);
      return { kept, ...(problem === undefined ? {} : { problem }) };
    },

    async 'secrets.forget'({ engagement: id, name, runbook }) {
      if (name === 'agePassphrase') {
        held.forget(id, name);
        return {};
      }
      notWhileWorking(id);
      const engagement = await open(id);
      const { held: key } = await namedSecret(desk, engagement, name, runbook);
      await forgetSecret(desk, engagement, key);
      if (SIGN_IN.includes(name)) sessions.end(id);
      forgetSetUp(desk, id);
      await setFacts(id, { [key]: undefined });
      return {};
    },
  };
}

function textOf({ facts }: Engagement, name: string): string | undefined {
  const value = facts[name]?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
