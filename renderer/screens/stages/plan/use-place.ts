import { useState } from 'react';
import type { ConnectState, EngagementView, SecretPlaceChoice } from '../../../../shared/ipc/views.ts';
import { useAppState } from '../../../stores/app-state.ts';
import { type HeldSecret, useSecret } from '../connect/use-secret.ts';
import { isSamePlace, type PlaceDraft, type PlaceResult, placeOf } from './place-draft.ts';

/** The choice of a place for the secret. It outlives the plans that are made with it. */
export interface UsePlace {
  readonly draft: PlaceDraft;
  /** The folder in the field: the chosen one, else that of the settings. */
  readonly folder: string;
  readonly result: PlaceResult;
  readonly passphrase: HeldSecret;
  /** It is not what the plan was made with: nothing can be started yet. */
  readonly isOpen: boolean;
  readonly change: (some: Partial<PlaceDraft>) => void;
  /** Hands over a passphrase that is still in its field; then the result is the last word. */
  readonly settle: () => Promise<PlaceResult>;
}

const USUAL: SecretPlaceChoice = { is: 'reveal' };

/** Holds what is filled in, and compares it with the place that the plan was made with. */
export function usePlace({ id, organization }: EngagementView, taken: SecretPlaceChoice | undefined): UsePlace {
  const usual = useAppState().app?.settings.exportFolder ?? '';
  const [draft, setDraft] = useState<PlaceDraft>({ kind: 'reveal', recipient: '', folder: undefined, typed: '' });
  const passphrase = useSecret(id, 'agePassphrase', 'none', false);
  const folder = draft.folder ?? usual;
  const resultWith = (hasPassphrase: boolean): PlaceResult =>
    placeOf({ ...draft, folder }, { orgShortName: organization?.shortName, hasPassphrase });
  const result = resultWith(passphrase.kept !== 'none');
  return {
    draft,
    folder,
    result,
    passphrase,
    isOpen: result.is === 'wrong' || !isSamePlace(result.place, taken ?? USUAL),
    change: (some) => setDraft((before) => ({ ...before, ...some })),
    settle: async () => (draft.kind === 'age-passphrase' ? resultWith(await passphrase.isThere()) : result),
  };
}

/** Nothing here keeps a secret, so that somebody has to say where it goes. */
export function hasNoPlace({ practice }: Pick<EngagementView, 'practice'>, { keychain }: ConnectState): boolean {
  return !practice && !keychain.usable;
}
