import { signInText } from '../../../shared/text/sign-in.ts';
import type { RawReply } from '../http/raw-reply.ts';
import type { Login } from './login-reply.ts';
import type { Behaviour } from './options.ts';
import { brokenPage, signInPage } from './sign-in-page.ts';
import type { Client, World } from './world.ts';

/** How long a code may wait for its exchange. Not documented by the vendor; the exchange follows at once. */
const CODE_MS = 60_000;
/** base64url of 32 bytes. */
const CHALLENGE = /^[\w-]{43}$/;
const text = signInText.practice;

/** A sign-in that may begin, one whose end is already known, or one that names no place to go back to. */
type Wanted =
  | { readonly is: 'good'; readonly client: Client; readonly redirectUri: string; readonly challenge: string }
  | { readonly is: 'wrong'; readonly redirectUri: string; readonly error: string; readonly description: string }
  | { readonly is: 'nowhere' };

/** `GET /oauth/authorize`: the sign-in page. Hints (`org`, `provider`, `target`, `login_hint`, `prompt`) are ignored. */
export function beginSignIn(world: World, query: URLSearchParams): RawReply {
  const wanted = read(world, query);
  if (wanted.is === 'nowhere') return brokenPage(text.clientOrRedirect, text.clientOrRedirectFix);
  if (wanted.is === 'wrong') return back(wanted.redirectUri, query, wanted);
  return signInPage(world, wanted.client, wanted.redirectUri, query);
}

/** `POST /oauth/authorize`: what was chosen on the page, with everything that the page was asked for. */
export function authorize(world: World, behaviour: Behaviour, form: URLSearchParams): Login {
  const wanted = read(world, form);
  if (wanted.is === 'nowhere') return { reply: brokenPage(text.clientOrRedirect, text.clientOrRedirectFix) };
  const { redirectUri } = wanted;
  if (wanted.is === 'wrong') return { reply: back(redirectUri, form, wanted) };
  if (form.get('decision') !== 'sign-in') {
    const description = 'The person refused to sign in.';
    return { reply: back(redirectUri, form, { error: 'access_denied', description }) };
  }
  const person = world.signInPeople.find(({ key }) => key === form.get('user'));
  if (person === undefined) return { reply: brokenPage(text.nobody, text.nobodyFix) };
  const { userId } = person;
  const code = behaviour.secret();
  const bound = { clientId: wanted.client.id, redirectUri, challenge: wanted.challenge, userId };
  world.codes.set(code, { ...bound, expiresAt: behaviour.now() + CODE_MS });
  return { reply: back(redirectUri, form, { code }), principal: `user:${userId}` };
}

function read(world: World, given: URLSearchParams): Wanted {
  const redirectUri = given.get('redirect_uri') ?? '';
  const client = world.clients.get(given.get('client_id') ?? '');
  const good = client?.authorizedGrantType === 'CODE' && client.state === 'active';
  // Going back to an address that nobody registered would hand the answer to whoever made the link.
  if (!good || !client.registeredRedirectUri.includes(redirectUri) || !URL.canParse(redirectUri)) {
    return { is: 'nowhere' };
  }
  const wrong = (error: string, description: string) => ({ is: 'wrong', redirectUri, error, description }) as const;
  const type = given.get('response_type') ?? '';
  if (type === '') return wrong('invalid_request', 'response_type is required');
  if (type !== 'code') return wrong('unsupported_response_type', `response type not supported: ${type}`);
  const challenge = given.get('code_challenge') ?? '';
  if (challenge === '') return wrong('invalid_request', 'code_challenge is required');
  if (given.get('code_challenge_method') !== 'S256') {
    return wrong('invalid_request', 'code_challenge_method must be S256');
  }
  if (!CHALLENGE.test(challenge)) return wrong('invalid_request', 'code_challenge is not valid');
  return { is: 'good', client, redirectUri, challenge };
}

type Ending = { readonly code: string } | { readonly error: string; readonly description: string };

/** 303: a browser then asks for the redirect URI by GET, whatever brought it here. */
function back(redirectUri: string, given: URLSearchParams, ending: Ending): RawReply {
  const url = new URL(redirectUri);
  if ('code' in ending) url.searchParams.set('code', ending.code);
  else {
    url.searchParams.set('error', ending.error);
    url.searchParams.set('error_description', ending.description);
  }
  const state = given.get('state');
  if (state !== null) url.searchParams.set('state', state);
  return { status: 303, headers: { location: url.href, 'cache-control': 'no-store' }, text: '' };
}
