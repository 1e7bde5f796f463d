import type { SecretPlace } from '../runs/keeper.ts';
import { expose, type Secret } from '../vault/secret.ts';
import type { Io } from './io.ts';
import { askText } from './prompts.ts';

/** Prints a kept secret to stdout, once, because the operator asked for just that. */
export function printSecret(io: Io, json: boolean, name: string, secret: Secret): void {
  io.stdout.write(`${json ? JSON.stringify({ name, value: expose(secret) }) : expose(secret)}\n`);
}

/** The screen as the place for a created secret, where there is no keychain: it goes on only after a confirmation. */
export function screenPlace(io: Io, words: string, question: string): SecretPlace {
  return {
    words,
    async put({ name, subject }, secret) {
      io.stderr.write(`\n${name} of ${subject}:\n\n    ${expose(secret)}\n\n`);
      await askText(io, question);
    },
  };
}
