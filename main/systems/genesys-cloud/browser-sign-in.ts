import { createHash } from 'node:crypto';
import { Secret } from '../../vault/secret.ts';
import { SignInRefused, SignInTimedOut, StateMismatch } from '../faults/browser-sign-in.ts';
import { RequestStopped } from '../faults/network.ts';
import type { Exchange } from '../faults/remote-fault.ts';
import type { ListenForRedirect } from '../http/loopback-redirect.ts';
import type { Clock } from '../http/time.ts';
import type { Transport } from '../http/transport.ts';
import { readRedirect } from './browser-sign-in-answer.ts';
import { exchangeCode } from './browser-sign-in-exchange.ts';
import { backPage } from './browser-sign-in-page.ts';
import { DEFAULT_REDIRECT, REDIRECT_PATH, type RedirectPlace, redirectUriOf } from './browser-sign-in-redirect.ts';
import type { SignedIn } from './token.ts';

/** What a sign-in by browser needs. */
export interface BrowserSignIn {
  readonly loginOrigin: string;
  /** An OAuth client of the grant type Code with PKCE, on which `redirectUriOf(redirect)` is registered. */
  readonly clientId: string;
  readonly redirect?: RedirectPlace;
  /** `login` asks for the credentials even where the browser remembers a session: it may be another organization's. */
  readonly prompt?: 'login';
  /** Opens the system browser; main/shell/external-link.ts is the door, which lets login hosts pass. */
  readonly openInBrowser: (address: string) => Promise<void>;
  readonly listen: ListenForRedirect;
  /** So many random bytes, fit for secrets. */
  readonly random: (bytes: number) => Uint8Array;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** A person's access token; `expiresAt` in milliseconds since the epoch. */
export interface SignedInByBrowser extends SignedIn {
  readonly expiresAt: number;
}

const MINUTES = 5;

/**
 * Signs a person in with the system's browser (authorization code with PKCE, reference section 3.2). Listens on
 * loopback only until the browser came back, the signal aborts or five minutes are over.
 * @throws SignInRefused, SignInTimedOut, StateMismatch, RedirectPortBusy, RequestStopped, what `openInBrowser` throws,
 * and for the exchange Throttled (at `token`), BadReply and network faults
 */
export async function signInByBrowser(parts: BrowserSignIn): Promise<SignedInByBrowser> {
  const { loginOrigin, clientId, redirect = DEFAULT_REDIRECT, clock, signal } = parts;
  const redirectUri = redirectUriOf(redirect);
  const verifier = base64url(parts.random(96));
  const state = base64url(parts.random(32));
  const address = new URL('/oauth/authorize', loginOrigin);
  const place: Exchange = { method: 'GET', url: address.href, acted: 'no' };
  if (signal?.aborted) throw new RequestStopped(place);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
    ...(parts.prompt === undefined ? {} : { prompt: parts.prompt }),
  }).toString();

  const answered = Promise.withResolvers<Secret>();
  // It may be refused before anybody waits for it, while the browser is being opened.
  answered.promise.catch(() => {});
  const loopback = await parts.listen({
    port: redirect.port,
    path: REDIRECT_PATH,
    answer(query) {
      const answer = readRedirect(query, state);
      if (answer === undefined) return undefined;
      if (answer.is === 'signedIn') answered.resolve(answer.code);
      else if (answer.is === 'mismatch') answered.reject(new StateMismatch(place));
      else answered.reject(new SignInRefused(place, answer.error, answer.detail));
      return backPage(answer.is);
    },
  });
  const over = new AbortController();
  const stop = () => answered.reject(new RequestStopped(place));
  signal?.addEventListener('abort', stop);
  // Aborted while the listener was being set up: the event was missed.
  if (signal?.aborted) stop();
  clock.sleep(MINUTES * 60_000, over.signal).then(
    () => answered.reject(new SignInTimedOut(place, MINUTES, redirectUri)),
    () => {},
  );
  let code: Secret;
  try {
    const opening = signal?.aborted ? undefined : parts.openInBrowser(address.href).then(() => answered.promise);
    code = await Promise.race([answered.promise, opening ?? answered.promise]);
  } finally {
    over.abort();
    signal?.removeEventListener('abort', stop);
    await loopback.close();
  }
  const proof = { clientId, code, verifier: new Secret(verifier), redirectUri };
  const signedIn = await exchangeCode(parts.transport, loginOrigin, proof, signal);
  return { ...signedIn, expiresAt: clock.now() + signedIn.expiresInSeconds * 1000 };
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
