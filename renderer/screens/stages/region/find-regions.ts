import { squeeze } from '../../../../shared/regions/names.ts';
import { REGIONS, type Region } from '../../../../shared/regions/table.ts';

/** The rows of the table that hold every word of the search. */
export function findRegions(search: string): readonly Region[] {
  const words = search
    .split(/\s+/)
    .map(squeeze)
    .filter((word) => word !== '');
  if (words.length === 0) return REGIONS;
  return REGIONS.filter((region) => {
    const text = squeeze(
      [region.name, region.code ?? '', region.awsRegion, region.loginHost, region.apiHost, region.appsHost].join(''),
    );
    return words.every((word) => text.includes(word));
  });
}
