import { renderSnippet } from '../../../shared/snippet/render.ts';
import type { WantedSnippet } from '../../../shared/snippet/wanted.ts';
import type { RawReply } from '../http/raw-reply.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const OTHER_ORGANIZATION = '7f1c3b7e-6d0e-4a53-9a55-0d6f5a1f0c11';
/** More than anybody needs to read to find a snippet. */
const LARGE_BYTES = 6_000_000;

/** A widget as Interaction Connect gives it out to be copied; what it holds is the site's business. */
export function widgetScriptFor(appsHost: string): string {
  return [
    '<script>',
    "  window._genesys = { widgets: { main: { theme: 'light' }, webchat: { transport: {",
    "    type: 'pureconnect-v3-rest', endpoint: 'Practice Web Chat' } } } };",
    '</script>',
    `<script src="https://${appsHost}/widgets/9.0/widgets.min.js" async></script>`,
  ].join('\n');
}

/** The pages by path: the right one, and what can be wrong with one. */
export function pagesOf(wanted: WantedSnippet): ReadonlyMap<string, RawReply> {
  const snippet = renderSnippet({ ...wanted, singlePage: false });
  const widget = widgetScriptFor(wanted.appsHost);
  const other = (change: Partial<WantedSnippet>) => renderSnippet({ ...wanted, singlePage: false, ...change });
  const pages: readonly (readonly [string, RawReply])[] = [
    ['/', page(snippet, widget)],
    ['/single-page', page(renderSnippet({ ...wanted, singlePage: true }), widget)],
    ['/minified', page(snippet.replaceAll(/\s*\n\s*/g, ''), widget)],
    ['/twice', page(snippet, snippet, widget)],
    ['/none', page(widget)],
    ['/commented-out', page(`<!-- ${snippet} -->`, widget)],
    ['/no-widget', page(snippet)],
    ['/other-organization', page(other({ orgId: OTHER_ORGANIZATION }), widget)],
    ['/other-region', page(other({ region: 'use1', appsHost: 'apps.mypurecloud.com' }), widget)],
    [
      '/tag-manager',
      page('<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-PRACTICE"></script>', widget),
    ],
    ['/messenger', page(messenger(wanted.appsHost), widget)],
    ['/moved', redirect('/')],
    ['/endless', redirect('/endless')],
    ['/elsewhere', redirect('file:///etc/hostname')],
    ['/large', page('x'.repeat(LARGE_BYTES), snippet, widget)],
    ['/image', { status: 200, headers: { 'content-type': 'image/png' }, text: '\u0089PNG' }],
    ['/broken', { status: 500, headers: HTML, text: '<h1>Internal Server Error</h1>' }],
  ];
  return new Map(pages);
}

function page(...parts: readonly string[]): RawReply {
  const head = ['<!DOCTYPE html>', '<html lang="en">', '<head>', '<title>Practice Shop</title>', ...parts, '</head>'];
  const text = [...head, '<body><h1>Practice Shop</h1></body>', '</html>', ''].join('\n');
  return { status: 200, headers: HTML, text };
}

function redirect(location: string): RawReply {
  return { status: 302, headers: { ...HTML, location }, text: '<h1>Found</h1>' };
}

/** What Genesys Cloud's own customers use today instead (P14). */
function messenger(appsHost: string): string {
  const settings = `{ environment: 'prod-apse2', deploymentId: '${OTHER_ORGANIZATION}' }`;
  return [
    '<script>',
    '  window.Genesys = window.Genesys || function () { (Genesys.q = Genesys.q || []).push(arguments); };',
    `  Genesys.c = ${settings};`,
    '</script>',
    `<script async src="https://${appsHost}/genesys-bootstrap/genesys.min.js"></script>`,
  ].join('\n');
}
