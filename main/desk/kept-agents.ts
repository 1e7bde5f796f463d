import type { Problem } from '../../shared/results/problem.ts';
import type { DeskContext } from './context.ts';

/** What an answer is about. It holds for as long as all of it is the same. */
export interface AnswerBasis {
  /** The values that it was asked with; a secret by who holds it and since when, never by its text. */
  readonly values: readonly unknown[];
  /** The work that may have changed what was read. */
  readonly work: readonly unknown[];
}

interface Answer {
  readonly problems: readonly Problem[];
}

interface Kept extends AnswerBasis {
  readonly reading: Promise<Answer>;
  isRefused: boolean;
}

/** Nobody signed in, or what was asked could not answer: looking once more locks nobody out. */
const PASSING: ReadonlySet<string> = new Set([
  'connection-cut',
  'connection-refused',
  'keychain-locked',
  'keychain-missing',
  'keychain-refused',
  'keychain-timed-out',
  'name-not-resolved',
  'no-cic-server-ready',
  'server-fault',
  'throttled',
  'timed-out',
]);

/**
 * Answers of systems that a window asked: each page that shows them would else sign in once more, and a wrong password
 * sent some times over locks a CIC user out. A refusal holds until the values change, also when something was run
 * meanwhile.
 */
class KeptAgents {
  readonly #kept = new Map<string, Kept>();

  /** The answer that is known, or under way; else, and when asked `again`, what `read` gives. */
  take<T extends Answer>(key: string, basis: AnswerBasis, again: boolean, read: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (!again && known !== undefined && holds(known, basis)) return known.reading as Promise<T>;
    const reading = read();
    const kept: Kept = { ...basis, reading, isRefused: false };
    const drop = (): void => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    };
    this.#kept.set(key, kept);
    reading.then(({ problems }) => {
      kept.isRefused = problems.length > 0;
      if (problems.some(({ code }) => PASSING.has(code))) drop();
    }, drop);
    return reading;
  }
}

function holds(known: Kept, { values, work }: AnswerBasis): boolean {
  return isSame(known.values, values) && (known.isRefused || isSame(known.work, work));
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

const all = new WeakMap<DeskContext['held'], KeptAgents>();

/** The answers of a window. */
export function keptAgentsOf({ held }: Pick<DeskContext, 'held'>): KeptAgents {
  const known = all.get(held) ?? new KeptAgents();
  all.set(held, known);
  return known;
}
