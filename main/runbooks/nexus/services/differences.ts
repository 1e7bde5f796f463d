import { canonical } from '../../../../shared/canonical.ts';
import type { Json } from '../../../../shared/json.ts';
import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import type { Readable } from './definition.ts';

/** What of a service as it was read can be compared with what is wanted. */
export function readableOf(
  { url, data = {} }: { readonly url?: string | undefined; readonly data?: Readable['data'] | undefined },
  wanted: Readable,
): Readable {
  // A server that answers with an address of its own making, where none is sent, says nothing about what was sent.
  return { ...(url === undefined || wanted.url === undefined ? {} : { url }), data };
}

/** Equal but for the order of channels. */
export function isSame(one: Readable, other: Readable): boolean {
  return differences(one, other).length === 0;
}

/** What changes from one to the other, a line for each place; channels by their id. Empty when nothing does. */
export function differences(from: Readable, to: Readable): readonly string[] {
  const before = flat({ ...from });
  const after = flat({ ...to });
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places.flatMap((place) => {
    const [old, wanted] = [before.get(place) ?? text.nothing, after.get(place) ?? text.nothing];
    return old === wanted ? [] : [text.change(place, old, wanted)];
  });
}

/** Every leaf by its place, for example `data.channels.16504661149.webhook.url`. */
function flat(value: Json | object, place = ''): Map<string, string> {
  const parts = Array.isArray(value) ? byChannel(value) : value;
  if (typeof parts !== 'object' || parts === null) return new Map([[place, canonical(parts)]]);
  const members = Object.entries(parts as { readonly [name: string]: Json });
  if (members.length === 0) return new Map();
  return new Map(members.flatMap(([name, part]) => [...flat(part, place === '' ? name : `${place}.${name}`)]));
}

function byChannel(list: readonly Json[]): { readonly [id: string]: Json } {
  return Object.fromEntries(
    list.map((item, index) => {
      const id = (item as { readonly channelId?: unknown } | null)?.channelId;
      return [typeof id === 'string' ? id : String(index), item];
    }),
  );
}
