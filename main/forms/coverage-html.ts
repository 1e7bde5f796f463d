import { escaped, htmlPage } from './html-parts.ts';
import type { Block, Look, Paper, PaperLine, PaperTable } from './paper.ts';

/** Coverage as one self-contained page, made to be printed. */
export function coverageHtml(paper: Paper): string {
  const { banner, title, facts, answer, sections, footer } = paper;
  const body = [
    banner === undefined ? '' : `<p class="banner">${escaped(banner)}</p>`,
    `<h1>${escaped(title)}</h1><dl>`,
    ...facts.map(({ label, text }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`),
    `</dl><p class="answer ${answer.good ? 'good' : 'bad'}">${escaped(answer.text)}</p>`,
    ...sections.map(
      (section) => `<section><h2>${escaped(section.title)}</h2>${section.blocks.map(block).join('\n')}</section>`,
    ),
    `<footer>${escaped(footer)}</footer>`,
  ];
  return htmlPage({ title, style: STYLE, body });
}

function block(each: Block): string {
  if (each.is === 'heading') return `<h3 class="${each.look}">${escaped(each.text)}</h3>`;
  if (each.is === 'text') return `<p class="${each.look}">${shown(each)}</p>`;
  if (each.is === 'steps') return `<ol>${each.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
  return table(each);
}

function table({ columns, rows }: PaperTable): string {
  const widths = columns.map(({ width }) => `<col style="width:${width}%">`);
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`);
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${cell.map(inCell).join('')}</td>`).join('')}</tr>`,
  );
  return [
    `<table><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table>`,
  ].join('');
}

function inCell(each: PaperLine): string {
  return `<div class="${each.look}">${shown(each)}</div>`;
}

/** Permissions break at their colons, where they have to. */
function shown({ text, look }: { readonly text: string; readonly look: Look }): string {
  return look === 'code' ? escaped(text).replaceAll(':', ':<wbr>') : escaped(text);
}

const STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm }
* { box-sizing: border-box }
body { margin: 0; font: 9pt/1.42 Arial, "Liberation Sans", "Helvetica Neue", sans-serif; color: #1c2430; unicode-bidi: isolate }
h1 { font-size: 17pt; line-height: 1.2; font-weight: 600; margin: 0 0 9pt; overflow-wrap: anywhere }
h2 { font-size: 12pt; font-weight: 600; margin: 15pt 0 5pt; break-after: avoid }
h3 { font-size: 10pt; font-weight: 600; margin: 10pt 0 3pt; break-after: avoid }
p { margin: 0 0 5pt; overflow-wrap: anywhere; unicode-bidi: plaintext }
h3 + p, p:has(+ table), p:has(+ ol) { break-after: avoid }
dl { margin: 0 0 9pt } dl div { display: flex; margin: 0 0 1pt } dt { width: 62pt; flex: none; color: #566172 }
dd { margin: 0; min-width: 0; flex: 1; overflow-wrap: anywhere; unicode-bidi: plaintext }
.answer { border-left: 3pt solid; padding: 5pt 9pt; font-size: 11pt; font-weight: 600; margin: 0 0 4pt }
.answer.good { border-color: #127a4b; background: #eef7f2 } .answer.bad { border-color: #b98900; background: #fff6dc }
ol { margin: 0 0 6pt; padding-left: 16pt } li { margin: 0 0 1pt; overflow-wrap: anywhere; unicode-bidi: plaintext }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 2pt 0 8pt }
thead { display: table-header-group }
th, td { padding: 3pt 5pt 3pt 0; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; unicode-bidi: plaintext; border-bottom: .5pt solid #dfe3e8; font-variant-numeric: tabular-nums }
thead th { color: #566172; font-weight: 600; border-bottom: .75pt solid #c3cad4 }
tr { break-inside: avoid }
.code { font: 7.5pt/1.6 "Liberation Mono", Consolas, "DejaVu Sans Mono", monospace; letter-spacing: -.1pt }
.quiet { color: #566172 } .strong { font-weight: 600 } .warn { color: #8f5b00 }
.granted { color: #127a4b } .conditional { color: #8f5b00 } .missing { color: #b3261e } .not-offered, .unchecked { color: #566172 }
.banner { border: .75pt solid #b98900; background: #fff6dc; padding: 4pt 8pt; font-weight: 600; margin: 0 0 10pt }
footer { margin-top: 14pt; border-top: .75pt solid #c3cad4; padding-top: 5pt; color: #566172; font-size: 8pt; break-inside: avoid }
`;
