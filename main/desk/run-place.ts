import type { SecretPlaceChoice } from '../../shared/ipc/views.ts';
import { planText as text } from '../../shared/text/plan.ts';
import type { SecretPlace } from '../runs/keeper.ts';
import { folderPlace } from '../runs/place.ts';
import type { Who } from '../runs/runnable.ts';
import { ageRecipient } from '../vault/age.ts';
import type { DeskContext } from './context.ts';
import { absoluteFolder } from './run-folder.ts';
import { ClearTextNotTyped, PassphraseNotTyped } from './run-place-faults.ts';
import type { RunSession } from './run-session.ts';

/** Where a created secret goes, and what must hold before anything is sent. */
export interface ChosenPlace {
  readonly place: SecretPlace | undefined;
  /** @throws ClearTextNotTyped */
  readonly check: (who: Who) => void;
}

/** The run that a revealed secret waits in. Planning has none: nothing is created then. */
export interface Revealing {
  readonly session: RunSession;
  readonly signal: AbortSignal;
}

/**
 * The place for created secrets. With a usable keychain, and in practice, the choice does not count.
 * @throws AgeRecipientInvalid, PassphraseNotTyped, ExportFolderNotAbsolute
 */
export async function placeFor(
  desk: DeskContext,
  engagement: string,
  choice: SecretPlaceChoice | undefined,
  revealing?: Revealing,
): Promise<ChosenPlace> {
  const { app } = desk;
  const { practice } = (await app.store.open(engagement)).engagement;
  const lasting = practice || (await app.keychain()).vault !== undefined;
  if (lasting) return { place: undefined, check: () => {} };
  const inFolder = (handling: Parameters<typeof folderPlace>[1], folder: string) => ({
    place: folderPlace(app, handling, absoluteFolder(desk, folder)),
    check: () => {},
  });
  switch (choice?.is) {
    case undefined:
    case 'reveal':
      return { place: windowPlace(revealing), check: () => {} };
    case 'age-recipient':
      return inFolder({ is: 'age', to: { recipient: await ageRecipient(choice.recipient) } }, choice.folder);
    case 'age-passphrase': {
      const passphrase = desk.held.get(engagement, 'agePassphrase');
      if (passphrase === undefined) throw new PassphraseNotTyped();
      return inFolder({ is: 'age', to: { passphrase } }, choice.folder);
    }
    case 'clear': {
      const check = ({ shortName }: Who) => {
        mustBeTyped(choice.typed, shortName);
      };
      return { ...inFolder({ is: 'clear' }, choice.folder), check };
    }
  }
}

/** Clear text is named on purpose. @throws ClearTextNotTyped */
export function mustBeTyped(typed: string, expected: string): void {
  if (expected === '' || typed !== expected) throw new ClearTextNotTyped(expected);
}

/** This window as the place: the run waits until the secret was noted. */
function windowPlace(revealing: Revealing | undefined): SecretPlace {
  return {
    words: text.onScreen,
    async put({ name }, secret) {
      await revealing?.session.noted(name, secret, revealing.signal);
    },
  };
}
