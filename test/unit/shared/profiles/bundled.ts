import { readFileSync } from 'node:fs';
import type { Json } from '../../../../shared/json.ts';
import type { Profile } from '../../../../shared/profiles/profile.ts';

const FILE = new URL('../../../../shared/profiles/uca-historical.json', import.meta.url);

/** A fresh copy of the first profile as it is in its file, to be changed by a test. */
export function bundledJson(): { [key: string]: Json } & Mutable<Profile> {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
