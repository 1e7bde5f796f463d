import { confirm, input, password } from '@inquirer/prompts';
import { StoppedByOperator } from '../engine/faults.ts';
import { Secret } from '../vault/secret.ts';
import type { Io } from './io.ts';

/** Questions go to stderr: stdout belongs to the answer. */
function streams(io: Io) {
  return { input: io.stdin, output: io.stderr as NodeJS.WriteStream, signal: io.signal };
}

/** Leaving a question by interrupt stops the work, like an interrupt anywhere else. */
async function answered<T>(question: Promise<T>): Promise<T> {
  return question.catch((error: unknown) => {
    const left = error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
    throw left ? new StoppedByOperator() : error;
  });
}

/** Asks for a secret; what is typed is not shown. */
export async function askSecret(io: Io, field: string): Promise<Secret> {
  return new Secret(await answered(password({ message: `${field}:`, mask: true }, streams(io))));
}

/** Asks for a text. */
export function askText(io: Io, message: string): Promise<string> {
  return answered(input({ message }, streams(io)));
}

/** Asks yes or no; no is the default. */
export function askYes(io: Io, message: string): Promise<boolean> {
  return answered(confirm({ message, default: false }, streams(io)));
}
