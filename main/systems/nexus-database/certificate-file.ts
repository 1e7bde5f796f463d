import { readFileSync } from 'node:fs';
import { DatabaseCaFileUnreadable } from '../faults/database-url.ts';

/** The certificates in the file that `sslrootcert` names, as PEM. @throws DatabaseCaFileUnreadable */
export function certificatesIn(path: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new DatabaseCaFileUnreadable(path, 'cannot be read');
  }
  const found = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  if (found === null) throw new DatabaseCaFileUnreadable(path, 'holds no certificate in PEM form');
  return found;
}
