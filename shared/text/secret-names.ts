/** What the secrets of an engagement are called on screen. */
const NAMES: Readonly<Record<string, string>> = {
  clientSecret: 'Client secret',
  operatorClientSecret: 'Your client secret',
  accessToken: 'Your access token',
  agePassphrase: 'Passphrase',
};

/** A secret's name for people; its own where there is none. */
export function secretName(name: string): string {
  return (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined) ?? name;
}
