import { describe, expect, it } from 'vitest';
import { gridTemplate } from '../../../renderer/components/grid-template.ts';
import { announce, live } from '../../../renderer/stores/live.ts';
import { cx } from '../../../renderer/theme/cx.ts';

describe('columns of a table', () => {
  it('scrolls sideways below the least width of its columns and gaps', () => {
    const columns = [
      { id: 'a', title: 'A', width: 28 },
      { id: 'b', title: 'B', width: 'minmax(140px, 1fr)' },
      { id: 'c', title: 'C', width: '1fr' },
    ];
    expect(gridTemplate(columns)).toEqual({
      '--columns': '28px minmax(140px, 1fr) 1fr',
      '--least': `${28 + 140 + 96 + 2 * 16}px`,
    });
  });
});

describe('what screen readers are told', () => {
  it('is a new utterance each time, also with the same words', () => {
    announce('Copied');
    const first = live.getState().polite;
    announce('Copied');
    expect(live.getState().polite).toEqual({ turn: first.turn + 1, text: 'Copied' });
  });
  it('keeps what is urgent apart', () => {
    const before = live.getState().polite;
    announce('Stopped', 'urgent');
    expect(live.getState()).toMatchObject({ polite: before, urgent: { text: 'Stopped' } });
  });
});

it('joins class names and leaves out what is absent', () => {
  expect(cx('a', undefined, false, '', 'b')).toBe('a b');
});
