import type { Ref } from '../../../shared/plan/action.ts';
import type { Piece, Word } from './curl-words.ts';

/** A variable for a value that is none of JSON, or undefined when it is JSON after all. `name` is its key. */
export type VariableFor = (value: object, name: string) => Piece | undefined;

/** The JSON text of a value, written as the transport writes it, with variables inside the quotes of their places. */
export function jsonWord(value: unknown, variableFor: VariableFor, name = 'secret'): Word {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value) ?? 'null'];
  const variable = variableFor(value, name);
  if (variable !== undefined) return isWhole(value) ? [variable] : ['"', variable, '"'];
  if (Array.isArray(value)) {
    const items = value.map((item) => jsonWord(item, variableFor, name));
    return ['[', ...joined(items), ']'];
  }
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]): Word => [`${JSON.stringify(key)}:`, ...jsonWord(item, variableFor, key)]);
  return ['{', ...joined(members), '}'];
}

/** A reference to an object or a list: its JSON stands there, without quotes around it. */
function isWhole(value: object): boolean {
  return '$ref' in value && (value as Ref).$ref.json === true;
}

function joined(words: readonly Word[]): Piece[] {
  return words.flatMap((word, at) => (at === 0 ? word : [',', ...word]));
}
