import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Json, JsonObject } from '../../shared/json.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import { runText as text } from '../../shared/text/run.ts';
import type { FormFormat, SecretHandling } from '../forms/model.ts';
import { readSheet } from '../forms/read-sheet.ts';
import type { PracticeWish } from '../runs/practice.ts';
import { ageRecipient } from '../vault/age.ts';
import { resolveSecret } from '../vault/input.ts';
import { MemoryVault } from '../vault/memory.ts';
import type { Context } from './command.ts';
import { SecretHandlingUnknown, ValuesUnreadable } from './faults.ts';
import { operatorFiles } from './files.ts';
import { namedFormats } from './formats.ts';

/** Options of the commands that work with runs; absent ones are undefined. */
export interface RunOptions {
  /** One file or several; what a later one gives wins. */
  readonly values?: string | readonly string[];
  readonly engagement?: string;
  readonly practice?: string | true;
  readonly yes?: boolean;
  readonly approve?: string;
  readonly form?: string;
  readonly export?: string;
  readonly secret?: string;
  readonly run?: string;
  readonly manual?: boolean;
}

const OPTIONS = {
  values: ['--values <file>', text.options.values],
  engagement: ['--engagement <id>', text.options.engagement],
  practice: ['--practice [origin]', text.options.practice],
  yes: ['--yes', text.options.yes],
  approve: ['--approve <digest>', text.options.approve],
  form: ['--form <formats>', text.options.form],
  export: ['--export <dir>', text.options.export],
  secret: ['--secret <handling>', text.options.secret],
  run: ['--run <id>', text.options.run],
  manual: ['--manual', text.options.manual],
} as const;

/** Adds the named options to a command. */
export function withOptions(command: Command, names: readonly (keyof typeof OPTIONS)[]): Command {
  for (const name of names) {
    const [flags, description] = OPTIONS[name];
    if (name === 'values')
      command.option(flags, description, (file: string, before: readonly string[] = []) => [...before, file]);
    else command.option(flags, description);
  }
  return command;
}

export function practiceWish({ practice }: RunOptions): PracticeWish | undefined {
  if (practice === undefined) return undefined;
  return practice === true ? { is: 'own' } : { is: 'running', origin: practice };
}

/**
 * The content of the values files; a completed fill-in sheet is read like one. A sheet holds no secrets, acceptances or
 * notes: a file after it can. What a later file leaves empty is not taken away.
 * @throws ValuesUnreadable, SheetUnreadable
 */
export async function givenValues(context: Context, options: RunOptions, table: ParameterTable): Promise<JsonObject> {
  const all: { [name: string]: Json } = {};
  for (const file of [options.values ?? []].flat()) {
    const values = await valuesOf(context, resolve(context.io.cwd, file), table);
    // A rehearsal has secrets of its own.
    if (isSheet(file) && options.practice === undefined) Object.assign(all, promptedSecrets(table));
    const given = Object.entries(values).filter(([name, value]) => !isEmpty(value) || all[name] === undefined);
    Object.assign(all, Object.fromEntries(given));
  }
  return all;
}

function isSheet(path: string): boolean {
  return /\.docx$/i.test(path);
}

function isEmpty(value: Json): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

async function valuesOf(context: Context, path: string, table: ParameterTable): Promise<JsonObject> {
  const bytes = await operatorFiles.readFile(path).catch((error: unknown) => {
    throw new ValuesUnreadable(path, 'it cannot be opened', error);
  });
  if (isSheet(path)) {
    const { values, unread } = readSheet(bytes, table, path);
    for (const row of unread) context.output.note(text.unreadRow(row.row, row.text, row.why));
    return values;
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return unwrapped(parsed as JsonObject);
  } catch (error) {
    throw new ValuesUnreadable(path, error instanceof SyntaxError ? error.message : 'it is not UTF-8 text', error);
  }
  throw new ValuesUnreadable(path, 'it does not hold a JSON object');
}

/** The sheet says of every secret that it is asked for; a needed one is, unless a later file says where it is. */
function promptedSecrets(table: ParameterTable): JsonObject {
  const needed = table.filter(({ type, required }) => type === 'secret' && required);
  return Object.fromEntries(needed.map(({ name }) => [name, { prompt: true }]));
}

/** What `groundwork values` prints holds the values beside their schema; both forms are taken. */
function unwrapped(parsed: JsonObject): JsonObject {
  const { runbook, values, schema } = parsed;
  const isTemplate = typeof runbook === 'string' && typeof schema === 'object' && typeof values === 'object';
  return isTemplate && values !== null && !Array.isArray(values) ? (values as JsonObject) : parsed;
}

const FORMATS: readonly FormFormat[] = ['docx', 'pdf', 'eml', 'md', 'csv', 'json', 'ics'];

/** @throws FormatUnknown */
export function formats({ form = 'docx' }: RunOptions): readonly FormFormat[] {
  return namedFormats(form, FORMATS);
}

/** How exports treat the secret, with what clear text must be confirmed by. */
export interface SecretWish {
  readonly handling: SecretHandling;
  /** The org short name that the operator typed for clear text. */
  readonly clearFor: string | undefined;
}

/**
 * `omit`, `age` (to GROUNDWORK_AGE_RECIPIENT, or with a prompted or GROUNDWORK_AGE_PASSPHRASE passphrase), or
 * `clear=<org short name>`.
 * @throws SecretHandlingUnknown, AgeRecipientInvalid, the faults of secret references
 */
export async function secretWish(context: Context, { secret = 'omit' }: RunOptions): Promise<SecretWish> {
  if (secret === 'omit') return { handling: { is: 'omit' }, clearFor: undefined };
  if (secret.startsWith('clear=')) return { handling: { is: 'clear' }, clearFor: secret.slice('clear='.length) };
  if (secret !== 'age') throw new SecretHandlingUnknown();
  const recipient = context.io.env.GROUNDWORK_AGE_RECIPIENT;
  if (recipient !== undefined && recipient !== '') {
    return { handling: { is: 'age', to: { recipient: await ageRecipient(recipient) } }, clearFor: undefined };
  }
  const fromEnv = context.io.env.GROUNDWORK_AGE_PASSPHRASE !== undefined;
  const reference = fromEnv ? { env: 'GROUNDWORK_AGE_PASSPHRASE' } : { prompt: true };
  const prompt = context.app.ask === undefined ? {} : { prompt: context.app.ask };
  const sources = { env: context.app.env, vault: new MemoryVault(), ...prompt };
  const passphrase = await resolveSecret('age passphrase', reference, sources);
  return { handling: { is: 'age', to: { passphrase } }, clearFor: undefined };
}
