/** An item of a list, and a key for it. */
export interface Keyed<T> {
  readonly key: string;
  readonly item: T;
}

/** Items with keys that differ even where their texts do not: two clicks of a guide may have the same words. */
export function keyed<T>(items: readonly T[], textOf: (item: T) => string): readonly Keyed<T>[] {
  const times = new Map<string, number>();
  return items.map((item) => {
    const text = textOf(item);
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    return { key: time === 1 ? text : `${text} (${time})`, item };
  });
}

/** The same for plain texts. */
export function keyedTexts(texts: readonly string[]): readonly Keyed<string>[] {
  return keyed(texts, (text) => text);
}
