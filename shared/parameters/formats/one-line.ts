import { doubtful, fits, offering } from './format.ts';

const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** A name as a person types it. Line breaks and invisible characters are taken as they are, since some system may have them. */
export const oneLine = offering((text) => {
  const offer = text.replace(INVISIBLE, '').trim();
  if (offer === text) return fits;
  const fix = 'Type the name again if they came along while it was copied.';
  return doubtful('has invisible characters or a line break', fix, offer === '' ? undefined : offer);
});
