/** Cyrillic and Greek letters that look like Latin ones: a guide prints the heading "Type" with two of them. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      а: 'a',
      в: 'b',
      е: 'e',
      к: 'k',
      м: 'm',
      н: 'h',
      о: 'o',
      р: 'p',
      с: 'c',
      т: 't',
      у: 'y',
      х: 'x',
      і: 'i',
      ѕ: 's',
    },
    ...{ α: 'a', β: 'b', ε: 'e', κ: 'k', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x', ι: 'i', ν: 'v' },
  }),
);

/** A heading for comparing: case, blanks, punctuation and letters of other scripts that look the same do not count. */
export function plainHead(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return [...lower]
    .map((sign) => LOOK_ALIKES.get(sign) ?? sign)
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .join('');
}
