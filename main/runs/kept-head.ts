import { Fault } from '../../shared/results/fault.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { describeKeychain } from '../vault/keychain-state.ts';
import type { Secret } from '../vault/secret.ts';
import { journalHeadKey } from './journal-head.ts';
import type { Surroundings } from './surroundings.ts';

const text = terminalText.journal;

/** The head that was kept beside the secrets, or why a journal cannot be compared with it. */
export type KeptHead =
  | { readonly is: 'head'; readonly head: Secret }
  | { readonly is: 'unchecked'; readonly why: string };

/** Never throws for what the keychain refuses. */
export async function keptHead(around: Surroundings, id: string, run: string): Promise<KeptHead> {
  const unchecked = (why: string): KeptHead => ({ is: 'unchecked', why });
  const lines = (await around.store.journals(id)).find((each) => each.run === run)?.lines ?? [];
  if (lines.some((line) => line.kind === 'opened' && line.practice)) return unchecked(text.practiceHead);
  const { state, vault } = await around.keychain();
  if (vault === undefined) return unchecked(describeKeychain(state).found);
  try {
    const head = await vault.get(journalHeadKey(id, run));
    return head === undefined ? unchecked(text.noKeptHead) : { is: 'head', head };
  } catch (error) {
    if (error instanceof Fault) return unchecked(error.message);
    throw error;
  }
}
