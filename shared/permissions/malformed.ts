import { Fault } from '../results/fault.ts';
import { parsePermission } from './parse.ts';
import type { Permission } from './permission.ts';

/** A text that had to be a permission is none. */
export class PermissionMalformed extends Fault {
  readonly code = 'permission-malformed';
  readonly family = 'input';
  readonly fix = 'Write it as domain:entity:action, for example analytics:conversationDetail:view.';
  readonly text: string;
  override readonly field: string;

  constructor(text: string, why: string, field: string) {
    super(`“${text}” is not a permission. ${why}`);
    this.name = 'PermissionMalformed';
    this.text = text;
    this.field = field;
  }
}

/** The permission, for texts from our own checked data. @throws PermissionMalformed */
export function requirePermission(text: string, field = 'permission'): Permission {
  const parsed = parsePermission(text);
  if (parsed.is === 'malformed') throw new PermissionMalformed(text, parsed.why, field);
  return parsed.permission;
}
