import { Fault } from '../../results/fault.ts';

/** Nothing that could be granted is missing. What stands open cannot be closed by a role. */
export class NothingToClose extends Fault {
  readonly code = 'nothing-to-close';
  readonly family = 'input';
  readonly fix: string;

  constructor(open: readonly { readonly row: number; readonly why: string }[]) {
    super('There is no gap that a role could close.');
    this.name = 'NothingToClose';
    const named = open.slice(0, 5).map(({ row, why }) => `row ${row}: ${why}`);
    const more = open.length > named.length ? `; and ${open.length - named.length} more` : '';
    this.fix =
      named.length === 0 ? 'Nothing needs to be done.' : `Settle what is open first (${named.join('; ')}${more}).`;
  }
}

/** A role cannot be extended, because the source does not carry it whole; sending a part would remove the rest. */
export class RoleNotWhole extends Fault {
  readonly code = 'role-not-whole';
  readonly family = 'input';
  override readonly field = 'role';
  readonly fix: string;

  constructor(name: string, lacks: string) {
    super(
      `Role “${name}” cannot be extended from this source: ${lacks}. The request replaces all that the role has, so whatever is not known would be removed.`,
    );
    this.name = 'RoleNotWhole';
    this.fix =
      'Give the role as the API returns it (GET /api/v2/authorization/roles/{id}) or read it live; or close the gap with a new role.';
  }
}
