import { scanJson } from './scan-json.ts';

/** A key that stands twice in one object. */
export interface DuplicateKey {
  /** JSON pointer of the object, or of something around it. */
  readonly at: string;
  readonly key: string;
}

/** A file with more of them is damaged as a whole. */
const AT_MOST = 1_000;
/** Below this level what is around an object is named in its stead: pointers of hostile files would fill the memory. */
const DEEPEST = 32;
/** An object with more keys than this is looked up in a set. */
const FEW = 32;

interface Frame {
  array: boolean;
  index: number;
  /** The key whose value is being read. */
  start: number;
  end: number;
  /** Offsets of all keys, two a key, while they are few and hold no escape. */
  keys: number[];
  set: Set<string> | undefined;
  told: boolean;
}

/**
 * Objects that name a key twice. `JSON.parse` keeps the last one and says nothing; readers differ, and which of two
 * conditions or two lists of actions counts is anybody's guess, so it must not count at all.
 */
export function duplicateKeys(text: string, from: number, to: number): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const frames: Frame[] = [];
  let depth = -1;
  const begin = (): void => {
    const frame = frames[depth];
    if (frame?.array) frame.index += 1;
  };
  scanJson(text, from, to, {
    open(_offset, array) {
      begin();
      depth += 1;
      const frame = frames[depth];
      if (frame === undefined)
        frames.push({ array, index: -1, start: 0, end: 0, keys: [], set: undefined, told: false });
      else {
        frame.array = array;
        frame.index = -1;
        frame.keys.length = 0;
        frame.set = undefined;
        frame.told = false;
      }
    },
    close() {
      depth -= 1;
    },
    key(start, end) {
      const frame = frames[depth];
      if (frame === undefined) return;
      const seen = addKey(frame, text, start, end);
      frame.start = start;
      frame.end = end;
      if (!seen || found.length > AT_MOST) return;
      const above = Math.min(depth, DEEPEST);
      const named = frames[above];
      if (named === undefined || named.told) return;
      named.told = true;
      const at = found.length === AT_MOST ? '' : pointerOf(frames, above, text);
      found.push({ at, key: keyText(text, start, end) });
    },
    scalar: begin,
  });
  return found;
}

/** True when the object has the key already. */
function addKey(frame: Frame, text: string, start: number, end: number): boolean {
  const { keys } = frame;
  if (frame.set === undefined && (keys.length >= FEW * 2 || hasEscape(text, start, end))) {
    frame.set = new Set();
    for (let at = 0; at < keys.length; at += 2) frame.set.add(keyText(text, keys[at] ?? 0, keys[at + 1] ?? 0));
  }
  if (frame.set !== undefined) {
    const { size } = frame.set;
    return frame.set.add(keyText(text, start, end)).size === size;
  }
  for (let at = 0; at < keys.length; at += 2) {
    const other = keys[at] ?? 0;
    if ((keys[at + 1] ?? 0) - other === end - start && sameText(text, other, start, end - start)) return true;
  }
  keys.push(start, end);
  return false;
}

function sameText(text: string, left: number, right: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (text.charCodeAt(left + at) !== text.charCodeAt(right + at)) return false;
  return true;
}

function hasEscape(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 92) return true;
  return false;
}

function keyText(text: string, start: number, end: number): string {
  return JSON.parse(text.slice(start - 1, end + 1)) as string;
}

/** The pointer of the object at `depth`; its own current key is not part of it. */
function pointerOf(frames: readonly Frame[], depth: number, text: string): string {
  const parts = frames.slice(0, depth).map(({ array, index, start, end }) => {
    const part = array ? String(index) : keyText(text, start, end);
    return `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  });
  return parts.join('');
}
