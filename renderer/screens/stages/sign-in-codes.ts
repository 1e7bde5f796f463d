/** Problems that signing in mends. */
const SIGN_IN: readonly string[] = [
  'not-signed-in',
  'no-credentials',
  'token-refused',
  'credentials-or-region-refused',
  'grant-type-refused',
  'not-a-user',
  'sign-in-refused',
  'sign-in-timed-out',
  'sign-in-stopped',
  'secret-not-entered',
  'organization-differs',
];

/** Whether signing in, again or as somebody else, is what helps. */
export function asksForSignIn({ code }: { readonly code: string }): boolean {
  return SIGN_IN.includes(code);
}
