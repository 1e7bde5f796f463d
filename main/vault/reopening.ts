import type { OpenedKeychain } from './keychain.ts';
import { type Timer, within } from './timer.ts';

/** What it takes to ask a keychain again. */
export interface ReopeningParts {
  /** See `openKeychain`. */
  readonly open: () => Promise<OpenedKeychain>;
  readonly now: () => number;
  readonly timer: Timer;
}

/** A keychain that refused is left alone for so long: each try can open a prompt. */
const REST_MS = 10_000;
/** With an answer from before, nobody waits longer for a new one. */
const PATIENCE_MS = 1_500;

/**
 * Opens the keychain once it is needed. One that is usable stays so; one that is not is asked again later, since its
 * fault can be mended while Groundwork is open: "unlock it, then try again".
 */
export function reopening({ open, now, timer }: ReopeningParts): () => Promise<OpenedKeychain> {
  let known: OpenedKeychain | undefined;
  let knownAt = 0;
  let opening: Promise<OpenedKeychain> | undefined;
  const begin = () => {
    opening ??= open()
      .then((opened) => {
        known = opened;
        knownAt = now();
        return opened;
      })
      .finally(() => {
        opening = undefined;
      });
    return opening;
  };
  return async () => {
    const before = known;
    if (before === undefined) return begin();
    const rests = opening === undefined && now() - knownAt < REST_MS;
    if (before.vault !== undefined || rests) return before;
    return within(timer, PATIENCE_MS, () => new Error('late'), begin).catch(() => before);
  };
}
