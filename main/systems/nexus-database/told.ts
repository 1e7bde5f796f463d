import type { Effect } from '../../engine/call.ts';

/** One transaction with a database, told when it is over; plain JSON without a secret. */
export interface ToldTransaction {
  /** ISO; when it began. */
  readonly at: string;
  readonly durationMs: number;
  readonly effect: Extract<Effect, 'read' | 'write'>;
  /** `postgresql://host:port/database`: neither user nor password. '' while the address is not known. */
  readonly address: string;
  /** In order, as far as it got. */
  readonly statements: readonly ToldStatement[];
  readonly outcome:
    | { readonly is: 'answered' }
    /** `fault`: the code of a fault. */
    | { readonly is: 'failed'; readonly fault: string };
}

/** A statement, and how many rows it gave or changed; absent when it was not answered. Rows themselves are never told. */
export interface ToldStatement {
  readonly text: string;
  /** Parameters as they are shown; a secret is a mask. */
  readonly params: readonly string[];
  readonly rows?: number;
}

/** Hears of transactions. It cannot disturb them: whoever tells takes no notice of what it throws. */
export type TransactionListener = (told: ToldTransaction) => void;
