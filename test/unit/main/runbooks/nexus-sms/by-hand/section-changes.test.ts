import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  sectionChanges,
  sectionsOf,
  sectionsToJson,
  withChanges,
} from '../../../../../../main/runbooks/nexus-sms/by-hand/section-changes.ts';
import { type Sender, SMS_PROVIDERS } from '../../../../../../shared/sms/sender.ts';

const sender = (section: string, channelId: string, more: Partial<Sender> = {}): Sender => ({
  section: `chat.${section}`,
  channelId,
  endpoint: 'SMS',
  cxcOnly: false,
  provider: 'Portico',
  ...more,
});

/** Tables as they pass validation: every section and every number once. */
const anySenders = fc
  .uniqueArray(
    fc.record({
      section: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      channelId: fc.constantFrom('1', '2', '3', '4', '5'),
      endpoint: fc.constantFrom('x', 'y'),
      cxcOnly: fc.boolean(),
      provider: fc.constantFrom(...SMS_PROVIDERS),
    }),
    { selector: ({ section }) => section },
  )
  .map((all) => all.filter(({ channelId }, place) => all.findIndex((one) => one.channelId === channelId) === place))
  .map((all) => all.map(({ section, channelId, ...more }) => sender(section, channelId, more)));

const sorted = (senders: readonly Sender[]) =>
  [...senders].sort((a, b) => (a.section < b.section ? -1 : a.section > b.section ? 1 : 0));

describe('changes of sections', () => {
  it('lead from any sections to any others, and then there are none', () => {
    fc.assert(
      fc.property(anySenders, anySenders, (before, wanted) => {
        const after = withChanges(before, sectionChanges(before, wanted));
        expect(sorted(after)).toEqual(sorted(wanted));
        expect(sectionChanges(after, wanted)).toEqual([]);
      }),
    );
  });

  it('made one after the other, in part, leave the rest to do', () => {
    fc.assert(
      fc.property(anySenders, anySenders, fc.nat(6), (before, wanted, count) => {
        const some = sectionChanges(before, wanted).slice(0, count);
        const half = withChanges(before, some);
        expect(sorted(withChanges(half, sectionChanges(half, wanted)))).toEqual(sorted(wanted));
      }),
    );
  });

  it('never give a number a second section', () => {
    fc.assert(
      fc.property(anySenders, anySenders, (before, wanted) => {
        const numbers = withChanges(before, sectionChanges(before, wanted)).map(({ channelId }) => channelId);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  it('replace the section of a number that gets another name', () => {
    expect(sectionChanges([sender('A', '1')], [sender('B', '1')])).toEqual([
      { is: 'rename', from: sender('A', '1'), to: sender('B', '1') },
    ]);
  });

  it('survive being recorded, and entries that are no sections are left out', () => {
    const all = [sender('A', '1', { cxcOnly: true }), sender('B', '2', { provider: 'mGage', endpoint: '' })];
    expect(sectionsOf(sectionsToJson(all))).toEqual(all);
    expect(sectionsOf([null, 'chat.A', { section: 'chat.A' }, { section: 'chat.A', channelId: '1' }])).toEqual([]);
    expect(sectionsOf(undefined)).toEqual([]);
  });
});
