import type { Json } from '../../../../shared/json.ts';
import { type Sender, SMS_PROVIDERS } from '../../../../shared/sms/sender.ts';

/** One thing to do in NexusServices so that its sections become those of the table. */
export type SectionChange =
  | { readonly is: 'add'; readonly to: Sender }
  | { readonly is: 'change'; readonly from: Sender; readonly to: Sender }
  | { readonly is: 'rename'; readonly from: Sender; readonly to: Sender }
  | { readonly is: 'remove'; readonly from: Sender };

/**
 * What leads from the sections that were confirmed to those that are wanted. A number keeps one section: another name
 * for it replaces the section, it never adds a second one (one section a number, S002:436-447).
 */
export function sectionChanges(confirmed: readonly Sender[], wanted: readonly Sender[]): readonly SectionChange[] {
  const bySection = new Map(confirmed.map((sender) => [sender.section, sender]));
  const kept = new Set(wanted.flatMap(({ section }) => (bySection.has(section) ? [section] : [])));
  const free = confirmed.filter(({ section }) => !kept.has(section));
  const renamed = new Set<Sender>();
  const changes = wanted.flatMap((to): readonly SectionChange[] => {
    const same = bySection.get(to.section);
    if (same !== undefined) return sameSender(same, to) ? [] : [{ is: 'change', from: same, to }];
    const from = free.find((sender) => sender.channelId === to.channelId && !renamed.has(sender));
    if (from === undefined) return [{ is: 'add', to }];
    renamed.add(from);
    return [{ is: 'rename', from, to }];
  });
  const gone = free.filter((sender) => !renamed.has(sender));
  const all = [...gone.map((from): SectionChange => ({ is: 'remove', from })), ...changes];
  // First what is in the way: a number may be on its way to another section.
  return ORDER.flatMap((kind) => all.filter(({ is }) => is === kind));
}

const ORDER = ['remove', 'change', 'rename', 'add'] as const;

/** The sections as they are once these changes were made. */
export function withChanges(confirmed: readonly Sender[], changes: readonly SectionChange[]): readonly Sender[] {
  const gone = new Set(changes.flatMap((change) => (change.is === 'add' ? [] : [change.from.section])));
  const left = confirmed.filter(({ section }) => !gone.has(section));
  return [...left, ...changes.flatMap((change) => (change.is === 'remove' ? [] : [change.to]))];
}

/** Sections as a step recorded them; entries that are none are left out. */
export function sectionsOf(value: Json | undefined): readonly Sender[] {
  return Array.isArray(value) ? value.flatMap((entry: Json) => sectionOf(entry) ?? []) : [];
}

/** Sections as a step records them. */
export function sectionsToJson(sections: readonly Sender[]): Json {
  return sections.map((sender) => ({ ...sender }));
}

function sectionOf(entry: Json): Sender | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const { section, channelId, endpoint, cxcOnly, provider } = entry as { readonly [key: string]: Json };
  const known = SMS_PROVIDERS.find((each) => each === provider);
  if (typeof section !== 'string' || typeof channelId !== 'string' || known === undefined) return undefined;
  return { section, channelId, endpoint: String(endpoint ?? ''), cxcOnly: cxcOnly === true, provider: known };
}

function sameSender(a: Sender, b: Sender): boolean {
  return (
    a.channelId === b.channelId && a.endpoint === b.endpoint && a.cxcOnly === b.cxcOnly && a.provider === b.provider
  );
}
