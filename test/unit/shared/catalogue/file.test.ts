import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalogue, type CatalogueEntry, catalogueOf } from '../../../../shared/catalogue/catalogue.ts';
import { catalogueFile, readCatalogueFile } from '../../../../shared/catalogue/file.ts';
import { CatalogueUnusable } from '../../../../shared/catalogue/unusable.ts';
import { permissionOf } from '../../../../shared/permissions/permission.ts';
import { reading } from '../coverage/read/known.ts';

const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,6}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const entry: fc.Arbitrary<CatalogueEntry> = fc
  .record({
    words: fc.tuple(fc.constantFrom('routing', 'WFM', 'wfm', 'constructor'), word, word),
    label: maybe(fc.string()),
    allowsConditions: maybe(fc.boolean()),
    divisionAware: maybe(fc.boolean()),
  })
  .map(({ words: [domain, entity, action], label, allowsConditions, divisionAware }) => ({
    permission: permissionOf(domain, entity, action),
    ...(label === undefined ? {} : { label }),
    ...(allowsConditions === undefined ? {} : { allowsConditions }),
    ...(divisionAware === undefined ? {} : { divisionAware }),
  }));
const catalogue = fc
  .array(entry, { minLength: 1, maxLength: 40 })
  .map((entries) => catalogueOf('live', '2026-11-21', entries));

const entriesOf = ({ entries }: Catalogue) => new Map([...entries].sort());

describe('a catalogue as a file', () => {
  it('comes back with the same permissions, as a saved one', () => {
    fc.assert(
      fc.property(catalogue, (live) => {
        const text = JSON.stringify(catalogueFile(live, { id: 'o1', name: 'Tideline Travel' }));
        const read = readCatalogueFile(JSON.parse(text));
        expect(entriesOf(read)).toEqual(entriesOf(live));
        expect(read).toMatchObject({ source: 'saved', date: '2026-11-21' });
        const input = reading(text);
        expect(input).toMatchObject({ format: 'catalogue', roles: [], unread: [] });
        expect(input.broken).toBeUndefined();
        expect(input.catalogue?.entries.size).toBe(live.entries.size);
      }),
    );
  });

  it('is refused when it is of another version, or an entry of it is damaged', () => {
    const file = catalogueFile(
      catalogueOf('live', '2026-11-21', [{ permission: permissionOf('routing', 'queue', 'view') }]),
    );
    expect(() => readCatalogueFile({ ...file, version: 2 })).toThrow(CatalogueUnusable);
    expect(() => readCatalogueFile({ ...file, entities: [] })).toThrow(CatalogueUnusable);
    const damaged = JSON.stringify(file).replace('"view"', '"vi ew"');
    expect(reading(damaged)).toMatchObject({
      format: 'catalogue',
      broken: expect.stringContaining('no readable domain'),
    });
    expect(reading(damaged).catalogue).toBeUndefined();
  });
});

describe('a listing of permissions as the API gives it', () => {
  const domain = (name: string) => ({
    id: name,
    domain: name,
    permissionMap: { queue: [{ domain: name, entityType: 'queue', action: 'view', label: 'View' }] },
  });
  const page = (pageNumber: number, name: string) =>
    JSON.stringify({ entities: [domain(name)], pageNumber, pageCount: 2 });

  it('is a saved catalogue of no known date when every page is there', () => {
    const read = reading(`${page(1, 'routing')}\n${page(2, 'wfm')}`);
    expect(read).toMatchObject({ format: 'catalogue', unread: [], catalogue: { source: 'saved', date: 'unknown' } });
    expect([...(read.catalogue?.entries.keys() ?? [])]).toEqual(['routing:queue:view', 'wfm:queue:view']);
  });

  it('is of no use while a page is missing', () => {
    const read = reading(page(1, 'routing'));
    expect(read.catalogue).toBeUndefined();
    expect(read.broken).toContain('2 pages; this file holds page 1 only');
  });
});
