/** Regions whose short name does not follow from that of AWS. */
const IRREGULAR: Readonly<Record<string, string>> = { 'eusc-de-east-1': 'edee1' };

const COMPASS: Readonly<Record<string, string>> = {
  north: 'n',
  northeast: 'ne',
  east: 'e',
  southeast: 'se',
  south: 's',
  southwest: 'sw',
  west: 'w',
  northwest: 'nw',
  central: 'c',
};

/**
 * The name that the tracking snippet has for a region: `use1` for `us-east-1`, `apse2` for `ap-southeast-2`. Undefined
 * for a text that is no region of AWS.
 */
export function shortRegion(awsRegion: string): string | undefined {
  if (Object.hasOwn(IRREGULAR, awsRegion)) return IRREGULAR[awsRegion];
  const [, area, direction = '', number] = /^([a-z]{2})-([a-z]+)-(\d)$/.exec(awsRegion) ?? [];
  const compass = Object.hasOwn(COMPASS, direction) ? COMPASS[direction] : undefined;
  return area === undefined || compass === undefined ? undefined : `${area}${compass}${number}`;
}
