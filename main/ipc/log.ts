/** What is worth a line to whoever looks into a misbehaving window. Never holds the content of a request or reply. */
export interface LogEntry {
  readonly what: 'call-refused' | 'reply-not-in-contract' | 'event-not-in-contract' | 'call-failed' | 'window';
  /** Channel or event, cut short. */
  readonly channel?: string;
  readonly reason: string;
}

/** Where such lines go. */
export type Log = (entry: LogEntry) => void;

/** One line of text for an entry, without control characters. */
export function logLine({ what, channel, reason }: LogEntry): string {
  const parts = ['groundwork', what, ...(channel === undefined ? [] : [channel]), reason];
  return parts.join(': ').replaceAll(/\p{Cc}+/gu, ' ');
}

/**
 * Kind and place of an error, without its message: that may quote a request or a reply.
 */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code} ${places.slice(0, 3).join(' ').trim()}`;
}
