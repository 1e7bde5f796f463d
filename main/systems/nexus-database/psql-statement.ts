import type { Ref, SecretHole, SqlStatement, Template } from '../../../shared/plan/action.ts';
import { secretName } from '../../../shared/text/secret-names.ts';
import { psqlLiteral } from './psql-literal.ts';

/** What psql asks for before it begins. */
export interface Asked {
  /** A variable of psql. */
  readonly variable: string;
  /** In words. */
  readonly label: string;
}

/** The name of the variable that psql keeps a secret in: `clientSecret` is `client_secret`. */
export function psqlVariable(name: string): string {
  const plain = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_');
  return /^[a-z]/.test(plain) ? plain : `value_${plain}`;
}

/** A statement with its parameters in it: values quoted, secrets and what is not known yet as variables of psql. */
export function psqlStatement({ text: statement, params }: SqlStatement): string {
  return statement.replaceAll(/\$(\d+)/g, (_whole, place: string) => valueText(params[Number(place) - 1] ?? null));
}

/** What has to be asked for, each once. */
export function askedFor(statements: readonly SqlStatement[]): readonly Asked[] {
  const found = new Map<string, Asked>();
  for (const param of statements.flatMap(({ params }) => params)) {
    if (isHole(param)) {
      const variable = psqlVariable(param.$secret);
      found.set(variable, { variable, label: secretName(param.$secret) });
    } else if (isRef(param)) {
      const variable = psqlVariable(`${param.$ref.step}-${param.$ref.output}`);
      found.set(variable, { variable, label: param.$ref.label });
    }
  }
  return [...found.values()];
}

/** The line by which psql asks. It reads the next line typed, so it has to be pasted by itself. */
export function promptLine({ variable, label }: Asked): string {
  return `\\prompt '${label.replaceAll(/[^\p{L}\p{N} .,:’-]/gu, ' ')}: ' ${variable}`;
}

/** A line of comment; it ends where it should, whatever is in it. */
export function commentLine(words: string): string {
  return `-- ${words.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`;
}

function valueText(value: Template): string {
  if (isHole(value)) return `:'${psqlVariable(value.$secret)}'`;
  if (isRef(value)) return `:'${psqlVariable(`${value.$ref.step}-${value.$ref.output}`)}'`;
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return psqlLiteral(value);
  throw new Error('A parameter is neither text, number, boolean nor a place for one.');
}

function isHole(value: Template): value is SecretHole {
  return typeof value === 'object' && value !== null && '$secret' in value;
}

function isRef(value: Template): value is Ref {
  return typeof value === 'object' && value !== null && '$ref' in value;
}
