import { Secret } from '../../vault/secret.ts';

/** What was taken out of a reply body. `missing` are pointers where a text had to be and none was found. */
export interface Taken {
  readonly body: unknown;
  readonly secrets: ReadonlyMap<string, Secret>;
  readonly missing: readonly string[];
}

/**
 * Takes the texts at JSON pointers (RFC 6901) out of a parsed body, so that nothing after this line can see them.
 * The places are removed from the body (from an array: null); the given body is not changed.
 */
export function takeSecrets(
  body: unknown,
  yields: readonly { readonly pointer: string; readonly name: string; readonly optional?: true }[],
): Taken {
  const secrets = new Map<string, Secret>();
  const missing: string[] = [];
  const rest: unknown = yields.length === 0 ? body : structuredClone(body);
  for (const { pointer, name, optional } of yields) {
    const parts = pointer.split('/').slice(1).map(unescapePart);
    const last = parts.pop();
    const parent = parts.reduce(step, rest);
    const text = last === undefined ? undefined : step(parent, last);
    const found = last !== undefined && typeof text === 'string' && text !== '';
    if (found) secrets.set(name, new Secret(text));
    else if (optional !== true) missing.push(pointer);
    // What stands in the place of an optional secret may be one in another form: it goes all the same.
    if (last === undefined || text === undefined || !(found || optional === true)) continue;
    if (Array.isArray(parent)) parent[Number(last)] = null;
    else delete (parent as Record<string, unknown>)[last];
  }
  return { body: rest, secrets, missing };
}

function step(place: unknown, part: string): unknown {
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, part)) return undefined;
  return (place as Record<string, unknown>)[part];
}

function unescapePart(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
