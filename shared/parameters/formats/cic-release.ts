import { readRelease, releaseName } from '../../cic/release.ts';
import { fits, offering, refused } from './format.ts';

const FIX = 'Give year, R and number, and the patch where there is one, for example 2019 R2 Patch 3.';

/** A release of CIC. Whether it is new enough is for the step to say: ICWS may know better than what was typed. */
export const cicRelease = offering((text) => {
  if (readRelease(text) !== undefined) return fits;
  const [, year, release, patch] =
    /^\D*(20\d\d)\W*R(?:elease)?\W*([1-4])(?:\W*(?:P|SU|Patch)\W*(\d{1,6}))?$/i.exec(text) ?? [];
  if (year === undefined) return refused('is not a release of CIC', FIX);
  const offer = releaseName({ year: Number(year), release: Number(release), patch: Number(patch ?? 0) });
  return refused('is not written as a release of CIC', FIX, offer);
});
