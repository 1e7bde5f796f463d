import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pauseAfter } from '../../../../main/engine/pace.ts';

it('pauses between a quarter of a second and three seconds, never shorter than before', () => {
  fc.assert(
    fc.property(fc.nat(600_000), fc.nat(600_000), (one, more) => {
      const pause = pauseAfter(one);
      expect(pause).toBeGreaterThanOrEqual(250);
      expect(pause).toBeLessThanOrEqual(3_000);
      expect(pauseAfter(one + more)).toBeGreaterThanOrEqual(pause);
    }),
  );
});

it('overshoots a long wait by at most 4 %, and asks some 160 times in five minutes', () => {
  let elapsed = 0;
  let polls = 0;
  while (elapsed < 300_000) {
    const pause = pauseAfter(elapsed);
    if (elapsed >= 6_250) expect(pause / elapsed).toBeCloseTo(Math.min(0.04, 3_000 / elapsed), 9);
    elapsed += pause;
    polls += 1;
  }
  expect(polls).toBeGreaterThan(140);
  expect(polls).toBeLessThan(180);
});
