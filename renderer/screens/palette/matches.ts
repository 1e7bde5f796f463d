import type { Command } from './commands.ts';

/** Commands that hold every typed word, those that begin with what was typed first; all of them when nothing is typed. */
export function bestMatches(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = commands.filter(({ title, aside = '' }) => {
    const content = `${title} ${aside}`.toLowerCase();
    return words.every((word) => content.includes(word));
  });
  const [first = ''] = words;
  const begins = ({ title }: Command) =>
    title
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(first));
  return [...hits.filter(begins), ...hits.filter((command) => !begins(command))];
}
