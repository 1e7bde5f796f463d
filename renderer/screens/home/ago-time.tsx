import { ago, exactTime } from './ago.ts';

/** How long ago, with the exact time on hover and for machines. */
export function AgoTime({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={exactTime(at)}>
      {ago(at, Date.now())}
    </time>
  );
}
