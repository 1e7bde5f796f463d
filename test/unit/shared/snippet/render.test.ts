import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../../shared/regions/table.ts';
import { checkPage } from '../../../../shared/snippet/check-page.ts';
import { pageScripts } from '../../../../shared/snippet/page-scripts.ts';
import { readSnippets } from '../../../../shared/snippet/read-snippets.ts';
import { JOURNEY_SDK_PATH, renderSnippet } from '../../../../shared/snippet/render.ts';
import { shortRegion } from '../../../../shared/snippet/short-region.ts';

const wanted = fc.record({
  orgId: fc.uuid(),
  region: fc.constantFrom(...REGIONS.map(({ awsRegion }) => shortRegion(awsRegion) ?? '')),
  appsHost: fc.constantFrom(...REGIONS.map(({ appsHost }) => appsHost)),
});

describe('the tracking snippet', () => {
  it('is read back as it was rendered, for any organization and region, also within a page', () => {
    fc.assert(
      fc.property(wanted, fc.boolean(), (given, singlePage) => {
        const html = renderSnippet({ ...given, singlePage });
        const found = {
          organization: given.orgId,
          region: given.region,
          appsHost: given.appsHost,
          starts: true,
          runs: true,
        };
        expect(readSnippets(html)).toEqual([found]);
        const page = `<!doctype html><title>x</title><head>${html}</head><p onclick="ac('init','x')">a < b</p>`;
        expect(readSnippets(page)).toEqual([found]);
        expect(checkPage(page, given).map(({ result }) => result)).toEqual(['ok', 'ok', 'ok', 'ok']);
      }),
    );
  });

  it.each([
    [false, [['init', 'org', { region: 'euw1' }], ['pageview']]],
    [
      true,
      [
        ['init', 'org', { region: 'euw1' }],
        ['load', 'autotrackUrlChange'],
      ],
    ],
  ])('does in a browser what the SDK waits for (single page: %s)', (singlePage, calls) => {
    const [script] = pageScripts(
      renderSnippet({ orgId: 'org', region: 'euw1', appsHost: 'apps.mypurecloud.ie', singlePage }),
    );
    const added: { src?: string; async?: boolean }[] = [];
    const first = { parentNode: { insertBefore: (element: object) => added.push(element) } };
    const document = { createElement: () => ({}), getElementsByTagName: () => [first] };
    const window: Record<string, { q?: ArrayLike<unknown>[] } | string> = {};
    // In a browser the names of window are those of the script.
    const context = {
      window,
      document,
      get ac() {
        return window.ac;
      },
    };
    runInNewContext(script?.code ?? '', context);
    expect(added).toEqual([{ async: true, charset: 'utf-8', src: `https://apps.mypurecloud.ie${JOURNEY_SDK_PATH}` }]);
    expect(window._genesysJourneySdk).toBe('ac');
    const queue = (window.ac as { q?: ArrayLike<unknown>[] }).q ?? [];
    expect(JSON.parse(JSON.stringify(queue.map((call) => Array.from(call))))).toEqual(calls);
  });
});

describe('the short name of a region', () => {
  it.each(
    REGIONS.filter(({ domain }) => !domain.startsWith('mypurecloud')).map(
      ({ awsRegion, domain }) => [awsRegion, domain] as const,
    ),
  )('of %s is how its domain %s begins', (awsRegion, domain) =>
    expect(shortRegion(awsRegion)).toBe(domain.split('.', 1)[0]),
  );

  it.each([
    ['us-east-1', 'use1'],
    ['us-west-2', 'usw2'],
    ['eu-west-1', 'euw1'],
    ['eu-central-1', 'euc1'],
    ['ap-southeast-2', 'apse2'],
    ['ap-northeast-1', 'apne1'],
    ['nowhere', undefined],
    ['us-constructor-1', undefined],
    ['constructor', undefined],
  ])('of %s is %s', (awsRegion, short) => expect(shortRegion(awsRegion)).toBe(short));
});
