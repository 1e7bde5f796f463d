import { isLegacyPermission } from './legacy.ts';
import { isPermissionWord, type Permission, permissionOf, WILDCARD } from './permission.ts';

/** A permission, or why the text is none. `why` is a sentence for the operator. */
export type ParsedPermission =
  | { readonly is: 'permission'; readonly permission: Permission }
  | { readonly is: 'malformed'; readonly text: string; readonly why: string };

/**
 * Reads `domain:entity:action`. White space around the text and around the colons is dropped; entity and action may be
 * `*`, alone. Never throws.
 */
export function parsePermission(text: string): ParsedPermission {
  const malformed = (why: string): ParsedPermission => ({ is: 'malformed', text, why });
  const words = text.split(':').map((word) => word.trim());
  const [domain, entity, action] = words;
  if (words.length === 1 && isLegacyPermission(text.trim()))
    return malformed('This is a legacy one-word permission; it does not count. Write domain:entity:action.');
  if (domain === undefined || entity === undefined || action === undefined || words.length !== 3)
    return malformed(`A permission has three words, domain:entity:action; this has ${words.length}.`);
  if (domain === WILDCARD) return malformed('The domain must be named; only entity and action may be *.');
  for (const [place, word] of [
    ['domain', domain],
    ['entity', entity],
    ['action', action],
  ] as const) {
    if (word === WILDCARD) continue;
    if (word === '') return malformed(`The ${place} is empty.`);
    if (word.includes(WILDCARD)) return malformed(`The ${place} mixes * with other characters; * stands alone.`);
    if (!isPermissionWord(word))
      return malformed(
        `The ${place} may hold letters, digits, hyphens and underscores only, and starts with a letter or digit.`,
      );
  }
  return { is: 'permission', permission: permissionOf(domain, entity, action) };
}

/** The text form of a permission; `parsePermission` reads it back unchanged. */
export function printPermission(permission: Permission): string {
  return permission;
}
