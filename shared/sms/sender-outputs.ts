import { smsSendersText as text } from '../text/sms-senders.ts';
import type { Sender } from './sender.ts';
import { SENDER_OPTIONS, senderOptions } from './sender-options.ts';

/** What to click for one section, in order; the same for every section but its values. */
export function senderClicks(sender: Sender): readonly string[] {
  const options = senderOptions(sender).map(([name, value]) =>
    name === 'endpoint' && value === '' ? text.noEndpoint : text.createOption(name, value),
  );
  return [text.open, text.createSection(sender.section), ...options];
}

/** A section with its options as configuration tools write them: `[section]`, then `name = value` lines. */
export function optionBlock(sender: Sender): string {
  return [`[${sender.section}]`, ...senderOptions(sender).map(([name, value]) => `${name} = ${value}`)].join('\n');
}

/** All sections as one text to copy, a blank line between two. */
export function optionBlocks(senders: readonly Sender[]): string {
  return senders.map((sender) => `${optionBlock(sender)}\n`).join('\n');
}

/** Heads and rows of the table, one row a section with its eight options. */
export function senderRows(senders: readonly Sender[]): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  return {
    heads: ['section', ...SENDER_OPTIONS],
    rows: senders.map((sender) => [sender.section, ...senderOptions(sender).map(([, value]) => value)]),
  };
}

/**
 * The sections as CSV by RFC 4180, without byte order mark. No value can be a formula: sections begin with `chat.`, numbers
 * are digits, and the rest is checked names.
 */
export function sendersCsv(senders: readonly Sender[]): string {
  const { heads, rows } = senderRows(senders);
  return [heads, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** The sections as JSON: by section its options. */
export function sendersJson(senders: readonly Sender[]): {
  readonly [section: string]: { readonly [option: string]: string };
} {
  return Object.fromEntries(senders.map((sender) => [sender.section, Object.fromEntries(senderOptions(sender))]));
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
