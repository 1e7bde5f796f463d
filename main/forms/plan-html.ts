import { planText as text } from '../../shared/text/plan.ts';
import { escaped as html, htmlPage } from './html-parts.ts';
import type { PlanLine, PlanOutline } from './plan-document.ts';

/** The plan as one self-contained page, made to be printed and signed. It holds no script and loads nothing. */
export function planHtml(page: PlanOutline): string {
  const body = [
    page.banner === undefined ? '' : `<p class="banner">${html(page.banner)}</p>`,
    `<h1>${html(page.title)}</h1>`,
    lines(page.head),
    `<p class="quiet">${html(page.digestNote)}</p>`,
    page.notReady === undefined ? '' : `<p class="banner">${html(page.notReady)}</p>`,
    list(text.blocked, page.blocked),
    list(text.warnings, page.warnings),
    `<h2>${text.actions}</h2>`,
    page.actions.length === 0
      ? `<p>${text.noActions}</p>`
      : `<ol>${page.actions.map(({ title, lines: own }) => `<li><h3>${html(title)}</h3>${lines(own)}</li>`).join('')}</ol>`,
    list(text.stays, page.stays),
    `<section class="sign"><h2>${text.signatures}</h2><div>`,
    ...text.signAs.map(
      (who) => `<div><p>${html(who)}</p><p class="line"></p><p class="quiet">${text.signWith}</p></div>`,
    ),
    '</div></section>',
  ];
  return htmlPage({ title: page.title, style: STYLE, body });
}

function lines(all: readonly PlanLine[]): string {
  const rows = all.map(({ label, text: value, code }) => {
    const shown = code ? `<pre>${html(value)}</pre>` : html(value);
    return `<div><dt>${html(label)}</dt><dd>${shown}</dd></div>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<section><h2>${html(title)}</h2><ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul></section>`;
}

const STYLE = `
@page { size: A4; margin: 20mm 18mm }
* { box-sizing: border-box }
body { margin: 0; font: 10pt/1.45 Arial, "Liberation Sans", "Helvetica Neue", sans-serif; color: #1c2430; unicode-bidi: isolate }
h1 { font-size: 18pt; line-height: 1.2; font-weight: 600; margin: 0 0 10pt }
h2 { font-size: 12pt; font-weight: 600; margin: 16pt 0 5pt; break-after: avoid }
h3 { font-size: 10.5pt; font-weight: 600; margin: 0 0 3pt; break-after: avoid; overflow-wrap: anywhere }
p { margin: 0 0 8pt; white-space: pre-line; overflow-wrap: anywhere }
dl { margin: 0 0 8pt } dl div { display: flex; margin: 0 0 1.5pt }
dt { width: 84pt; flex: none; padding-right: 6pt; color: #566172; overflow-wrap: anywhere }
dd { margin: 0; min-width: 0; flex: 1; white-space: pre-line; overflow-wrap: anywhere; unicode-bidi: plaintext }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 7pt/1.5 "Liberation Mono", Consolas, "DejaVu Sans Mono", monospace }
ol, ul { margin: 0; padding-left: 18pt } li { margin: 0 0 8pt; unicode-bidi: plaintext } ul li { margin: 0 0 3pt }
.quiet { color: #566172; font-size: 8.5pt }
.banner { border: .75pt solid #b98900; background: #fff6dc; padding: 5pt 8pt; font-weight: 600 }
.sign { break-inside: avoid; margin-top: 24pt } .sign > div { display: flex; gap: 28pt } .sign > div > div { flex: 1 }
.line { border-bottom: .75pt solid #1c2430; height: 36pt; margin: 0 0 3pt }
`;
