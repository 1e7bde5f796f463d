import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../../shared/snippet/check-page.ts';
import { readPage } from '../../../../shared/snippet/read-page.ts';
import { readSnippets } from '../../../../shared/snippet/read-snippets.ts';
import { renderSnippet } from '../../../../shared/snippet/render.ts';
import { retiredOnPage } from '../../../../shared/snippet/retired-on-page.ts';

const ORG = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';
const OTHER = '0d3f1f6e-6a0c-4c55-9d5a-3f6e2a1b7c90';
const wanted = { orgId: ORG, region: 'euw1', appsHost: 'apps.mypurecloud.ie' };
const SDK = 'https://apps.mypurecloud.ie/journey/sdk/js/web/v1/ac.js';
const right = renderSnippet({ ...wanted, singlePage: false });
/** As minifiers and the vendor's own console write it. */
const minified = `<script>!function(a,t,c,l,o,u,d){a._genesysJourneySdk=o,a[o]=a[o]||function(){(a[o].q=a[o].q||[]).push(arguments)},u=t.createElement(c),d=t.getElementsByTagName(c)[0],u.async=1,u.src=l,d.parentNode.insertBefore(u,d)}(window,document,"script","${SDK}","ac"),ac("init","${ORG}",{region:"euw1"}),ac("pageview")</script>`;
const init = (options = "{ region: 'euw1' }", org = `'${ORG}'`) =>
  `<script src="${SDK}"></script><script>ac('init', ${org}${options === '' ? '' : `, ${options}`});</script>`;

const results = (html: string) => checkPage(html, wanted).map(({ result }) => result);
const reasons = (html: string) => checkPage(html, wanted).map(({ reason = '' }) => reason);
const GTM = '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-X"></script>';
const FINE = ['ok', 'ok', 'ok', 'ok'];

