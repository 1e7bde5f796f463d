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

const OPERATOR_SECRETS: readonly string[] = ['operatorClientSecret', 'accessToken'];

/** Whether signing in, again or as somebody else, is what helps. A secret of the runbook's own is entered elsewhere. */
export function asksForSignIn({
  code,
  field,
}: {
  readonly code: string;
  readonly field?: string | undefined;
}): boolean {
  if (code === 'secret-not-entered' && field !== undefined) return OPERATOR_SECRETS.includes(field);
  return SIGN_IN.includes(code);
}
