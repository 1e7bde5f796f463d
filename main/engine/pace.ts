/** The vendor's own provider polls at this pace (reference, section 9 step 5). */
const SLOWEST_MS = 3_000;
const FASTEST_MS = 250;

/**
 * The pause before asking again for something that is on its way: 4 % of the time waited so far, between a quarter of a
 * second and three seconds. So a wait is overshot by little, and five minutes of waiting take some 160 requests.
 */
export function pauseAfter(elapsedMs: number): number {
  return Math.min(SLOWEST_MS, Math.max(FASTEST_MS, elapsedMs * 0.04));
}
