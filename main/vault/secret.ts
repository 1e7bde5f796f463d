import { inspect } from 'node:util';

const MASK = '••••••••';

/**
 * A secret in main. Every string form (template, JSON, inspect, concatenation) is a mask;
 * the text comes out only by `expose`, whose callers are listed in the lint rule "one door per danger".
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Length in UTF-16 units; harmless, and useful in messages about truncated pastes. */
  get length(): number {
    return this.#text.length;
  }

  /** Equal text, without exposing either side. */
  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  /** What an expression’s first group finds in it, as a secret too; undefined where nothing is found. */
  part(expression: RegExp): Secret | undefined {
    const found = expression.exec(this.#text)?.[1];
    return found === undefined || found === '' ? undefined : new Secret(found);
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [Symbol.toPrimitive](): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }

  /** @internal Use `expose`. */
  static read(secret: Secret): string {
    return secret.#text;
  }
}

/** The clear text of a secret. Only the files listed in the lint rule may import this. */
export function expose(secret: Secret): string {
  return Secret.read(secret);
}
