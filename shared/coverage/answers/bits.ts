/** A set of row positions. Thousands of roles are held against thousands of rows; 32 of them go in one word. */
export type Bits = Uint32Array;

export function bitsOf(size: number, positions: Iterable<number>): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const at of positions) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  return bits;
}

export function has(bits: Bits, at: number): boolean {
  return (((bits[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

/** How many of `bits` are not in `without`. */
export function countWithout(bits: Bits, without: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) count += ones((bits[word] ?? 0) & ~(without[word] ?? 0));
  return count;
}

/** Puts all of `other` into `bits`. */
export function add(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

export function meets(bits: Bits, other: Bits): boolean {
  return bits.some((word, at) => (word & (other[at] ?? 0)) !== 0);
}

function ones(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
