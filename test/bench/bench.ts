/**
 * `npm run bench`: the figures of the design's budget table, as ratios measured in this run. Arguments choose among
 * them: `npm run bench -- launch first-chunk`.
 */
import { buildApp } from '../../build/tasks/build-app.mjs';
import { audit } from './audit.ts';
import { coverageFigures } from './coverage.ts';
import { evaluation } from './evaluation.ts';
import type { Figure } from './figure.ts';
import { firstChunk } from './first-chunk.ts';
import { homeList } from './home-list.ts';
import { launch } from './launch.ts';
import { matrix } from './matrix.ts';
import { againstBareScript, ownTime } from './uca-run.ts';

const measures: Readonly<Record<string, () => Promise<Figure | readonly Figure[]>>> = {
  evaluation,
  launch,
  'first-chunk': firstChunk,
  'bare-script': againstBareScript,
  'own-time': ownTime,
  'home-list': homeList,
  matrix,
  coverage: coverageFigures,
  audit,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  console.error(`There is no figure "${unknown.join('", "')}". There are: ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}

await buildApp();
let over = 0;
for (const [name, measure] of Object.entries(measures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const figure of [await measure()].flat()) {
    if ('notMeasured' in figure) {
      over += 1;
      console.log(`${'-'.padStart(8)}  not measured: ${figure.notMeasured}  ${figure.what}`);
      continue;
    }
    const { what, value, budget } = figure;
    const holds = value <= budget;
    if (!holds) over += 1;
    console.log(`${value.toFixed(3).padStart(8)}  (budget ${budget})  ${holds ? 'holds' : 'OVER '}  ${what}`);
  }
}
process.exitCode = over === 0 ? 0 : 1;
