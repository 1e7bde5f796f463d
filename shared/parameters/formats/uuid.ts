import { doubtful, fits, offering, refused } from './format.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const GROUPS = [8, 4, 4, 4, 12] as const;
const FIX = 'Copy it again: 32 hexadecimal digits in groups of 8-4-4-4-12.';

/** What the guides print as examples; some of them are one sample, misread in three ways (S002:320, S003:229, 290). */
const SAMPLES = [
  /^45acae06-6b7c-4f97-9c76-471cb5c21bf7$/i,
  /^9b7682b7-cbce-422f-9[0-9a-f]b[0-9a-f]-ecda85e61695$/i,
  // S003:62.
  /^578ec98e-f07c-46ad-9675-f36c22f3ba9f$/i,
] as const;

/**
 * An id in the form that Digital Channels and Genesys Cloud use. The samples of the guide are cut short (S002:84, 265),
 * have nine digits in a group and a blank (S002:304): each is told by name.
 */
export const uuid = offering((text) => {
  if (SAMPLES.some((sample) => sample.test(text))) {
    return doubtful('is the example that the guide prints', 'Replace it by the id of your own system.');
  }
  if (UUID.test(text)) return fits;
  const bare = text
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^urn:uuid:/i, '')
    .replace(/^["'{(<]+|["'})>,;.]+$/g, '');
  return refused(flawOf(text), FIX, /^[0-9a-f]{32}$/i.test(bare) ? dashed(bare) : bare);
});

function flawOf(text: string): string {
  if (/^[0-9a-f]{32}$/i.test(text)) return 'has no dashes between its groups';
  if (/[\u2010-\u2015\u2212]/.test(text)) return 'has long dashes';
  const groups = text.replace(/\s+/g, '').split('-');
  const odd = groups.findIndex((group, at) => group.length !== GROUPS[at]);
  const size = (at: number) => `has ${groups[at]?.length} digits in group ${at + 1} instead of ${GROUPS[at]}`;
  const blank = /\s/.test(text) ? 'has a blank inside' : undefined;
  if (groups.every((group) => /^[0-9a-f]*$/i.test(group)) && groups.length <= GROUPS.length) {
    const short = groups.length < GROUPS.length || (odd === GROUPS.length - 1 && (groups[odd]?.length ?? 0) < 12);
    // A group that is too long says more than that the end is missing.
    const long = groups.findIndex((group, at) => group.length > (GROUPS[at] ?? 0));
    const shape = long >= 0 ? size(long) : short ? 'is cut short' : odd >= 0 ? size(odd) : undefined;
    return [blank, shape].filter((part) => part !== undefined).join(' and ') || 'is not a UUID';
  }
  return blank ?? 'is not a UUID';
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
