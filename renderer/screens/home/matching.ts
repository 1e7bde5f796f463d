import type { EngagementCard } from '../../../shared/ipc/views.ts';

export type Which = 'all' | 'open' | 'attention' | 'practice';

const BELONGS: Readonly<Record<Which, (card: EngagementCard) => boolean>> = {
  all: () => true,
  open: ({ progress }) => progress.standing !== 'done',
  attention: ({ progress }) => progress.standing === 'attention' || progress.standing === 'failed',
  practice: ({ practice }) => practice,
};

/** How many engagements each filter shows. */
export function countOf(cards: readonly EngagementCard[]): Readonly<Record<Which, number>> {
  const count = (which: Which) => cards.filter(BELONGS[which]).length;
  return { all: cards.length, open: count('open'), attention: count('attention'), practice: count('practice') };
}

/** An engagement with the text that a search looks in. */
export interface Findable {
  readonly card: EngagementCard;
  readonly text: string;
}

/** What is the same for every search of a list: its order, last touched first, and its texts. */
export function findable(cards: readonly EngagementCard[]): readonly Findable[] {
  return cards
    .toSorted((a, b) => (a.touchedAt < b.touchedAt ? 1 : a.touchedAt > b.touchedAt ? -1 : 0))
    .map((card) => ({ card, text: searchable(card) }));
}

/** Engagements that hold every word of the search. */
export function matching(all: readonly Findable[], search: string, which: Which): readonly EngagementCard[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return all
    .filter(({ card, text }) => BELONGS[which](card) && words.every((word) => text.includes(word)))
    .map(({ card }) => card);
}

function searchable({ customer, organization, region, runbook }: EngagementCard): string {
  return plain([customer, organization, region, runbook].join(' '));
}

/** Without case and accents: `Zürich` is found by `zurich`. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
