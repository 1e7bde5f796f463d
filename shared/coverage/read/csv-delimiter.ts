import type { Catalogue } from '../../catalogue/catalogue.ts';
import { csvColumns } from './csv-columns.ts';
import { type CsvDelimiter, csvRecords } from './csv-records.ts';
import { listLine } from './list-line.ts';

const DELIMITERS: readonly CsvDelimiter[] = ['\t', ';', ','];
const LOOKED_AT = 5;

/**
 * The delimiter of a CSV file, by its head; undefined for a text that is none. A guide's own table of type, name and level
 * between tabs is a list, which may leave out what stands above; with a role or a mark it is CSV.
 */
export function csvDelimiter(text: string, catalogue: Catalogue): CsvDelimiter | undefined {
  const begin = text.slice(0, 20_000);
  for (const delimiter of DELIMITERS) {
    const [head] = firstRecords(begin, delimiter);
    const columns = head === undefined ? undefined : csvColumns(head);
    // A head of one column stands above a plain list as well.
    if (columns === undefined || columns.is === 'none' || (head?.length ?? 0) < 2) continue;
    if (delimiter !== '\t' || columns.is === 'unusable') return delimiter;
    if (
      ['role', 'roleId', 'granted', 'permission', 'condition', 'division'].some((name) =>
        columns.at.has(name as 'role'),
      )
    )
      return delimiter;
  }
  // Without a head it is still CSV when its lines are cut up alike and none of them is a permission by itself.
  return DELIMITERS.find((delimiter) => delimiter !== '\t' && isCutAlike(begin, delimiter, catalogue));
}

function isCutAlike(text: string, delimiter: CsvDelimiter, catalogue: Catalogue): boolean {
  const records = firstRecords(text, delimiter);
  const [first] = records;
  if (first === undefined || records.length < 2 || first.length < 3) return false;
  if (!records.every(({ length }) => length === first.length)) return false;
  return !records.some((cells) => ['permissions', 'labels'].includes(listLine(cells.join(delimiter), catalogue).is));
}

function firstRecords(text: string, delimiter: CsvDelimiter): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  for (const { cells } of csvRecords(text, delimiter)) {
    if (cells.some((cell) => cell.trim() !== '')) records.push(cells);
    if (records.length >= LOOKED_AT) break;
  }
  return records;
}
