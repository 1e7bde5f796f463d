import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { Scope } from '../../shared/coverage/answers/question.ts';
import type { ReadInput } from '../../shared/coverage/input.ts';
import type { Need } from '../../shared/coverage/need.ts';
import type { RowChoices } from '../../shared/coverage/resolve.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import type { WantedDivision } from '../../shared/permissions/wanted-division.ts';
import type { Problem } from '../../shared/results/problem.ts';

/** One input as it is listed. */
export interface InputView {
  readonly id: string;
  readonly name: string;
  readonly format: ReadInput['format'];
  readonly roles: number;
  readonly subject?: string | undefined;
  readonly unread: number;
  readonly readAt?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** What is needed, as it is chosen. A listed need is found by whoever asks. */
export type WantedNeed =
  | { readonly is: 'listed'; readonly need: Need }
  | { readonly is: 'role'; readonly role: string }
  | { readonly is: 'list'; readonly text: string };

/** Choices that outlive the inputs. */
export interface Chosen {
  readonly need: Need | undefined;
  readonly needUnread: readonly UnreadEntry[];
  readonly division: WantedDivision | undefined;
  /** What uncertain rows of the need are taken for. */
  readonly choices: RowChoices;
}

/** Everything about the comparison but its answers. */
export interface WorkspaceState {
  readonly inputs: readonly InputView[];
  readonly chosen: Chosen;
  readonly scope: Scope;
  /** Name of the role, where one by itself is compared. */
  readonly scopeRole?: string | undefined;
  readonly divisions: readonly { readonly id: string; readonly name: string }[];
  readonly catalogue: Pick<Catalogue, 'source' | 'date'> & { readonly permissions: number };
  readonly version: number;
}

/** One side of a comparison of two. */
export type AskedSide =
  | { readonly is: 'role'; readonly role: string }
  | { readonly is: 'input'; readonly input: string };

/** A role as it is listed for choosing. `input` is the input's id. */
export interface ListedRole {
  readonly id: string;
  readonly name: string;
  readonly input: string;
  readonly policies: number;
}

/** A file as it came. One of the same id is replaced. */
export interface InputBytes {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why it is not whole, where that is known better than from the file. */
  readonly problem?: Problem | undefined;
  /** It was read from the organization just now, so its catalogue is the live one. */
  readonly live?: boolean;
}

/** An input of which there is nothing. */
export interface LostInput {
  readonly id: string;
  readonly name: string;
  readonly problem: Problem;
}
