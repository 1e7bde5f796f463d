import { describe, expect, it } from 'vitest';
import { startAltocloud } from './altocloud-bench.ts';

const pageOf = (url: string | undefined, path: string) => `${url?.replace(/\/$/, '') ?? ''}${path}`;
type Checks = readonly { readonly step: string; readonly result: string }[];
const onSite = (checks: Checks) => checks.filter(({ step }) => step === 'alto-deploy').map(({ result }) => result);

describe('the web site in a run', () => {
  it('is not asked for when its page carries snippet and widget script already', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const widgetScript = bench.practice.json.site?.widgetScript ?? '';
    const ran = await bench.on('run', { widgetScript });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const status = (id: string) => ran.steps.find((step) => step.id === id)?.status;
    expect([status('alto-widget'), status('alto-deploy')]).toEqual(['present', 'present']);
    expect(new Set(onSite(ran.checks))).toEqual(new Set(['ok']));
    expect(bench.practice.site.counts()).toMatchObject({ write: 0, session: 0 });
  });

  it.each([
    ['/twice', 'not-ok'],
    ['/other-organization', 'not-ok'],
    ['/tag-manager', 'unchecked'],
    ['/broken', 'unchecked'],
  ])(
    'leaves the step open when %s shows otherwise, whoever confirmed it, and is done once it is mended',
    {
      timeout: 60_000,
    },
    async (path, result) => {
      const bench = await startAltocloud();
      const siteUrl = pageOf(bench.practice.json.site?.url, path);
      const open = await bench.on('run', { siteUrl });
      expect([open.result, open.code], open.text).toEqual(['attention', 1]);
      expect(open.steps.filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual(['alto-deploy']);
      expect(onSite(open.checks)).toContain(result);

      const writes = bench.writes();
      const mended = await bench.on('run', { siteUrl: bench.practice.json.site?.url ?? '' }, [
        '--engagement',
        open.engagement ?? '',
      ]);
      expect([mended.result, mended.problem, bench.writes()], mended.text).toEqual(['done', undefined, writes]);
    },
  );

  it('is looked at again months later', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    bench.practice.site.setFaults([{ match: { path: '/' }, fault: { kind: 'status', status: 503 } }]);
    const later = await bench.again('verify', ran.engagement);
    expect(later.result, later.text).toBe('attention');
    expect(onSite(later.checks)).toContain('unchecked');
    bench.practice.site.setFaults([]);
    const fine = await bench.again('verify', ran.engagement);
    expect(fine.result, fine.text).toBe('done');
  });
});
