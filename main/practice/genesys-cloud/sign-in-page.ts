import { createHash } from 'node:crypto';
import { signInText } from '../../../shared/text/sign-in.ts';
import type { RawReply } from '../http/raw-reply.ts';
import type { Client, SignInPerson, World } from './world.ts';

const text = signInText.practice;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 36rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
fieldset { margin: 1.5rem 0; padding: 0.75rem 1rem; }
label { display: block; padding: 0.375rem 0; }
button { font: inherit; min-height: 2.75rem; padding: 0 1.25rem; margin-right: 0.75rem; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The fields that the page carries from the request to the answer. */
const CARRIED = ['response_type', 'client_id', 'redirect_uri', 'code_challenge', 'code_challenge_method', 'state'];

/** The sign-in page: who it is, and a way to refuse. No script and no password. */
export function signInPage(world: World, client: Client, redirectUri: string, query: URLSearchParams): RawReply {
  const hidden = CARRIED.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`<input type="hidden" name="${name}" value="${escaped(value)}">`];
  });
  const people = world.signInPeople.map(
    (person, index) =>
      `<label><input type="radio" name="user" value="${person.key}" required${index === 0 ? ' checked' : ''}> ${escaped(labelOf(world, person))}</label>`,
  );
  const body = `<h1>${text.title}</h1>
<p>${escaped(text.what(world.organization.name))}</p>
<p>${escaped(text.application(client.name))}</p>
<form method="post" action="/oauth/authorize">
${hidden.join('\n')}
<fieldset>
<legend>${text.who}</legend>
${people.join('\n')}
</fieldset>
<button name="decision" value="sign-in">${text.signIn}</button>
<button name="decision" value="refuse">${text.refuse}</button>
</form>`;
  const { protocol, host } = new URL(redirectUri);
  // Browsers hold form-action against the redirect that answers the form as well.
  return page(200, text.title, body, `'self' ${protocol}${host === '' ? '' : `//${host}`}`);
}

/** The page for a sign-in that has nowhere to go back to. */
export function brokenPage(what: string, fix: string): RawReply {
  const body = `<h1>${text.brokenTitle}</h1>\n<p>${escaped(what)}</p>\n<p>${escaped(fix)}</p>`;
  return page(400, text.brokenTitle, body, "'none'");
}

function labelOf(world: World, { key, userId, lacks }: SignInPerson): string {
  const name = world.users.get(userId)?.name ?? userId;
  return key === 'administrator' ? text.administrator(name) : text.colleague(name, lacks);
}

function page(status: number, title: string, body: string, formAction: string): RawReply {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const html = `<!DOCTYPE html>
<html lang="${signInText.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return { status, headers, text: html };
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
