import type { Json } from '../../shared/json.ts';
import { MASK, maskNamed, maskValue, namesSecret } from './named-values.ts';
import { expose, Secret } from './secret.ts';
import { base64Of, formsOf } from './secret-forms.ts';

/**
 * A shorter text (UTF-16 units) would be found inside ordinary words, so it is not searched for:
 * it is masked only where a field or header name says that a secret follows.
 */
export const SHORTEST_SEARCHED = 6;

/** Takes known secrets out of texts and JSON, in every form in which they travel. */
export interface Redactor {
  /** From now on `secret` is replaced: as text, percent-encoded, JSON-escaped, in base64 and base64url. */
  add(secret: Secret): void;
  /** As `add`, and the Basic credentials `base64(id:secret)` as a whole, so that no edge of them stays. */
  addPair(id: string, secret: Secret): void;
  /** Text stays text; anything else becomes JSON, deep, with the values of secret names masked. Not changed in place. */
  redact(value: string): string;
  redact(value: unknown): Json;
}

type Span = readonly [from: number, to: number];

function spansOf(text: string, forms: Iterable<RegExp>): Span[] {
  const spans: Span[] = [];
  for (const form of forms) {
    // Not matchAll: it compiles the expression anew for each text, which made a page of JSON take seconds.
    form.lastIndex = 0;
    for (let match = form.exec(text); match !== null; match = form.exec(text))
      spans.push([match.index, form.lastIndex]);
  }
  return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Overlapping spans become one mask; otherwise replacing one secret could save the rest of another. */
function maskSpans(text: string, spans: readonly Span[]): string {
  let out = '';
  let done = 0;
  for (const [from, to] of spans) {
    if (to <= done) continue;
    if (from >= done) out += text.slice(done, from) + MASK;
    done = to;
  }
  return out + text.slice(done);
}

/** A redactor that knows no secret yet. One is enough for a process. */
export function createRedactor(): Redactor {
  const forms = new Map<string, RegExp>();
  const learn = (found: readonly RegExp[]) => {
    for (const form of found) forms.set(form.source, form);
  };

  function add(secret: Secret): void {
    if (secret.length >= SHORTEST_SEARCHED) learn(formsOf(expose(secret)));
  }

  const text = (value: string) => maskNamed(maskSpans(value, spansOf(value, forms.values())));

  function deep(value: unknown, name: string): Json {
    if (typeof value === 'string') return namesSecret(name) ? maskValue(value) : text(value);
    if (typeof value === 'number' || typeof value === 'bigint') return scalar(value, name);
    if (value === null || typeof value === 'boolean') return value;
    if (value instanceof Secret) return MASK;
    // Bytes would go out as numbers, in which no secret can be found.
    if (ArrayBuffer.isView(value)) return MASK;
    if (Array.isArray(value)) return value.map((item) => deep(item, name));
    if (typeof value !== 'object') return null;
    if ('toJSON' in value && typeof value.toJSON === 'function') return deep(value.toJSON(), name);
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [text(key), deep(item, key)]));
  }

  function scalar(value: number | bigint, name: string): Json {
    if (namesSecret(name)) return MASK;
    // JSON knows no negative zero.
    if (value === 0) return 0;
    const masked = text(String(value));
    return typeof value === 'bigint' || masked !== String(value) ? masked : value;
  }

  function redact(value: string): string;
  function redact(value: unknown): Json;
  function redact(value: unknown): Json {
    return typeof value === 'string' ? text(value) : deep(value, '');
  }

  return {
    add,
    addPair(id, secret) {
      add(secret);
      if (secret.length > 0) learn([base64Of(`${id}:${expose(secret)}`)]);
    },
    redact,
  };
}
