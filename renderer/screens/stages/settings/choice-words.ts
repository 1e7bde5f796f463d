import type { Parameter } from '../../../../shared/parameters/parameter.ts';

/** What a rule such as `home: only the home division. all: data of every division.` says of each choice. */
export function choiceWords({ rule, choices = [] }: Parameter): ReadonlyMap<string, string> {
  const found = choices.flatMap((choice): [string, number][] => {
    const at = rule.search(new RegExp(`(?:^|[\\s.])${choice.replace(/[^\w-]/g, '.')}:`));
    return at < 0 ? [] : [[choice, rule.indexOf(':', at) + 1]];
  });
  const starts = found.map(([choice, from]) => ({ choice, from, before: from - choice.length - 1 }));
  return new Map(
    starts.map(({ choice, from }) => {
      const next = starts.map(({ before }) => before).filter((before) => before > from);
      return [choice, capital(rule.slice(from, Math.min(rule.length, ...next)).trim())];
    }),
  );
}

/** A choice as it is shown: what the rule says of it, else its id. */
export function choiceLabel(id: string, words: ReadonlyMap<string, string>): string {
  return words.get(id)?.replace(/\.$/, '') ?? id;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
