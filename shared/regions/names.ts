import { REGIONS, type Region } from './table.ts';

/** Lower case, accents off, letters and digits only: "EU (Ireland)" and "eu – ireland" are one. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Country names that two regions could claim: "Germany" is Frankfurt to most people, and the sovereign cloud by its name. */
const AMBIGUOUS = new Set(['germany']);

function spellings(region: Region): string[] {
  const [, before = region.name, inside = ''] = /^([^(]*)\(([^)]*)\)/.exec(region.name) ?? [];
  const place = squeeze(inside).replace(/^n(?=virginia$)/, '');
  const all = [region.name, before + inside, before, inside, region.awsRegion].map(squeeze);
  return [...new Set([...all, place])].filter((s) => s !== '' && !AMBIGUOUS.has(s));
}

function build(): ReadonlyMap<string, Region> {
  const claims = new Map<string, Region[]>();
  for (const region of REGIONS) for (const s of spellings(region)) claims.set(s, [...(claims.get(s) ?? []), region]);
  // A spelling that two regions share ("EU", "Central") says nothing.
  return new Map(
    [...claims].flatMap(([s, [only, ...others]]) => (only && others.length === 0 ? [[s, only] as const] : [])),
  );
}

/** Squeezed spelling → region, for printed names, their parts ("Ireland", "US West") and AWS names. */
export const REGION_NAMES: ReadonlyMap<string, Region> = build();

/** The region that a printed name means, however loosely it is typed; "Region" around it does not matter. */
export function regionByName(text: string): Region | undefined {
  const squeezed = squeeze(text);
  const bare = squeezed.replace(/^(?:(?:genesyscloud|purecloud)?region)/, '').replace(/region$/, '');
  return REGION_NAMES.get(squeezed) ?? REGION_NAMES.get(bare);
}
