import { scanJson } from './scan-json.ts';

interface Wanted {
  readonly pointer: string;
  readonly below: Map<string, Wanted>;
}

/**
 * Offsets of JSON pointers in a text that `JSON.parse` has accepted. A pointer that leads nowhere has the offset of the
 * nearest thing around it: a missing member has no line of its own.
 */
export function offsetsOf(
  text: string,
  from: number,
  to: number,
  pointers: Iterable<string>,
): ReadonlyMap<string, number> {
  const root: Wanted = { pointer: '', below: new Map() };
  const all = new Set(pointers);
  for (const pointer of all) plant(root, pointer);
  const found = new Map<string, number>();
  // What is wanted below the value that is open at each level; undefined where nothing is.
  const stack: { readonly wanted: Wanted | undefined; readonly array: boolean; index: number; key: string }[] = [];
  const begin = (offset: number): Wanted | undefined => {
    const top = stack.at(-1);
    if (top === undefined) return reach(root, offset);
    if (top.wanted === undefined) return undefined;
    const wanted = top.wanted.below.get(top.array ? String(top.index++) : top.key);
    return wanted === undefined ? undefined : reach(wanted, offset);
  };
  const reach = (wanted: Wanted, offset: number): Wanted => {
    found.set(wanted.pointer, offset);
    return wanted;
  };
  scanJson(text, from, to, {
    open(offset, array) {
      stack.push({ wanted: begin(offset), array, index: 0, key: '' });
    },
    close() {
      stack.pop();
    },
    key(start, end) {
      const top = stack.at(-1);
      if (top?.wanted !== undefined) top.key = JSON.parse(text.slice(start - 1, end + 1)) as string;
    },
    scalar: begin,
  });
  return new Map([...all].map((pointer) => [pointer, around(pointer, found) ?? from]));
}

function plant(root: Wanted, pointer: string): void {
  let wanted = root;
  for (let end = pointer.indexOf('/', 1); wanted.pointer !== pointer; end = pointer.indexOf('/', end + 1)) {
    const reached = end === -1 ? pointer : pointer.slice(0, end);
    const part = reached
      .slice(wanted.pointer.length + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    const next = wanted.below.get(part) ?? { pointer: reached, below: new Map<string, Wanted>() };
    wanted.below.set(part, next);
    wanted = next;
  }
}

function around(pointer: string, found: ReadonlyMap<string, number>): number | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = found.get(at);
    if (offset !== undefined) return offset;
  }
  return found.get('');
}
