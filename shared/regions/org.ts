/** `org`: a plausible short name; `odd`: the address names an organization, but not plausibly; `none`: it names none. */
export type OrgReading =
  | { readonly is: 'org'; readonly org: string }
  | { readonly is: 'odd' }
  | { readonly is: 'none' };

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * The organization of a sign-in address `…/authenticate-adv/org/<short name>`, in its path or in its fragment
 * (`/#/authenticate-adv/org/<short name>`). Short names are lower case without special characters (S000:52, S000:57);
 * the hyphen is let through because organizations older than the rule may have one.
 */
export function readOrg(path: string, fragment: string): OrgReading {
  const found = [path, fragment.split('?', 1)[0] ?? '']
    .map((part) => /(?:^|\/)authenticate-adv\/org\/([^/&]*)/i.exec(part)?.[1])
    .find((name) => name !== undefined);
  if (found === undefined || found === '') return { is: 'none' };
  const org = decoded(found)?.toLowerCase();
  return org !== undefined && /^[a-z0-9][a-z0-9-]{0,99}$/.test(org) ? { is: 'org', org } : { is: 'odd' };
}
