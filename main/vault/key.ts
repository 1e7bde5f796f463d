import type { SecretKey } from './vault.ts';

const SEPARATOR = '|';

/** A key as one line, for example `https%3A%2F%2Fapi.mypurecloud.ie|org|client|clientSecret`. Different keys never share a line. */
export function accountOf(key: SecretKey): string {
  // Percent-encoding escapes the separator; a lone surrogate would make encodeURIComponent throw.
  return [key.origin, key.organization, key.subject, key.name]
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join(SEPARATOR);
}

/** The key written by `accountOf`, or undefined when the text is not one (a probe, another program's entry). */
export function keyOf(account: string): SecretKey | undefined {
  const parts = account.split(SEPARATOR);
  if (parts.length !== 4) return undefined;
  try {
    const [origin = '', organization = '', subject = '', name = ''] = parts.map(decodeURIComponent);
    return { origin, organization, subject, name };
  } catch {
    return undefined;
  }
}

/** The key of an entry that the operator named (`secrets set <name>`, `{"keychain": "name"}`); it belongs to no system. */
export function operatorKey(name: string): SecretKey {
  return { origin: '', organization: '', subject: 'operator', name };
}

/** The operator's own names among `keys`, sorted. */
export function operatorNames(keys: readonly SecretKey[]): readonly string[] {
  return keys
    .filter((key) => key.origin === '' && key.organization === '' && key.subject === 'operator')
    .map((key) => key.name)
    .sort();
}
