/** `npm run bench`: the figures of the design's budget table, as ratios measured in this run. */
import { againstBareScript, ownTime } from './uca-run.ts';

let over = 0;
for (const measure of [againstBareScript, ownTime]) {
  const { what, value, budget } = await measure();
  const holds = value <= budget;
  if (!holds) over += 1;
  console.log(`${value.toFixed(3).padStart(8)}  (budget ${budget})  ${holds ? 'holds' : 'OVER '}  ${what}`);
}
process.exitCode = over === 0 ? 0 : 1;
