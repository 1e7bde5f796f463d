import { CANCEL_REQUEST, firstLength, GSS_REQUEST, SSL_REQUEST, textsIn } from './messages.ts';

/** The first message of a connection. */
export type First =
  /** Encryption is asked for, before the start-up message. */
  | { readonly is: 'encryption' }
  | { readonly is: 'cancel' }
  /** A protocol that nobody here speaks. */
  | { readonly is: 'other' }
  | { readonly is: 'start'; readonly minor: number; readonly parameters: ReadonlyMap<string, string> };

/**
 * Reads the first message off what was received.
 * @returns it and what follows it; undefined while it is not all there
 * @throws RangeError for a length that no client sends
 */
export function readFirst(received: Buffer): { readonly first: First; readonly rest: Buffer } | undefined {
  const length = firstLength(received);
  if (length === undefined) return undefined;
  const rest = received.subarray(length);
  if (length < 8) return { first: { is: 'other' }, rest };
  const code = received.readInt32BE(4);
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { first: { is: 'encryption' }, rest };
  if (code === CANCEL_REQUEST) return { first: { is: 'cancel' }, rest };
  if (code >> 16 !== 3) return { first: { is: 'other' }, rest };
  const texts = textsIn(received.subarray(8, length));
  const parameters = new Map<string, string>();
  for (let place = 0; texts[place]; place += 2) parameters.set(texts[place] ?? '', texts[place + 1] ?? '');
  return { first: { is: 'start', minor: code & 0xff_ff, parameters }, rest };
}

/** What belongs to the connection itself rather than to the settings of its session. */
const NOT_SETTINGS = ['user', 'database', 'options', 'replication'];

/** The settings that a start-up message asks for, those of `options` first (`-c name=value`, `--name=value`). */
export function settingsOf(parameters: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const words = (parameters.get('options') ?? '').match(/(?:\\.|[^\s\\])+/g) ?? [];
  for (const word of words) {
    const [, name, value] = /^(?:-c|--)?([\w.-]+)=(.*)$/s.exec(word.replaceAll(/\\(.)/gs, '$1')) ?? [];
    if (name !== undefined) settings.set(name.replaceAll('-', '_'), value ?? '');
  }
  for (const [name, value] of parameters) {
    if (!NOT_SETTINGS.includes(name) && !name.startsWith('_pq_.')) settings.set(name, value);
  }
  return settings;
}
