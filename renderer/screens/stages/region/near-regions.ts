import { distance } from 'fastest-levenshtein';
import { REGION_NAMES, squeeze } from '../../../../shared/regions/names.ts';
import { REGIONS, type Region } from '../../../../shared/regions/table.ts';

const MOST = 3;

/** Regions that a text which is none may have meant, the likeliest first: they differ in less than half. */
export function nearRegions(text: string): readonly Region[] {
  const typed = squeeze(text.slice(0, 200).replace(/^\s*https?:\/\//i, ''));
  if (typed.length < 2) return [];
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u).map(squeeze));
  return REGIONS.map((region) => ({ region, apart: apart(typed, words, spellingsOf(region)) }))
    .filter(({ apart }) => apart < 0.5)
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ region }) => region);
}

function spellingsOf(region: Region): readonly string[] {
  const names = [...REGION_NAMES].filter(([, named]) => named === region).map(([name]) => name);
  const hosts = [region.domain, region.loginHost, region.apiHost, region.appsHost].map(squeeze);
  return [...names, ...hosts, ...(region.code === null ? [] : [region.code])];
}

/** 0 for the same text, 1 for nothing in common. Naming the region somewhere, or typing the start of it, is near. */
function apart(typed: string, words: ReadonlySet<string>, spellings: readonly string[]): number {
  const shares = spellings.map((spelling) => {
    if (words.has(spelling)) return 0.05;
    if (typed.length >= 3 && spelling.startsWith(typed)) return 0.1;
    return distance(typed, spelling) / Math.max(typed.length, spelling.length);
  });
  return Math.min(1, ...shares);
}
