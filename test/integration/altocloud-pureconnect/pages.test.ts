import { describe, expect, it } from 'vitest';
import { startAltocloud } from './altocloud-bench.ts';

/** Pages of the practice site, how a run with each ends, and what at least one check says. */
const PAGES = [
  ['/', 'done', 'ok'],
  ['/minified', 'done', 'ok'],
  ['/moved', 'done', 'ok'],
  ['/twice', 'attention', 'not-ok'],
  ['/none', 'attention', 'not-ok'],
  ['/commented-out', 'attention', 'not-ok'],
  ['/no-widget', 'attention', 'not-ok'],
  ['/other-organization', 'attention', 'not-ok'],
  ['/other-region', 'attention', 'not-ok'],
  ['/messenger', 'attention', 'not-ok'],
  ['/tag-manager', 'attention', 'unchecked'],
  ['/broken', 'attention', 'unchecked'],
  ['/endless', 'attention', 'unchecked'],
  ['/elsewhere', 'attention', 'unchecked'],
  ['/large', 'attention', 'unchecked'],
  ['/image', 'attention', 'unchecked'],
] as const;

describe('the customer’s page', () => {
  it.each(PAGES)('%s is what the checks say', { timeout: 60_000 }, async (path, result, some) => {
    const bench = await startAltocloud();
    const { origin, samples } = bench.practice.site;
    const widgetScript = samples.widgetScript;
    const ran = await bench.on('run', { siteUrl: new URL(path, origin).href, widgetScript });
    const checks = ran.checks.filter(({ step }) => step === 'alto-deploy').map((check) => check.result);
    expect(ran.result, ran.text).toBe(result);
    expect(checks, ran.text).toContain(some);
    if (result === 'done') expect(new Set(checks), ran.text).toEqual(new Set(['ok']));
    expect(bench.practice.site.counts()).toMatchObject({ write: 0, session: 0 });
  });
});
