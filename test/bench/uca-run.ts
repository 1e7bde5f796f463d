import { type Figure, median } from './figure.ts';
import { type Recorded, type RecordedRun, recordRun, startCounting, timeRun } from './recorded-run.ts';

const PROPAGATION_MS = 10_000;
const REQUEST_MS = 100;
const PAIRS = 5;

/**
 * At 100 ms a request and 10 s propagation: the time in which no request is on its way and no grant is propagating,
 * against the rest. What is left over is the program's own.
 */
export async function ownTime(): Promise<Figure> {
  const faults = [{ match: { path: '*' }, fault: { kind: 'latency', ms: REQUEST_MS } }] as const;
  const practice = await startCounting({ propagationSeconds: PROPAGATION_MS / 1000, faults });
  try {
    const run = await recordRun(practice);
    const busy = covered([...run.requests.map(({ start, end }) => [start, end] as const), ...propagations(run)]);
    return {
      what: 'UCA run, 100 ms a request, 10 s propagation: own time / (critical path + propagation)',
      value: (run.wallMs - busy) / busy,
      budget: 0.05,
    };
  } finally {
    await practice.close();
  }
}

/** At zero delay, against a script that sends the very same requests, one after the other or, as it was, side by side. */
export async function againstBareScript(): Promise<Figure> {
  const fresh = () => startCounting({ propagationSeconds: 0, rateLimitPerMinute: 100_000 });
  const model = await fresh();
  const recorded = await recordRun(model).finally(() => model.close());
  const ratios: number[] = [];
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const first = await fresh();
    const own = await timeRun(first).finally(() => first.close());
    const second = await fresh();
    const bare = await replay(recorded, second.json.genesysCloud.origin).finally(() => second.close());
    // The first pair warms up.
    if (pair > 0) ratios.push(own / bare);
  }
  const what = 'UCA run at zero delay / a bare script sending the same requests (median)';
  return { what, value: median(ratios), budget: 2 };
}

/** What follows a granting write until the grant counts. */
function propagations({ requests }: RecordedRun): readonly (readonly [number, number])[] {
  return requests
    .filter(
      ({ url, init }) =>
        init.method === 'POST' && (/\/subjects\/.*\/roles\//.test(url) || /\/oauth\/clients$/.test(url)),
    )
    .map(({ end }) => [end, end + PROPAGATION_MS] as const);
}

/** Total length of the union of intervals. */
function covered(intervals: readonly (readonly [number, number])[]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return total;
}

async function replay({ requests }: RecordedRun, origin: string): Promise<number> {
  const groups: Recorded[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const request of requests) {
    const group = groups.at(-1);
    if (group === undefined || request.start >= until) groups.push([request]);
    else group.push(request);
    until = Math.max(until, request.end);
  }
  const start = performance.now();
  for (const group of groups) {
    await Promise.all(
      group.map(async ({ url, init }) => {
        const { pathname, search } = new URL(url);
        await (await fetch(`${origin}${pathname}${search}`, init)).arrayBuffer();
      }),
    );
  }
  return performance.now() - start;
}
