import type { SecretPlaceChoice } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';

export type PlaceKind = SecretPlaceChoice['is'];
export type PlaceField = 'recipient' | 'passphrase' | 'typed' | 'folder';

/** A place for the secret as it is being filled in. */
export interface PlaceDraft {
  readonly kind: PlaceKind;
  readonly recipient: string;
  /** Undefined until one is chosen here. */
  readonly folder: string | undefined;
  readonly typed: string;
}

/** What a draft is measured against. */
export interface PlaceKnown {
  readonly orgShortName: string | undefined;
  /** Main holds a passphrase. */
  readonly hasPassphrase: boolean;
}

/** The place, or which field is wrong and why. */
export type PlaceResult =
  | { readonly is: 'place'; readonly place: SecretPlaceChoice }
  | { readonly is: 'wrong'; readonly field: PlaceField; readonly why: string };

const { place: text } = planScreenText;

/** A draft as a choice that main takes, when it is one. */
export function placeOf(draft: PlaceDraft, { orgShortName, hasPassphrase }: PlaceKnown): PlaceResult {
  const folder = draft.folder?.trim() ?? '';
  const recipient = draft.recipient.trim();
  const wrong = (field: PlaceField, why: string): PlaceResult => ({
    is: 'wrong',
    field,
    why,
  });
  if (draft.kind === 'reveal') return { is: 'place', place: { is: 'reveal' } };
  if (draft.kind === 'age-recipient' && recipient === '') return wrong('recipient', text.recipientMissing);
  if (draft.kind === 'age-passphrase' && !hasPassphrase) return wrong('passphrase', text.passphraseMissing);
  if (draft.kind === 'clear') {
    if (orgShortName === undefined) return wrong('typed', text.clearUnknown);
    if (draft.typed.trim() !== orgShortName) return wrong('typed', text.clearMissing);
  }
  if (folder === '') return wrong('folder', text.folderMissing);
  switch (draft.kind) {
    case 'age-recipient':
      return { is: 'place', place: { is: 'age-recipient', recipient, folder } };
    case 'age-passphrase':
      return { is: 'place', place: { is: 'age-passphrase', folder } };
    case 'clear':
      return { is: 'place', place: { is: 'clear', folder, typed: draft.typed.trim() } };
  }
}

/** The field that a problem of main's is about; undefined for one that is about none of them. */
export function refusedField({ field }: { readonly field?: string | undefined }): PlaceField | undefined {
  return field === undefined || !Object.hasOwn(FIELDS, field) ? undefined : FIELDS[field];
}

/** As main names them. */
const FIELDS: Readonly<Record<string, PlaceField>> = {
  recipient: 'recipient',
  agePassphrase: 'passphrase',
  typed: 'typed',
  exportFolder: 'folder',
};

/** Whether two choices are the same place. */
export function isSamePlace(one: SecretPlaceChoice, other: SecretPlaceChoice): boolean {
  return plain(one) === plain(other);
}

const plain = (place: SecretPlaceChoice): string => JSON.stringify(Object.entries(place).toSorted());
