import { createHash, timingSafeEqual } from 'node:crypto';
import { Secret } from '../../vault/secret.ts';
import { cleaner } from '../http/mask.ts';

/** What the browser came back with. */
export type RedirectAnswer =
  | { readonly is: 'signedIn'; readonly code: Secret }
  | { readonly is: 'refused'; readonly error: string; readonly detail: string }
  | { readonly is: 'mismatch' };

const clean = cleaner([], (text) => text);
/** OAuth's error words and the like: nothing that could be a sentence. */
const WORD = /^[\w.-]{1,64}$/;

/**
 * Reads the query of a redirect; undefined when it is none. The state is compared in constant time. An error may come
 * without a state; then anybody could have sent it, and its text is not shown.
 */
export function readRedirect(query: URLSearchParams, state: string): RedirectAnswer | undefined {
  const code = query.get('code') ?? '';
  const error = query.get('error') ?? '';
  const given = query.get('state');
  if (code === '' && error === '') return undefined;
  if (given === null ? error === '' : !sameText(given, state)) return { is: 'mismatch' };
  if (error === '') return { is: 'signedIn', code: new Secret(code) };
  const detail = given === null ? '' : clean(query.get('error_description') ?? '');
  return { is: 'refused', error: WORD.test(error) ? error : '', detail };
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
