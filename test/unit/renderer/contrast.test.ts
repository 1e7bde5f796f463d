import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../../renderer/theme/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const GROUNDS = ['ground', 'panel', 'rail', 'hover'];
const ON_SOFT = ['accent', 'good', 'caution', 'bad', 'neutral'];
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...['text', 'text-2', 'text-3'].flatMap((text) =>
    [...GROUNDS, ...ON_SOFT.map((tone) => `${tone}-soft`)].map((ground) => [text, ground] as const),
  ),
  ...ON_SOFT.flatMap((tone) => [...GROUNDS, `${tone}-soft`].map((ground) => [tone, ground] as const)),
  ...['accent', 'accent-hover', 'bad', 'bad-hover'].map((fill) => ['on-accent', fill] as const),
];
// The edge of a field or an empty circle is what shows that it is there (WCAG 1.4.11).
const SHAPE_PAIRS: readonly (readonly [string, string])[] = ['ground', 'panel', 'rail'].flatMap((ground) =>
  ['control', 'accent', 'good', 'caution', 'bad', 'neutral'].map((shape) => [shape, ground] as const),
);

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(TEXT_PAIRS)('%s on %s can be read', (text, ground) => {
    expect(contrast(of(text, theme), of(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPE_PAIRS)('%s on %s can be seen', (shape, ground) => {
    expect(contrast(of(shape, theme), of(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function of(name: string, theme: 'light' | 'dark'): string {
  const colour = colours.get(name);
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return colour[theme];
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
