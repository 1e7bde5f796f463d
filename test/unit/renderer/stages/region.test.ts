import { describe, expect, it } from 'vitest';
import { findRegions } from '../../../../renderer/screens/stages/region/find-regions.ts';
import { nearRegions } from '../../../../renderer/screens/stages/region/near-regions.ts';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import { REGIONS } from '../../../../shared/regions/table.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';

const domains = (text: string) => nearRegions(text).map(({ domain }) => domain);

describe('nearRegions', () => {
  it.each([
    ['sydny', 'mypurecloud.com.au'],
    ['irlend', 'mypurecloud.ie'],
    ['login.mypurecloud.sydney', 'mypurecloud.com.au'],
    ['https://login.mypurecluod.de', 'mypurecloud.de'],
    ['sing', 'apse1.pure.cloud'],
  ])('offers for “%s” first %s', (text, domain) => {
    expect(detectRegion(text).region).toBeNull();
    expect(domains(text)[0]).toBe(domain);
  });

  it('offers at most three, and nothing for what resembles none', () => {
    expect(domains('pure.cloud').length).toBeLessThanOrEqual(3);
    expect(domains('qqqqqqqqqqqqqqqqqqqq')).toEqual([]);
    expect(domains('x')).toEqual([]);
  });

  it('ends quickly for a pasted book', () => {
    expect(nearRegions('a'.repeat(1_000_000))).toEqual([]);
  });
});

describe('findRegions', () => {
  it('shows all of them without a search', () => {
    expect(findRegions('  ')).toEqual(REGIONS);
  });

  it('looks at names, codes, AWS names and hosts', () => {
    expect(findRegions('euw2').map(({ name }) => name)).toEqual(['EU (London)']);
    expect(findRegions('ap-southeast-2').map(({ name }) => name)).toEqual(['Asia Pacific (Sydney)']);
    expect(findRegions('asia tokyo').map(({ name }) => name)).toEqual(['Asia Pacific (Tokyo)']);
    expect(findRegions('nowhere')).toEqual([]);
  });
});

it('fills in a practice address that is recognised', () => {
  expect(detectRegion(regionText.practiceAddress).region?.name).toBe('Asia Pacific (Sydney)');
});
