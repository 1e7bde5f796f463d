import { trafficText } from '../../../shared/text/traffic.ts';
import type { Redactor } from '../../vault/redactor.ts';
import { maskedValue } from './tap-masked.ts';

/** A reply body for showing: JSON, '' for none. When it was cut, its last line says so. */
export interface ShownReply {
  readonly body: string;
  /** Bytes that are not shown. */
  readonly cutBytes: number;
}

const SHOWN_BYTES = 20_000;
/** Masking looks at every text for every secret; a page of the permission catalogue would take a tenth of a second. */
const MASKED_CHARACTERS = 3 * SHOWN_BYTES;

/** The first 20 kB of a body, masked. */
export function shownReply(body: unknown, redactor: Redactor): ShownReply {
  if (body === undefined || body === null) return { body: '', cutBytes: 0 };
  const whole = JSON.stringify(body, null, 2);
  const large = whole.length > MASKED_CHARACTERS;
  const text = JSON.stringify(
    maskedValue(large ? beginning(body, { left: MASKED_CHARACTERS }) : body, redactor),
    null,
    2,
  );
  const bytes = Buffer.from(text);
  if (!large && bytes.length <= SHOWN_BYTES) return { body: text, cutBytes: 0 };
  // A character must not be cut in half.
  const shown = new TextDecoder().decode(bytes.subarray(0, SHOWN_BYTES), { stream: true });
  const cutBytes = (large ? Buffer.byteLength(whole) : bytes.length) - Buffer.byteLength(shown);
  return { body: `${shown}\n${trafficText.cut(cutBytes)}`, cutBytes };
}

/** The value without what comes after so many characters; whole texts, as half a secret would not be recognised. */
function beginning(value: unknown, budget: { left: number }): unknown {
  if (typeof value === 'string') budget.left -= value.length;
  else budget.left -= 4;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.flatMap((item) => (budget.left > 0 ? [beginning(item, budget)] : []));
  const kept: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (budget.left <= 0) break;
    budget.left -= key.length;
    kept.push([key, beginning(item, budget)]);
  }
  return Object.fromEntries(kept);
}
