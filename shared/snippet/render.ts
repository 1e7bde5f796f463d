import type { WantedSnippet } from './wanted.ts';

/** Where the apps of a region serve the Journey SDK. */
export const JOURNEY_SDK_PATH = '/journey/sdk/js/web/v1/ac.js';

/**
 * The tracking snippet for the templates of a web site: it makes the function `ac`, which keeps calls until the Journey
 * SDK has come, and makes the first calls. A site that changes pages without loading them (`singlePage`) has the SDK
 * watch its address instead of counting one page view.
 */
export function renderSnippet({
  orgId,
  region,
  appsHost,
  singlePage,
}: WantedSnippet & { readonly singlePage: boolean }): string {
  return [
    '<script>',
    '(function (w, d, name, url) {',
    "  w['_genesysJourneySdk'] = name;",
    '  w[name] = w[name] || function () { (w[name].q = w[name].q || []).push(arguments); };',
    '  w[name].l = Date.now();',
    "  var sdk = d.createElement('script');",
    "  var first = d.getElementsByTagName('script')[0];",
    '  sdk.async = true;',
    "  sdk.charset = 'utf-8';",
    '  sdk.src = url;',
    '  first.parentNode.insertBefore(sdk, first);',
    `})(window, document, 'ac', 'https://${appsHost}${JOURNEY_SDK_PATH}');`,
    `ac('init', '${orgId}', { region: '${region}' });`,
    singlePage ? "ac('load', 'autotrackUrlChange');" : "ac('pageview');",
    '</script>',
  ].join('\n');
}
