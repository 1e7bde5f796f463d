import { isMembers } from '../../permissions/members.ts';
import { duplicateKeys } from './json-duplicates.ts';
import { type JsonFault, jsonExtent, skipSpace } from './json-fault.ts';

/** One JSON value of a file. `from` and `to` are its place in the text. */
export interface JsonDocument {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  /** Why the values at these pointers were taken out. */
  readonly taken: ReadonlyMap<string, string>;
}

/** The JSON values of a file, one after the other, or where it stops being JSON. */
export type JsonDocuments =
  | { readonly is: 'json'; readonly documents: readonly JsonDocument[] }
  | { readonly is: 'fault'; readonly fault: JsonFault };

/**
 * Reads a text that holds one JSON value, or several after each other, as pages that somebody appended or one value a
 * line. Objects with a key that stands twice are taken out: a string stands where they stood, which nobody reads as a role
 * or policy.
 */
export function jsonDocuments(text: string): JsonDocuments {
  const whole = parse(text);
  if (whole !== undefined) return { is: 'json', documents: [withoutDuplicates(text, whole.value, 0, text.length)] };
  const documents: JsonDocument[] = [];
  for (let from = skipSpace(text, 0); ; ) {
    const extent = jsonExtent(text, from);
    if ('fault' in extent) return { is: 'fault', fault: extent.fault };
    const parsed = parse(text.slice(from, extent.end));
    if (parsed === undefined) return { is: 'fault', fault: { offset: from, why: 'It could not be parsed.' } };
    documents.push(withoutDuplicates(text, parsed.value, from, extent.end));
    from = skipSpace(text, extent.end);
    if (from >= text.length) return { is: 'json', documents };
    if (!startsObject(text, from, extent.end))
      return { is: 'fault', fault: { offset: from, why: 'The text goes on after the end of the JSON value.' } };
  }
}

/** After a value only another object or list may come; anything else is damage, not another page. */
function startsObject(text: string, at: number, before: number): boolean {
  return (text[at] === '{' || text[at] === '[') && /[}\]]/.test(text[before - 1] ?? '');
}

function parse(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function withoutDuplicates(text: string, value: unknown, from: number, to: number): JsonDocument {
  const taken = new Map<string, string>();
  let root = value;
  for (const { at, key } of duplicateKeys(text, from, to)) {
    const why = `The key “${key}” stands in it twice; which one counts is not known.`;
    taken.set(at, why);
    if (at === '') root = why;
    else takeOut(root, at, why);
  }
  return { value: root, from, to, taken };
}

function takeOut(root: unknown, pointer: string, instead: string): void {
  const parts = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let owner = root;
  for (const [depth, part] of parts.entries()) {
    const last = depth === parts.length - 1;
    if (Array.isArray(owner)) {
      if (last && Number(part) < owner.length) owner[Number(part)] = instead;
      owner = owner[Number(part)];
    } else if (isMembers(owner) && Object.hasOwn(owner, part)) {
      // Defined, not assigned: the key may be __proto__.
      if (last)
        Object.defineProperty(owner, part, { value: instead, enumerable: true, writable: true, configurable: true });
      owner = owner[part];
    } else return;
  }
}
