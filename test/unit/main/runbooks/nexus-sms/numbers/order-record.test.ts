import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import { earlierOrder, orderAction, ordersOf } from '../../../../../../main/runbooks/nexus-sms/numbers/order-record.ts';

const [ONE, TWO] = ['18445550110', '18665550113'];
const blank: StepRecord = { out: {}, before: undefined, owned: false, unanswered: false };
const knowing = (record?: Partial<StepRecord>, out = {}) => ({
  record: () => (record === undefined ? undefined : { ...blank, ...record }),
  outNow: (_step: string, name: string) => (out as { readonly [output: string]: never })[name],
});
const actions = (answered: readonly string[], unanswered: readonly string[] = []) => ({
  actions: { answered: answered.map(orderAction), unanswered: unanswered.map(orderAction) },
});

describe('earlier orders', () => {
  it('are none while nothing was sent', () => {
    expect(ordersOf(knowing())).toEqual({});
    expect(earlierOrder(knowing(), ONE)).toEqual({ is: 'none' });
  });

  it('are known by id, in any spelling', () => {
    const known = knowing({ owned: true, out: { orders: { [ONE]: 'order-1' } }, ...actions([ONE]) });
    expect(ordersOf(known)).toEqual({ [ONE]: 'order-1' });
    for (const spelt of [ONE, '+1 844 555 0110', '8445550110']) {
      expect(earlierOrder(known, spelt)).toEqual({ is: 'order', id: 'order-1' });
    }
    expect(earlierOrder(known, TWO)).toEqual({ is: 'none' });
  });

  it('whose answer or record was lost are in doubt, for their number only', () => {
    for (const record of [actions([], [ONE]), actions([ONE]), { out: { orders: { [ONE]: '' } } }]) {
      expect(earlierOrder(knowing(record), ONE)).toEqual({ is: 'lost' });
      expect(earlierOrder(knowing(record), TWO)).toEqual({ is: 'none' });
      expect(ordersOf(knowing(record))).toEqual({ [ONE]: '' });
    }
  });

  it('repeated without an answer are in doubt, although the first is known', () => {
    const known = knowing({ owned: true, out: { orders: { [ONE]: 'order-1' } }, ...actions([ONE], [ONE]) });
    expect(earlierOrder(known, ONE)).toEqual({ is: 'lost' });
  });

  it('of this very run, without an answer, are in doubt', () => {
    expect(earlierOrder(knowing({ unanswered: true }), ONE)).toEqual({ is: 'lost' });
  });

  it('do not take an undo’s request, or something found in place, for an order', () => {
    const ids = { actions: { answered: ['gca-order/found'], unanswered: [`gca-order/release-${ONE}`] } };
    expect(ordersOf(knowing({ owned: true, unanswered: true, ...ids }))).toEqual({});
  });

  it('are never forgotten, whatever the journal holds', () => {
    const number = fc.stringMatching(/^18[0-9]{9}$/);
    fc.assert(
      fc.property(fc.array(number), fc.array(number), fc.dictionary(number, fc.string()), (answered, open, orders) => {
        const known = knowing({ out: { orders }, owned: true, ...actions(answered, open) });
        for (const each of [...answered, ...open, ...Object.keys(orders)]) {
          expect(earlierOrder(known, each).is).not.toBe('none');
          expect(Object.keys(ordersOf(known))).toContain(each);
        }
      }),
    );
  });
});