describe('a page that carries the snippet', () => {
  it.each([
    ['as rendered', right],
    ['as one line with double quotes', minified],
    ['by an address of its own', init()],
    ['with a comment between', init('/* region */ {"region" /*x*/ : "euw1"}')],
    ['with more options', init("{ cookieDomain: {a: ['region']}, 'region': `euw1`, }")],
    ['under another name', right.replaceAll(/\bac\('/g, "track('").replace("document, 'ac'", "document, 'track'")],
    ['called on window', init().replace('ac(', 'window.ac(')],
    ["called as window['ac']", init().replace('ac(', "window['ac'](")],
    ['called if it is there', init().replace('ac(', 'ac?.(')],
    ['with capitals in tags', right.replaceAll('script>', 'SCRIPT>')],
    ['with an address without scheme', init().replace('https:', '')],
    ['with an encoded address', init().replace('/ac.js', '&#x2F;ac&period;js')],
    ['with an escaped text', init().replace("'init'", "'\\x69nit'")],
    [
      'in an old page',
      right.replace('<script>', '<script type="text/javascript"><!--\n').replace('</script>', '\n//--></script>'),
    ],
    ['beside a copy in a comment', `<!-- ${right} -->${right}`],
    ['beside a copy in a template', `<template>${right}</template>${right}`],
    ['beside a copy as text', `<textarea>${right}</textarea><noscript>${right}</noscript>${right}`],
    [
      'beside a copy that was switched off',
      right.replace("ac('init'", `// ac('init', '${OTHER}');\n/* ac('init', '${OTHER}') */ ac('init'`),
    ],
    ['beside other calls of init', `<script>fbq('init', '123'); $('#x').chart('init', {})</script>${right}`],
    ['beside its own source code', `<pre>&lt;script&gt;ac('init', '${OTHER}')&lt;/script&gt;</pre>${right}`],
    [
      'built by a script',
      `<script>var s=document.createElement("script");s.text="(function(){})(window,document,'script','${SDK}','ac');ac('init','${ORG}',{region:'euw1'})";document.head.append(s)</script>`,
    ],
  ])('%s', (_how, html) => expect(results(html)).toEqual(FINE));

  it('is right about capitals of the organization', () => {
    expect(results(init(undefined, `'${ORG.toUpperCase()}'`))).toEqual(FINE);
  });
});

describe('a page that is not in order', () => {
  it('carries it twice, three times', () => {
    expect(results(right + right)).toEqual(['not-ok', 'ok', 'ok', 'ok']);
    expect(reasons(right + right)[0]).toMatch(/twice/);
    expect(reasons(right + minified + right)[0]).toMatch(/3 times/);
    expect(results(`${init()}<script src="${SDK}"></script>`)[0]).toBe('not-ok');
  });

  it.each([
    ['nothing', ''],
    ['only text', `ac('init', '${ORG}', { region: 'euw1' })`],
    ['a comment', `<!-- ${right} -->`],
    ['a comment that never ends', `<!-- ${right}`],
    ['a script that never ends', right.replace('</script>', '')],
    ['a script with an address, whose own text does not run', right.replace('<script>', '<script src="/x.js">')],
  ])('has %s', (_what, html) => {
    expect(checkPage(html, wanted)).toEqual([expect.objectContaining({ result: 'not-ok' })]);
  });

  it('is for another organization, region or host, and says which', () => {
    expect(results(right.replace(ORG, OTHER))).toEqual(['ok', 'not-ok', 'ok', 'ok']);
    expect(reasons(right.replace(ORG, OTHER))[1]).toContain(OTHER);
    expect(results(right.replace("'euw1'", "'use1'"))).toEqual(['ok', 'ok', 'not-ok', 'ok']);
    expect(results(right.replace('.ie/', '.com/'))).toEqual(['ok', 'ok', 'ok', 'not-ok']);
    expect(results(right.replace('.ie/', '.ie.attacker.example/'))[3]).toBe('not-ok');
    expect(results(right + right.replace(ORG, OTHER))).toEqual(['not-ok', 'not-ok', 'ok', 'ok']);
  });

  it('loads the program and never starts it, or starts it and never loads it', () => {
    expect(checkPage(`<script src="${SDK}"></script>`, wanted)[0]).toMatchObject({ result: 'not-ok' });
    expect(checkPage(`<script>ac('init', '${ORG}', { region: 'euw1' })</script>`, wanted)[0]).toMatchObject({
      result: 'not-ok',
    });
  });
});

describe('what a page cannot tell is unchecked', () => {
  it('a tag manager may add it afterwards', () => {
    expect(checkPage(GTM, wanted)).toEqual([
      expect.objectContaining({ result: 'unchecked', reason: expect.stringContaining('Google Tag Manager') }),
    ]);
    expect(readPage(`<!-- ${GTM} --><script>// googletagmanager.com/gtm.js</script>`).tagManagers).toEqual([]);
    expect(results(GTM + right)).toEqual(FINE);
    expect(reasons(GTM + right)[0]).toMatch(/second/);
  });

  it('a consent manager holds it back', () => {
    const held = right.replace('<script>', '<script type="text/plain" data-category="statistics">');
    expect(checkPage(held, wanted)[0]).toMatchObject({
      result: 'unchecked',
      reason: expect.stringContaining('consent'),
    });
  });

  it('the organization is written elsewhere', () => {
    expect(results(init(undefined, 'config.org'))[1]).toBe('unchecked');
    expect(results(init(undefined, "'4da4' + rest"))[1]).toBe('unchecked');
    expect(results(init(undefined, `\`\${org}\``))[1]).toBe('unchecked');
    expect(results(init(''))[2]).toBe('unchecked');
    expect(results(init('{ region: where }'))[2]).toBe('unchecked');
  });
});

describe('Messenger on a page', () => {
  const messenger = `<script>(function(g,e,n){})(window,'Genesys','https://apps.mypurecloud.ie/genesys-bootstrap/genesys.min.js',{environment:'prod-euw1',deploymentId:'${ORG}'});</script>`;

  it('is recognised and said, and is no snippet', () => {
    expect(retiredOnPage(messenger + right)?.what).toContain('Messenger');
    expect(retiredOnPage(right)).toBeUndefined();
    expect(retiredOnPage(`<!--${messenger}-->`)).toBeUndefined();
    expect(readSnippets(messenger)).toEqual([]);
    expect(results(messenger + right)).toEqual(FINE);
  });
});

describe('any page', () => {
  const bits = [
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '"',
    "'",
    '`',
    '/*',
    '*/',
    '//',
    '\n',
    '\\',
    "ac('init',",
    '<template>',
    '</template>',
    right,
    '<style>',
    '/[',
    '${',
    '<a x=',
    '>',
  ];
  const page = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 5 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('is read without an error, and what is not ok says why', () => {
    fc.assert(
      fc.property(page, (html) => {
        const findings = checkPage(html, wanted);
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.filter(({ result, reason }) => result !== 'ok' && !reason)).toEqual([]);
      }),
    );
  });

  it('shows the snippet in front of it, whatever follows', () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(readSnippets(`${right}${html}`)[0]).toMatchObject({ organization: ORG, runs: true });
      }),
    );
  });

  // Each of these took minutes or a stack before they were read forward only.
  it.each([
    ['blanks in a tag', `<a${' '.repeat(1e6)}`],
    ['comments', '<!--x-->'.repeat(2e5)],
    ['open comments', '<!--'.repeat(3e5)],
    ['quotes', `<script>${'"a'.repeat(5e5)}</script>`],
    ['one long text', `<script>"${'a'.repeat(3e6)}</script>`],
    ['regular expressions', `<script>${'/['.repeat(2e5)}</script>`],
    ['sets in regular expressions', `<script>x=/${`[${'/['.repeat(95)}]`.repeat(5e3)}\n</script>`],
    ['calls that never end', `<script>${"ac('init','x',{".repeat(5e4)}</script>`],
    ['escapes', `<script>"${'\\x41'.repeat(3e5)}"</script>`],
  ])(
    'is read in time: %s',
    (_what, html) => {
      expect(checkPage(html, wanted).length).toBeGreaterThan(0);
    },
    20_000,
  );
});
