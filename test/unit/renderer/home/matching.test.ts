import { describe, expect, it } from 'vitest';
import { countOf, findable, matching } from '../../../../renderer/screens/home/matching.ts';
import type { EngagementCard } from '../../../../shared/ipc/views.ts';

const card = (id: string, over: Partial<EngagementCard> = {}): EngagementCard => ({
  id,
  customer: `Customer ${id}`,
  practice: false,
  progress: { done: 0, total: 12, standing: 'new' },
  touchedAt: '2026-01-01T00:00:00.000Z',
  ...over,
});
const standing = (is: EngagementCard['progress']['standing']) => ({ progress: { done: 1, total: 12, standing: is } });
const ids = (cards: readonly EngagementCard[]) => cards.map(({ id }) => id);

describe('matching', () => {
  it('puts the last touched first', () => {
    const cards = [
      card('old'),
      card('new', { touchedAt: '2026-03-01T00:00:00.000Z' }),
      card('mid', { touchedAt: '2026-02-01T00:00:00.000Z' }),
    ];
    expect(ids(matching(findable(cards), '', 'all'))).toEqual(['new', 'mid', 'old']);
  });

  it('finds every word in any column, without case and accents', () => {
    const cards = [
      card('a', { customer: 'Zürich Verkehrsbetriebe', region: 'EU (Zurich)' }),
      card('b', { customer: 'Northwind', organization: 'zurichinsurance' }),
      card('c', { customer: 'Northwind', region: 'Asia Pacific (Sydney)' }),
    ];
    expect(ids(matching(findable(cards), 'zurich', 'all'))).toEqual(['a', 'b']);
    expect(ids(matching(findable(cards), 'SYDNEY north', 'all'))).toEqual(['c']);
    expect(matching(findable(cards), 'sydney zurich', 'all')).toEqual([]);
  });

  it('filters by what is left to do', () => {
    const cards = [
      card('done', standing('done')),
      card('failed', standing('failed')),
      card('attention', standing('attention')),
      card('practice', { practice: true }),
    ];
    expect(ids(matching(findable(cards), '', 'attention'))).toEqual(['failed', 'attention']);
    expect(ids(matching(findable(cards), '', 'open'))).toEqual(['failed', 'attention', 'practice']);
    expect(ids(matching(findable(cards), '', 'practice'))).toEqual(['practice']);
    expect(countOf(cards)).toEqual({ all: 4, open: 3, attention: 2, practice: 1 });
  });

  it('leaves the given list as it is', () => {
    const cards = [card('a'), card('b', { touchedAt: '2026-05-01T00:00:00.000Z' })];
    matching(findable(cards), '', 'all');
    expect(ids(cards)).toEqual(['a', 'b']);
  });
});
