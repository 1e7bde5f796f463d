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

/** Engagements that hold every word of the search, last touched first. */
export function matching(cards: readonly EngagementCard[], search: string, which: Which): readonly EngagementCard[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return cards
    .filter((card) => BELONGS[which](card) && words.every((word) => searchable(card).includes(word)))
    .toSorted((a, b) => (a.touchedAt < b.touchedAt ? 1 : a.touchedAt > b.touchedAt ? -1 : 0));
}

function searchable({ customer, organization, region, runbook }: EngagementCard): string {
  return plain([customer, organization, region, runbook].join(' '));
}

/** Without case and accents: `Zürich` is found by `zurich`. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
