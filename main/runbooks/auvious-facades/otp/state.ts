import type { Json } from '../../../../shared/json.ts';
import type { Knowledge, SentWrite } from '../../../engine/step.ts';

const STEP = 'auv-otp-request';
const ID = new RegExp(`^${STEP}/(\\d+)$`);

/** A message that did not arrive by then will not: a new plan asks whether to send another one. */
const OLD_MS = 2 * 60_000;

/**
 * What became of the code that was sent last. `next` is the number of the message that would follow.
 * none: this number was sent none; lost: it may have been sent, and nobody knows its verification ID; used: a callback was
 * made since; open: it can be used, unless it is `old`, or was `tried` for a callback whose answer was lost. One that was
 * refused was most likely mistyped: it is entered again.
 */
export type OtpState =
  | { readonly is: 'none'; readonly next: number }
  | { readonly is: 'lost'; readonly next: number }
  | { readonly is: 'used'; readonly next: number }
  | ({ readonly is: 'open'; readonly next: number } & OpenCode);

interface OpenCode {
  readonly request: number;
  readonly verificationId: string;
  readonly tried: boolean;
  readonly old: boolean;
}

/** Id of the action that sends the message of this number. */
export function requestAction(number: number): string {
  return `${STEP}/${number}`;
}

/** @param to phone number, E.164 @param now milliseconds since the epoch */
export function otpState(known: Pick<Knowledge, 'record'>, to: string, now: number): OtpState {
  const record = known.record(STEP);
  const sent = Object.entries(record?.sent ?? {})
    .map(([action, write]) => ({ number: Number(ID.exec(action)?.[1]), ...write }))
    .filter(({ number }) => !Number.isNaN(number))
    .sort((one, other) => one.number - other.number);
  const last = sent.at(-1);
  const next = (last?.number ?? 0) + 1;
  // Sent a moment ago, by this very run.
  if (record?.unanswered === true && record.actions === undefined) return { is: 'lost', next: next + 1 };
  if (last === undefined || memberOf(last.before, 'to') !== to) return { is: 'none', next };
  const verificationId = memberOf(last.reply, 'id');
  if (verificationId === undefined) return { is: 'lost', next };
  if (callbacksSince(known, last.at).some(({ reply }) => reply !== undefined)) return { is: 'used', next };
  const tried = callbacksSince(known, last.at).length > 0;
  return { is: 'open', request: last.number, next, verificationId, tried, old: now - last.at > OLD_MS };
}

/** Callbacks that were sent after a moment; those that were refused are not among them. */
function callbacksSince(known: Pick<Knowledge, 'record'>, moment: number): readonly SentWrite[] {
  const sent = Object.entries(known.record('auv-callback')?.sent ?? {});
  return sent.filter(([action, { at }]) => !action.includes('/cancel-') && at >= moment).map(([, write]) => write);
}

function memberOf(value: Json | undefined, name: string): string | undefined {
  const member = (value as { readonly [name: string]: Json } | null | undefined)?.[name];
  return typeof member === 'string' ? member : undefined;
}
