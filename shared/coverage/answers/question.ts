import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { WantedDivision } from '../../permissions/wanted-division.ts';
import type { ReadInput } from '../input.ts';
import type { Need } from '../need.ts';
import type { RowChoices } from '../resolve.ts';

/** An input under the id and name by which answers speak of it. */
export type NamedInput = ReadInput & { readonly id: string; readonly name: string };

/** Whose grants count: everything that was read, one role (by the id of its `RoleRef`), or one input. */
export type Scope =
  | { readonly is: 'all' }
  | { readonly is: 'role'; readonly role: string }
  | { readonly is: 'input'; readonly input: string };

/** Everything an answer depends on. The same question always has the same answer. */
export interface Question {
  readonly need: Need;
  readonly inputs: readonly NamedInput[];
  readonly scope: Scope;
  /** Where grants must count; any division will do without it. */
  readonly division?: WantedDivision | undefined;
  readonly catalogue: Catalogue;
  /** Permissions chosen by name for uncertain rows. */
  readonly choices?: RowChoices | undefined;
  /** ISO 8601. */
  readonly now: string;
  /** Whether the catalogue is the organization's own, read now. Without it, what the catalogue's source says. */
  readonly live?: boolean | undefined;
  /** Why nothing could be read: then every row is unchecked. */
  readonly why?: string | undefined;
}
