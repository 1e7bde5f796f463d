import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Holding } from '../../permissions/holding.ts';
import { partsOf } from '../../permissions/permission.ts';
import type { ReadInput } from '../input.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import { isHcl } from './is-hcl.ts';
import { signatureOf, webPage } from './not-an-export.ts';
import { readPermissionList } from './permission-list.ts';
import { isAudit, readAudit } from './read-audit.ts';
import { readCsv } from './read-csv.ts';
import { readHcl } from './read-hcl.ts';
import { readJson } from './read-json.ts';
import { shown } from './text-places.ts';
import { verdict } from './verdict.ts';
import { wordPool } from './word-pool.ts';

/** What reading must know of the platform. */
export interface Known {
  /** Labels are mapped to permissions by it. */
  readonly catalogue: Catalogue;
}

/**
 * Reads any file or paste, recognised by its content: JSON of roles, subjects, users or a permission catalogue, CX as Code
 * in either syntax, CSV, an audit of Groundwork, or a list of permissions in text. `file` is the name to show and decides
 * nothing. Never throws. What cannot be read is listed by line and holds nothing; a file of which nothing is of use says
 * why in `broken`.
 */
export function readInput(text: string, file: string, known: Known): ReadInput {
  // Windows editors and PowerShell put a byte order mark in front; JSON.parse refuses it.
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const read = recognised(bare, file, known);
  if (read.broken !== undefined) return read;
  const why = verdict(read);
  return why === undefined ? read : { ...read, broken: why };
}

const NONE_OF_THEM = 'This is none of the formats that Groundwork reads';

function recognised(text: string, file: string, known: Known): ReadInput {
  if (text.trim() === '') return useless(file, text, 'The file is empty.');
  const other = signatureOf(text) ?? webPage(text);
  if (other !== undefined) return useless(file, text, other);
  if (isAudit(text)) return readAudit(text, file);
  // A list of permissions as programs write it reads like one that people write.
  if (/^\s*[[{]/.test(text) && !/^\s*\[\s*"[^"{}]*:[^"{}]*"/.test(text)) return readJson(text, file);
  if (isHcl(text)) return readHcl(text, file);
  const delimiter = csvDelimiter(text, known.catalogue);
  return delimiter === undefined ? readList(text, file, known) : readCsv(text, file, delimiter, known);
}

/** A list of permissions as something granted: by one role, since nothing says of which. */
function readList(text: string, file: string, known: Known): ReadInput {
  const { lines, unread } = readPermissionList(text, file, { ...known, granted: true });
  if (lines.length === 0) {
    const [first] = unread;
    // Signs that nobody sees, for example.
    if (first === undefined) return useless(file, text, `${NONE_OF_THEM}.`);
    return { format: 'unknown', roles: [], unread, broken: `${NONE_OF_THEM}. Line ${first.line}: ${first.why}` };
  }
  const role = { name: 'pasted' };
  const word = wordPool();
  const holdings: Holding[] = [];
  for (const { permissions } of lines)
    for (const permission of permissions) {
      const { domain, entity, action } = partsOf(permission);
      holdings.push({ domain: word(domain), entityName: word(entity), actions: [word(action)], role });
    }
  return { format: 'text', roles: [{ role, holdings, legacy: [] }], unread };
}

function useless(file: string, text: string, why: string): ReadInput {
  return { format: 'unknown', roles: [], unread: [{ file, line: 1, text: shown(text), why }], broken: why };
}
