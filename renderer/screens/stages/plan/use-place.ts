import { useState } from 'react';
import type { ConnectState, EngagementView, SecretPlaceChoice } from '../../../../shared/ipc/views.ts';
import { useAppState } from '../../../stores/app-state.ts';
import { isSamePlace, type PlaceDraft, type PlaceResult, placeOf } from './place-draft.ts';

/** The choice of a place for the secret. It outlives the plans that are made with it. */
export interface UsePlace {
  readonly draft: PlaceDraft;
  /** The folder in the field: the chosen one, else that of the settings. */
  readonly folder: string;
  readonly result: PlaceResult;
  readonly hasPassphrase: boolean;
  /** It is not what the plan was made with: nothing can be started yet. */
  readonly isOpen: boolean;
  readonly change: (some: Partial<PlaceDraft>) => void;
  readonly setPassphrase: (has: boolean) => void;
}

const USUAL: SecretPlaceChoice = { is: 'reveal' };

/** Holds what is filled in, and compares it with the place that the plan was made with. */
export function usePlace({ organization }: EngagementView, taken: SecretPlaceChoice | undefined): UsePlace {
  const usual = useAppState().app?.settings.exportFolder ?? '';
  const [draft, setDraft] = useState<PlaceDraft>({ kind: 'reveal', recipient: '', folder: undefined, typed: '' });
  const [hasPassphrase, setPassphrase] = useState(false);
  const folder = draft.folder ?? usual;
  const result = placeOf({ ...draft, folder }, { orgShortName: organization?.shortName, hasPassphrase });
  return {
    draft,
    folder,
    result,
    hasPassphrase,
    isOpen: result.is === 'wrong' || !isSamePlace(result.place, taken ?? USUAL),
    change: (some) => setDraft((before) => ({ ...before, ...some })),
    setPassphrase,
  };
}

/** Nothing here keeps a secret, so that somebody has to say where it goes. */
export function hasNoPlace({ practice }: Pick<EngagementView, 'practice'>, { keychain }: ConnectState): boolean {
  return !practice && !keychain.usable;
}
