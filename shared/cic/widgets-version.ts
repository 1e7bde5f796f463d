/** A version of Genesys Widgets: four numbers. Zeros in front of a number do not count. */
export type WidgetsVersion = readonly [number, number, number, number];

/** The oldest version that shows content offers (S001:83); nothing else of the integration depends on it. */
export const MINIMUM_WIDGETS_VERSION = '9.0.015.11';

/** A version such as `9.0.015.11`; undefined for any other text. */
export function readWidgetsVersion(text: string): WidgetsVersion | undefined {
  const [, major, minor, build, revision] = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(text.trim()) ?? [];
  if (major === undefined) return undefined;
  return [Number(major), Number(minor), Number(build), Number(revision)];
}

/** Below zero when `a` is older than `b`, zero when they are the same, above zero when it is newer. */
export function compareVersions(a: WidgetsVersion, b: WidgetsVersion): number {
  return a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Whether content offers are shown by this version; undefined for a text that is no version. */
export function showsContentOffers(text: string): boolean | undefined {
  const [given, oldest] = [readWidgetsVersion(text), readWidgetsVersion(MINIMUM_WIDGETS_VERSION)];
  if (given === undefined || oldest === undefined) return undefined;
  return compareVersions(given, oldest) >= 0;
}
