import type { AuviousBench, Told } from './auvious-bench.ts';

/** Where each of the two operations is sent. */
export const PATHS = { callback: '/security/genesys/callback', room: '/security/genesys/room' } as const;

export type Operation = keyof typeof PATHS;

/** Writes that arrived, by method and path; a repeated one stands twice. */
export const sent = ({ practice: { auvious, genesysCloud } }: Pick<AuviousBench, 'practice'>): readonly string[] =>
  [...auvious.log, ...genesysCloud.log]
    .filter(({ effect }) => effect === 'write')
    .map(({ method, path }) => `${method} ${path.replace(/[\da-f]{8}-[\da-f-]{27}/g, '…')}`);

/** How often an operation was sent, whatever became of it. */
export const sentOf = (bench: Pick<AuviousBench, 'practice'>, operation: Operation): number =>
  sent(bench).filter((one) => one === `POST ${PATHS[operation]}`).length;

/** How many callbacks or rooms there are now, because each made a ticket. */
export const madeOf = ({ practice }: Pick<AuviousBench, 'practice'>): number => practice.auvious.state.tickets.size;

/** What has to be accepted, and by which word, to go on: `again <key>` or `leave <key>`. */
export function wordOf({ text }: Pick<Told, 'text'>, word: 'again' | 'leave'): string {
  const [found] = new RegExp(`\\b${word}( [\\da-f]{12}(-\\d+)?)+\\b`).exec(text) ?? [];
  if (found === undefined) throw new Error(`Nobody offers “${word} …”: ${text}`);
  return found;
}

/** Accepts for the step of an operation, as a values file does. */
export const accepting = (operation: Operation, typed: string) => ({ accept: { [`auv-${operation}`]: typed } });
