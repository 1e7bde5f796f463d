import { escaped as html, htmlPage } from './html-parts.ts';
import type { DetailsForm } from './model.ts';
import { type Outline, outline } from './outline.ts';
import type { SecretPart, Shown } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/** The form as one self-contained page, made to be printed. It holds no script and loads nothing. */
export function renderHtml(form: DetailsForm, part: SecretPart): string {
  const page = outline(form, part);
  const { region = { label: '', prompt: '', boxes: [] } } = page;
  const regionHead = `<tr><th scope="col">${html(region.label)}</th><th scope="col">${html(region.prompt)}</th></tr>`;
  const boxes = region.boxes.map(
    ({ label, ticked }) => `<tr><td>${html(label)}</td><td class="box">${ticked ? '☒' : '☐'}</td></tr>`,
  );
  const fields = page.fields.map(
    ({ label, shown }) =>
      `<tr><th scope="row">${html(label)}</th><td class="${look(shown)}">${html(shown.text)}</td></tr>`,
  );
  const body = [
    page.banner === undefined ? '' : `<p class="banner">${html(page.banner)}</p>`,
    `<h1>${html(page.title)}</h1><dl>`,
    ...page.head.map(({ label, text }) => `<div><dt>${html(label)}</dt><dd>${html(text)}</dd></div>`),
    `</dl><p>${html(page.intro)}</p><table><colgroup><col class="a"><col></colgroup>`,
    region.boxes.length === 0 ? '' : `<thead>${regionHead}</thead><tbody>${boxes.join('')}</tbody>`,
    `<tbody class="fields">${fields.join('')}</tbody></table>`,
    ...page.tables.map(tableOf),
    list(FORM_WORDS.missing, page.missing),
    list(FORM_WORDS.notes, page.notes),
    `<footer><p>${html(page.footer)}</p><p class="mono">${html(page.journal)}</p></footer>`,
  ];
  return htmlPage({ title: page.title, style: page.tables.length === 0 ? STYLE : STYLE + TABLE_STYLE, body });
}

function tableOf({ title, head, rows, isText }: Outline['tables'][number]): string {
  if (isText === true)
    return `<section><h2>${html(title)}</h2><pre class="mono">${html(rows.flat().join('\n'))}</pre></section>`;
  if (rows.length === 0) return list(title, [FORM_WORDS.noRows]);
  const heads = head.map((name) => `<th scope="col">${html(name)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td class="mono">${html(cell)}</td>`).join('')}</tr>`);
  return `<section><h2>${html(title)}</h2><table class="grid"><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></section>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<section><h2>${html(title)}</h2><ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul></section>`;
}

function look(shown: Shown): string {
  return shown.is === 'given' ? 'mono' : 'quiet';
}

const STYLE = `
@page { size: A4; margin: 22mm 20mm 20mm }
* { box-sizing: border-box }
body { margin: 0; padding: 0 1pt; font: 10.5pt/1.45 Arial, "Liberation Sans", "Helvetica Neue", sans-serif; color: #1c2430; unicode-bidi: isolate }
h1 { font-size: 18pt; line-height: 1.2; font-weight: 600; margin: 0 0 10pt }
h2 { font-size: 11.5pt; font-weight: 600; margin: 16pt 0 4pt; break-after: avoid }
p { margin: 0 0 10pt; white-space: pre-line }
dl { margin: 0 0 12pt } dl div { display: flex } dt { width: 70pt; flex: none; color: #566172 } dd { margin: 0 }
dd, td, th, li { overflow-wrap: anywhere; white-space: pre-line; unicode-bidi: plaintext }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 4pt 0 0 }
col.a { width: 52% }
th, td { border: .75pt solid #c3cad4; padding: 5pt 7pt; text-align: left; vertical-align: top; font-weight: 400 }
thead th { background: #eef1f5; font-weight: 600 } .fields th { font-weight: 600 }
tr, li { break-inside: avoid }
.box { font-family: "DejaVu Sans", "Segoe UI Symbol", sans-serif; font-size: 12pt; line-height: 1.2 }
.mono { font-family: "Liberation Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 9.5pt }
.quiet { color: #566172; font-style: italic }
.banner { border: .75pt solid #b98900; background: #fff6dc; padding: 5pt 8pt; font-weight: 600 }
ul { margin: 0; padding-left: 14pt } li { margin: 0 0 2pt }
footer { margin-top: 20pt; border-top: .75pt solid #c3cad4; padding-top: 6pt; color: #566172; font-size: 8.5pt; break-inside: avoid }
footer p { margin: 0 0 2pt; overflow-wrap: anywhere } footer .mono { font-size: 8pt }
`;

/** Only on forms that have tables: what is printed without them stays as it was. */
const TABLE_STYLE = `.grid { table-layout: auto; font-size: 9pt } .grid th, .grid td { padding: 3pt 5pt } .grid .mono { font-size: 8.5pt }
pre { margin: 4pt 0 0; white-space: pre-wrap; overflow-wrap: anywhere } pre.mono { font-size: 8.5pt }
`;
