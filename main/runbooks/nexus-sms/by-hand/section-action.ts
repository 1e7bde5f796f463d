import type { ManualAction } from '../../../../shared/plan/action.ts';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { senderOptions } from '../../../../shared/sms/sender-options.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { SectionChange } from './section-changes.ts';

const text = smsByHandText.sender;

/** A change in NexusServices as clicks, with the section's name and the options to copy. */
export function sectionAction(step: string, place: number, change: SectionChange): ManualAction {
  const common = { id: `${step}/${place}`, step, kind: 'manual', reversible: false, readBack: false } as const;
  const clicks = (...rest: readonly string[]) => [text.place, ...rest];
  switch (change.is) {
    case 'add': {
      const { section, channelId } = change.to;
      const copy = [sectionLine(change.to), ...optionLines(change.to)];
      return { ...common, summary: text.add(section, channelId), clicks: clicks(...text.clicks.add), copy };
    }
    case 'change': {
      const { section, channelId } = change.to;
      const copy = [sectionLine(change.to), ...optionLines(change.to, change.from)];
      return { ...common, summary: text.change(section, channelId), clicks: clicks(...text.clicks.change), copy };
    }
    case 'rename': {
      const { section, channelId } = change.to;
      const copy = [sectionLine(change.to), ...optionLines(change.to)];
      const summary = text.rename(change.from.section, section, channelId);
      return { ...common, summary, clicks: clicks(...text.clicks.rename(change.from.section)), copy };
    }
    case 'remove': {
      const { section, channelId } = change.from;
      const copy = [sectionLine(change.from)];
      return { ...common, summary: text.remove(section, channelId), clicks: clicks(...text.clicks.remove), copy };
    }
  }
}

function sectionLine({ section }: Sender) {
  return { label: text.section, value: section };
}

/** All options, or those that differ from `before`. */
function optionLines(sender: Sender, before?: Sender) {
  const old = new Map<string, string>(before === undefined ? [] : senderOptions(before));
  return senderOptions(sender).flatMap(([label, value]) => (old.get(label) === value ? [] : [{ label, value }]));
}
