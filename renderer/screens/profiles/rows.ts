import type { Json, JsonObject } from '../../../shared/json.ts';
import { at, listAt, withValue } from './draft.ts';

/** A row that still has to be filled in; its number is put in with it. */
const EMPTY: JsonObject = {
  type: '',
  name: '',
  level: '',
  policy: '',
  confidence: 'confirmed',
  purpose: '',
  probe: null,
  noProbeReason: 'No request was tried for it.',
};

/** The profile with an empty row after the given one; rows are numbered anew, and mandatory groups keep theirs. */
export function withRowAfter(profile: Json, index: number): Json {
  const rows = listAt(profile, ['rows']);
  const next = [...rows.slice(0, index + 1), EMPTY, ...rows.slice(index + 1)];
  return renumbered(profile, next, (row) => (row > index + 1 ? row + 1 : row));
}

/** The profile without a row; later ones move up, and mandatory groups with them. */
export function withoutRow(profile: Json, index: number): Json {
  const next = listAt(profile, ['rows']).filter((_, each) => each !== index);
  return renumbered(profile, next, (row) => {
    if (row === index + 1) return undefined;
    return row > index + 1 ? row - 1 : row;
  });
}

function renumbered(profile: Json, rows: readonly Json[], moved: (row: number) => number | undefined): Json {
  const numbered = rows.map(numberedRow);
  const groups = listAt(profile, ['mandatoryGroups']).map((group) => {
    const named = listAt(group, ['rows']).flatMap((row) => (typeof row === 'number' ? (moved(row) ?? []) : row));
    return Array.isArray(at(group, ['rows'])) ? withValue(group, ['rows'], named) : group;
  });
  const withRows = withValue(profile, ['rows'], numbered);
  return Array.isArray(at(profile, ['mandatoryGroups'])) ? withValue(withRows, ['mandatoryGroups'], groups) : withRows;
}

function numberedRow(row: Json, index: number): Json {
  const { row: _, ...rest } = (typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {}) as JsonObject;
  return { row: index + 1, ...rest };
}

/** "12-17, 20" as numbers; what is no number stays as it was typed, so that it is named as wrong. */
export function numbersOf(text: string): readonly Json[] {
  return text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .flatMap((part): Json[] => {
      const range = /^(\d{1,4})[-–](\d{1,4})$/.exec(part);
      if (range === null) return [/^\d{1,9}$/.test(part) ? Number(part) : part];
      const [from, to] = [Number(range[1]), Number(range[2])];
      return to < from ? [part] : Array.from({ length: to - from + 1 }, (_, step) => from + step);
    });
}

/** Numbers as they are read: 12, 13, 14 and 20 are "12-14, 20". */
export function textOfNumbers(numbers: readonly Json[]): string {
  const parts: { from: Json; to: Json }[] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && typeof number === 'number' && last.to === number - 1) last.to = number;
    else parts.push({ from: number, to: number });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
