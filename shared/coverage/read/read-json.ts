import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readCatalogueFile, savedCatalogue, UNDATED } from '../../catalogue/file.ts';
import { CatalogueUnusable } from '../../catalogue/unusable.ts';
import {
  holdingsOfAuthorization,
  holdingsOfRole,
  holdingsOfSubject,
  holdingsOfUser,
  type ReadHoldings,
  type RoleHoldings,
} from '../../permissions/holdings-of.ts';
import { isMembers, type Members } from '../../permissions/members.ts';
import type { Unread } from '../../permissions/read-holding.ts';
import type { InputFormat, InputSubject, ListingPart, ReadInput } from '../input.ts';
import type { UnreadEntry } from '../unread.ts';
import { type JsonDocument, jsonDocuments } from './json-documents.ts';
import { eachJsonItem, type JsonItem, type JsonPage, whatInstead } from './json-items.ts';
import { offsetsOf } from './json-places.ts';
import { type PagesMissing, pagesMissing } from './listing-pages.ts';
import { readCxJson } from './read-cx-json.ts';
import { subjectKind } from './subject-kind.ts';
import { placesOf, shown } from './text-places.ts';
import { hasTooMany, TOO_MANY } from './too-many.ts';
import { withUnknownLimits } from './unknown-limits.ts';
import { LISTED_AT_MOST, unreadList } from './unread-list.ts';

interface Part extends Unread {
  readonly document: JsonDocument;
}

type Add = (unread: Unread) => void;

interface Gathered {
  readonly roles: RoleHoldings[];
  readonly formats: Set<InputFormat>;
  readonly subjects: InputSubject[];
  /** Domains of a permission listing, from whatever pages. */
  readonly domains: unknown[];
  readonly pages: (JsonPage & { readonly document: JsonDocument })[];
  catalogue: Catalogue | undefined;
  /** As many as will be listed. */
  readonly parts: Part[];
  beyond: number;
}

/**
 * Reads JSON: roles, subjects, users, permission catalogues and CX as Code exports, one value, a list, pages of a
 * listing, or several of these after each other. Never throws; a fault of the JSON makes the whole file broken.
 */
export function readJson(text: string, file: string): ReadInput {
  const parsed = jsonDocuments(text);
  if (parsed.is === 'fault') return brokenJson(text, file, parsed.fault.offset, parsed.fault.why);
  const gathered: Gathered = {
    roles: [],
    formats: new Set(),
    subjects: [],
    domains: [],
    pages: [],
    catalogue: undefined,
    parts: [],
    beyond: 0,
  };
  for (const document of parsed.documents) readDocument(document, gathered);
  const missing = readWhole(gathered, parsed.documents);
  const { roles, subjects, catalogue } = gathered;
  const unread = placed(text, file, gathered);
  const said = missing && unread.find(({ why }) => why === missing.why);
  const [subject] = subjects.length === 1 ? subjects : [];
  return {
    format: formatOf(gathered.formats),
    roles,
    unread,
    ...(subject === undefined ? {} : { subject }),
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(missing === undefined || said === undefined ? {} : { listing: listingOf(missing, said) }),
  };
}

function listingOf({ of, count, pages }: PagesMissing, unread: UnreadEntry): ListingPart {
  return { of, count, pages, unread };
}

/** A file that stops being JSON: nothing of it counts, for nobody knows what the rest said. */
function brokenJson(text: string, file: string, offset: number, why: string): ReadInput {
  const { line, column } = placesOf(text, [offset]).get(offset) ?? { line: 1, column: 1 };
  const sentence = `The file is not JSON at line ${line}, column ${column}. ${why}`;
  const part = shown(text, Math.max(offset - column + 1, offset - 40));
  return {
    format: 'unknown',
    roles: [],
    unread: [{ file, line, column, text: part, why: sentence }],
    broken: sentence,
  };
}

function readDocument(document: JsonDocument, gathered: Gathered): void {
  const add = adder(document, gathered);
  let items = 0;
  eachJsonItem(
    document.value,
    (item) => {
      items += 1;
      readItem(item, gathered, add);
    },
    (page) => gathered.pages.push({ ...page, document }),
  );
  if (items === 0) add({ at: '', why: 'The list is empty.' });
}

function adder(document: JsonDocument, gathered: Gathered): Add {
  return ({ at, why }) => {
    if (gathered.parts.length > LISTED_AT_MOST) gathered.beyond += 1;
    else gathered.parts.push({ document, at, why: document.taken.get(at) ?? why });
  };
}

