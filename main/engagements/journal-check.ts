import { Fault } from '../../shared/results/fault.ts';
import { Secret } from '../vault/secret.ts';
import { type ChainCheck, checkJournal, parseJournal } from './chain.ts';

/** A head that the chain must hold: kept in the keychain, or given by the operator. */
export interface ExpectedHead {
  readonly from: 'kept' | 'given';
  readonly head: Secret;
}

/** A head that was found in the chain, and how many lines came after it. */
export interface FoundHead {
  readonly from: ExpectedHead['from'];
  readonly beyond: number;
}

/** The chain followed, and compared with every expected head. */
export type JournalCheck =
  | { readonly intact: true; readonly head: string; readonly found: readonly FoundHead[] }
  | {
      readonly intact: false;
      readonly head: string;
      readonly found: readonly FoundHead[];
      readonly fault: JournalNotIntact;
    };

/** Where and how a chain is broken. */
export class JournalNotIntact extends Fault {
  readonly code = 'journal-not-intact';
  readonly family = 'attention';
  readonly fix =
    'Do not rely on this journal: compare it with a backup, and with what the organization itself shows (“groundwork verify”).';
  /** Sequence number of the first bad line, from 0. */
  readonly seq: number;
  readonly why: Broken['why'];

  constructor({ seq, why }: Broken, from: ExpectedHead['from'] | undefined) {
    super(WHY[why](seq, from === 'given' ? 'given' : 'kept'));
    this.seq = seq;
    this.why = why;
  }
}

type Broken = Extract<ChainCheck, { readonly intact: false }>;

const WHY: { readonly [why in Broken['why']]: (seq: number, from: string) => string } = {
  unreadable: (seq) => `The line with sequence number ${seq} cannot be read.`,
  altered: (seq) => `The line with sequence number ${seq} was altered: its hash does not fit.`,
  'out-of-order': (seq) => `At sequence number ${seq} lines are missing or were moved.`,
  'head-missing': (seq, from) =>
    `The ${from} head does not occur: the journal was cut off or rewritten. It now ends before sequence number ${seq}.`,
};

/** No chain holds a line with this hash. */
const NOWHERE = '';

/** @param text the journal's file */
export function checkChain(text: string, expected: readonly ExpectedHead[]): JournalCheck {
  const { texts } = parseJournal(text);
  const alone = checkJournal(texts);
  const found: FoundHead[] = [];
  if (!alone.intact) return { ...alone, found, fault: new JournalNotIntact(alone, undefined) };
  // Not from the parsed lines: those leave out kinds of a later version.
  const hashes = texts.map((line) => (JSON.parse(line) as { readonly hash: string }).hash);
  for (const { from, head } of expected) {
    const hash = hashes.find((each) => head.equals(new Secret(each)));
    const checked = checkJournal(texts, hash ?? NOWHERE);
    if (!checked.intact) return { ...checked, found, fault: new JournalNotIntact(checked, from) };
    found.push({ from, beyond: checked.beyond });
  }
  return { intact: true, head: alone.head, found };
}
