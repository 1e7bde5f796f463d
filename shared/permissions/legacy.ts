/**
 * One-word permissions from before `domain:entity:action` (`admin`, `employee`, `group_creation`, `role_manager`, …).
 * They stand in a role's `permissions` list, next to its policies. No source says which policies they equal, so they are
 * kept and named, and never count (reference, roles).
 */
const LEGACY = /^[A-Za-z][A-Za-z0-9]*(?:[_ -][A-Za-z0-9]+)*$/;

/** True when the text has the form of a legacy one-word permission. */
export function isLegacyPermission(text: string): boolean {
  return LEGACY.test(text);
}