/** What only all documents together show: whether pages are missing, and a catalogue that stands on several. */
function readWhole(gathered: Gathered, documents: readonly JsonDocument[]): PagesMissing | undefined {
  const { pages, domains } = gathered;
  const [first] = pages;
  const whole = first?.document ?? documents[0];
  const missing = pagesMissing(pages.map(({ page }) => page));
  if (whole === undefined) return undefined;
  if (missing !== undefined) adder(whole, gathered)({ at: first?.at ?? '', why: missing.why });
  if (domains.length === 0) return missing;
  gathered.formats.add('catalogue');
  // A catalogue without one of its pages would call permissions unknown that are listed.
  if (missing === undefined)
    readCatalogue(() => savedCatalogue(domains, UNDATED), first?.at ?? '', gathered, adder(whole, gathered));
  return undefined;
}

function readItem(item: JsonItem, gathered: Gathered, add: Add): void {
  const { kind, value, at } = item;
  switch (kind) {
    case 'unknown':
      add({ at, why: whatInstead(value) });
      break;
    case 'cx-as-code':
      gathered.formats.add('cx-as-code-json');
      readCxJson(value, at, (role) => gathered.roles.push(role), add);
      break;
    case 'catalogue':
      gathered.formats.add('catalogue');
      readCatalogue(() => readCatalogueFile(value as Members), at, gathered, add);
      break;
    case 'catalogue-domain':
      gathered.domains.push(value);
      break;
    default:
      readGrants(kind, value, at, gathered, add);
  }
}

const READERS = {
  role: holdingsOfRole,
  subject: holdingsOfSubject,
  user: holdingsOfUser,
  authorization: (value: unknown, at: string) => holdingsOfAuthorization(value, at),
} as const satisfies { readonly [kind: string]: (value: unknown, at: string) => ReadHoldings };

const FORMATS = { role: 'roles', subject: 'subject', user: 'user', authorization: 'user' } as const;

function readGrants(kind: keyof typeof READERS, value: unknown, at: string, gathered: Gathered, add: Add): void {
  gathered.formats.add(FORMATS[kind]);
  if (hasTooMany(value)) {
    add({ at, why: TOO_MANY });
    return;
  }
  const read = READERS[kind](withUnknownLimits(value), at);
  for (const role of read.roles) gathered.roles.push(kind === 'role' ? { ...role, raw: value as Members } : role);
  for (const each of read.unread) add(each);
  if (kind !== 'role') gathered.subjects.push(subjectOf(kind, value));
}

function subjectOf(kind: 'subject' | 'user' | 'authorization', value: unknown): InputSubject {
  const { id, name } = isMembers(value) ? value : {};
  const who = kind === 'subject' ? subjectKind(value) : 'user';
  const called = typeof name === 'string' && name.trim() !== '' ? name : undefined;
  const known = typeof id === 'string' ? id : undefined;
  return { kind: who, ...(known === undefined ? {} : { id: known }), name: called ?? known ?? `the ${who}` };
}

function readCatalogue(read: () => Catalogue, at: string, gathered: Gathered, add: Add): void {
  try {
    gathered.catalogue = read();
  } catch (error) {
    if (!(error instanceof CatalogueUnusable)) throw error;
    add({ at, why: error.message });
  }
}

function placed(text: string, file: string, { parts, beyond }: Gathered): readonly UnreadEntry[] {
  const unread = unreadList(file);
  const byDocument = Map.groupBy(parts, ({ document }) => document);
  const offsets = new Map<Part, number>();
  for (const [{ from, to }, own] of byDocument) {
    const found = offsetsOf(
      text,
      from,
      to,
      own.map(({ at }) => at),
    );
    for (const part of own) offsets.set(part, found.get(part.at) ?? from);
  }
  const places = placesOf(text, offsets.values());
  const lineOf = (offset: number): number => places.get(offset)?.line ?? 1;
  const ordered = [...offsets].sort(([, left], [, right]) => left - right);
  for (const [{ why }, offset] of ordered) unread.add({ line: lineOf(offset), text: shown(text, offset), why });
  if (beyond > 0) unread.skip(lineOf(ordered.at(-1)?.[1] ?? 0), beyond);
  return unread.entries();
}

function formatOf(formats: ReadonlySet<InputFormat>): InputFormat {
  for (const format of ['roles', 'subject', 'user', 'cx-as-code-json', 'catalogue'] as const)
    if (formats.has(format)) return format;
  return 'unknown';
}
