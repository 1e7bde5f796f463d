import type { SignedIn, SignInMethod } from '../../shared/ipc/views.ts';
import type { Json } from '../../shared/json.ts';
import type { Engagement, Fact } from '../engagements/engagement.ts';
import type { Connection } from '../runs/connection.ts';
import type { RunTarget } from '../runs/runnable.ts';
import { signInByBrowser } from '../systems/genesys-cloud/browser-sign-in.ts';
import { listenForRedirect } from '../systems/http/loopback-redirect.ts';
import { ClientIdMissing, NothingToConnect, PracticeOnly, SignInStopped } from './connect-faults.ts';
import { referenceTo } from './connect-secrets.ts';
import type { DeskContext } from './context.ts';
import { SecretNotEntered } from './faults.ts';
import { openJob } from './open-job.ts';
import { signInPartOf } from './sign-in-part.ts';
import { changeInTurn, withFacts } from './values-change.ts';

/** Fact: the client that was signed in to by browser, offered again. */
export const BROWSER_CLIENT = 'browserClientId';

interface Order {
  readonly engagement: string;
  readonly runbook: string;
  readonly method: SignInMethod;
}

/**
 * Signs in by the chosen method only, and keeps what it finds out about the organization as facts. Sends to the
 * engagement's region and nowhere else.
 * @throws the faults of sign-in, values and organization; SecretNotEntered, RehearsalOver, PracticeOnly
 */
export async function signInTo(desk: DeskContext, order: Order, signal: AbortSignal): Promise<SignedIn> {
  const { method } = order;
  const { engagement } = await desk.app.store.open(order.engagement);
  const facts = await credentials(desk, order, engagement, signal);
  const stopHere = () => {
    if (signal.aborted) throw new SignInStopped();
  };
  // Asked when it is this change's turn: what was waited for may have been the values' way to another region.
  const change = (to: (now: Engagement) => Engagement) =>
    changeInTurn(desk, engagement.id, (now) => {
      stopHere();
      return to(now);
    });
  await change((now) => withFacts(now, facts, desk.app.clock.now()));
  const { connection, target, skew } = await connected(desk, order, signal);
  await change((now) => withConnection(now, connection, target, desk.app.clock.now()));
  stopHere();
  return {
    as: connection.principal,
    method: method.is,
    organization: connection.organization,
    ...(connection.region === undefined ? {} : { region: connection.region }),
    rights: connection.rights,
    ...(skew === undefined ? {} : { skewSeconds: skew }),
    at: new Date(desk.app.clock.now()).toISOString(),
    warnings: [...connection.warnings],
  };
}

/** Facts that make the runbook sign in by this method; those of the others are taken away, so that they do not win. */
async function credentials(
  desk: DeskContext,
  order: Order,
  engagement: Engagement,
  signal: AbortSignal,
): Promise<{ readonly [name: string]: Json | undefined }> {
  const { method } = order;
  const none = { operatorClientSecret: undefined, accessToken: undefined };
  switch (method.is) {
    case 'practice':
      if (!engagement.practice) throw new PracticeOnly();
      return { ...none, operatorClientId: undefined };
    case 'client': {
      const operatorClientId = givenId(method.clientId, 'operatorClientId');
      return {
        ...none,
        operatorClientId,
        operatorClientSecret: await atHand(desk, engagement, 'operatorClientSecret'),
      };
    }
    case 'token':
      return { ...none, accessToken: await atHand(desk, engagement, 'accessToken') };
    case 'browser': {
      const clientId = givenId(method.clientId, BROWSER_CLIENT);
      await signInPerson(desk, order, engagement, clientId, signal);
      return { ...none, accessToken: { prompt: true }, [BROWSER_CLIENT]: clientId };
    }
  }
}

function givenId(text: string, field: string): string {
  const id = text.trim();
  if (id === '') throw new ClientIdMissing(field);
  return id;
}

async function atHand(desk: DeskContext, engagement: Engagement, name: string): Promise<Json> {
  const reference = await referenceTo(desk, engagement, name);
  if (reference === undefined) throw new SecretNotEntered(name);
  return reference;
}

/** Has a person sign in with the system's browser, and holds the token. */
async function signInPerson(
  desk: DeskContext,
  order: Order,
  engagement: Engagement,
  clientId: string,
  signal: AbortSignal,
): Promise<void> {
  const { app, held, practice, shell } = desk;
  // Sends nothing by itself: it says where to sign in, and its transport tells the window what is sent.
  const { job, around } = await openJob(desk, { ...order, purpose: 'run', partOf: signInPartOf });
  await job.close();
  const origin = engagement.practice ? practice.current() : undefined;
  const place = job.runnable.whereTo?.(job.values, origin);
  if (place === undefined) throw new NothingToConnect(order.runbook);
  if (origin !== undefined) shell.allowLoopback(origin);
  const { token } = await signInByBrowser({
    loginOrigin: place.loginOrigin,
    clientId,
    openInBrowser: (address) => shell.openLink(address),
    listen: listenForRedirect,
    random: app.locks.random,
    transport: around.transport(place.named, origin === undefined ? 'regions' : 'practice'),
    clock: app.clock,
    signal,
  });
  app.redactor.add(token);
  if (signal.aborted) throw new SignInStopped();
  held.set(engagement.id, 'accessToken', token);
}

interface Connected {
  readonly connection: Connection;
  readonly target: RunTarget;
  readonly skew: number | undefined;
}

async function connected(desk: DeskContext, order: Order, signal: AbortSignal): Promise<Connected> {
  const { job } = await openJob(desk, { ...order, purpose: 'run', partOf: signInPartOf });
  try {
    const { connect, target, skewSeconds } = job.opened;
    if (connect === undefined) throw new NothingToConnect(order.runbook);
    // Until something was done in it, an engagement may turn out to belong to another organization; an ID that somebody
    // typed is meant.
    const { orgId: _former, ...others } = job.given.values;
    const bound = (job.engagement?.runs.length ?? 0) > 0 || isTyped(job.engagement?.facts.orgId);
    const connection = await connect(bound ? job.given : { ...job.given, values: others }, signal);
    return { connection, target, skew: skewSeconds() };
  } finally {
    await job.close();
  }
}

function withConnection(engagement: Engagement, { facts }: Connection, target: RunTarget, now: number): Engagement {
  const { orgId } = engagement.facts;
  const all = withFacts(engagement, facts, now);
  const found = orgId !== undefined && isTyped(orgId) ? { ...all, facts: { ...all.facts, orgId } } : all;
  return engagement.practice ? found : { ...found, target: { origin: target.origin, label: target.label } };
}

/** Somebody typed it on a runbook's pages; else a sign-in or a step found it. */
function isTyped(fact: Fact | undefined): boolean {
  return fact !== undefined && fact.from.runbook !== undefined && fact.from.step === undefined;
}
