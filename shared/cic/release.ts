/** A release of Customer Interaction Center. */
export interface CicRelease {
  /** With four digits. */
  readonly year: number;
  /** 1 to 4: the release of that year. */
  readonly release: number;
  /** 0 for a release without a patch. */
  readonly patch: number;
}

/** The oldest release that the integration works with (S001:82). */
export const MINIMUM_RELEASE: CicRelease = { year: 2019, release: 2, patch: 3 };

/** A release as a person writes it, such as `2019 R2 Patch 3` or `CIC 2020R3`; undefined for any other text. */
export function readRelease(text: string): CicRelease | undefined {
  const [, year, release, patch] =
    /^(?:CIC\s*)?(20\d\d)\s*R\s*([1-4])(?:\s*Patch\s*(\d{1,6}))?$/i.exec(text.trim()) ?? [];
  if (year === undefined || release === undefined) return undefined;
  return { year: Number(year), release: Number(release), patch: Number(patch ?? 0) };
}

/**
 * A release as ICWS tells it in texts: the last two digits of the year, the release of that year and the patch, `0` for
 * none. Undefined where one of them is no whole number.
 */
export function releaseOf(parts: {
  readonly majorVersion: string;
  readonly minorVersion: string;
  readonly su: string;
}): CicRelease | undefined {
  const [major, release, patch] = [wholeIn(parts.majorVersion), wholeIn(parts.minorVersion), wholeIn(parts.su)];
  if (major === undefined || release === undefined || patch === undefined) return undefined;
  return { year: major < 100 ? 2000 + major : major, release, patch };
}

/** Below zero when `a` is older than `b`, zero when they are the same, above zero when it is newer. */
export function compareReleases(a: CicRelease, b: CicRelease): number {
  return a.year - b.year || a.release - b.release || a.patch - b.patch;
}

/** As the vendor writes it, for example `2019 R2 Patch 3`. */
export function releaseName({ year, release, patch }: CicRelease): string {
  return `${year} R${release}${patch === 0 ? '' : ` Patch ${patch}`}`;
}

function wholeIn(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
