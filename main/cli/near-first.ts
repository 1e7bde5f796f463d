import { distance } from 'fastest-levenshtein';

const LONGEST = 200;

/** The names, those first that read like what was typed; equally near ones keep their order. */
export function nearFirst(typed: string, names: readonly string[]): readonly string[] {
  const wanted = plain(typed);
  const away = (name: string): number => {
    const word = plain(name);
    const holds = wanted !== '' && (word.includes(wanted) || (word !== '' && wanted.includes(word)));
    return holds ? 1 : distance(wanted, word);
  };
  return names
    .map((name) => ({ name, away: away(name) }))
    .sort((a, b) => a.away - b.away)
    .map(({ name }) => name);
}

/** Without accents, signs and case, as people type names. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
