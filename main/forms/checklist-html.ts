import type { Checklist, RowView } from '../../shared/ipc/views.ts';
import { checklistText as text } from '../../shared/text/checklist.ts';
import { escaped, htmlPage } from './html-parts.ts';
import { printable } from './printable.ts';

/** What the printed checklist says. */
export interface PrintedChecklist {
  readonly customer: string;
  readonly practice: boolean;
  readonly title: string;
  /** The guide and its version. */
  readonly source: string;
  readonly rows: readonly RowView[];
  readonly checklist: Checklist;
}

/** The permission table as one self-contained page, made to be printed. It holds no script and loads nothing. */
export function checklistHtml(printed: PrintedChecklist): string {
  const { practice, title, rows, checklist } = printed;
  const name = `${title}: ${text.heading}`;
  const { row, permission, level, policy, finding, why } = text.columns;
  const head = [row, permission, level, policy, finding, why].map((cell) => `<th scope="col">${html(cell)}</th>`);
  const body = [
    practice ? `<p class="banner">${html(text.practice)}</p>` : '',
    `<h1>${html(name)}</h1><dl>`,
    ...about(printed).map(([label, value]) => `<div><dt>${html(label)}</dt><dd>${html(value)}</dd></div>`),
    `</dl><p class="counts">${html(counts(checklist))}</p>`,
    checklist.problem === undefined
      ? ''
      : `<p class="problem">${html(checklist.problem.message)} ${html(checklist.problem.fix)}</p>`,
    `<table><colgroup>${COLUMNS}</colgroup><thead><tr>${head.join('')}</tr></thead>`,
    ...groupsOf(rows).map((group) => groupBody(group, checklist)),
    '</table>',
    ...mandatory(rows).map((note) => `<p class="note">${html(note)}</p>`),
  ];
  return htmlPage({ title: printable(name), style: STYLE, body });
}

function about({ customer, source, checklist }: PrintedChecklist): readonly (readonly [string, string])[] {
  const { of, subject, catalogue, checkedAt } = checklist;
  const { labels } = text;
  const at = catalogue.at.length > 10 ? text.time(catalogue.at) : catalogue.at;
  return [
    [labels.customer, customer],
    [labels.guide, source],
    [labels.subject[of], subject === '' ? (of === 'you' ? text.nobody : text.noClient) : subject],
    [labels.catalogue, text.catalogue[catalogue.source](catalogue.permissions, at)],
    [labels.checked, text.time(checkedAt)],
  ];
}

function counts({ findings }: Checklist): string {
  return KINDS.map((kind) =>
    text.count(text.finding[kind], findings.filter(({ finding }) => finding === kind).length),
  ).join(' · ');
}

interface Group {
  readonly type: string;
  readonly rows: readonly RowView[];
}

/** The guide's own groups, in its order; a type that comes back later stands where it first stood. */
function groupsOf(rows: readonly RowView[]): readonly Group[] {
  const types = [...new Set(rows.map(({ type }) => type))];
  return types.map((type) => ({ type, rows: rows.filter((row) => row.type === type) }));
}

function groupBody({ type, rows }: Group, checklist: Checklist): string {
  const head = `<tr class="group"><th colspan="6" scope="rowgroup">${html(type)} <span>${rows.length}</span></th></tr>`;
  return `<tbody>${head}${rows.map((row) => rowLine(row, checklist)).join('')}</tbody>`;
}

function rowLine({ row, name, level, policy }: RowView, { findings, proofs }: Checklist): string {
  const found = findings.find((each) => each.row === row);
  const kind = found?.finding ?? 'unchecked';
  const chosen = proofs.find((each) => each.row === row)?.chosen;
  const lines = [policy, ...(chosen === undefined ? [] : [text.chosen(chosen)])];
  // Breaks at the colons, where they have to be.
  const policies = lines.map((line) => html(line).replaceAll(':', ':<wbr>')).join('<br>');
  return [
    `<tr><td class="n">${row}</td><td>${html(name)}</td><td>${html(level)}</td><td class="mono">${policies}</td>`,
    `<td class="finding ${kind}"><b>${text.sign[kind]}</b> ${text.finding[kind]}</td>`,
    `<td class="why">${html(found?.reason ?? '')}</td></tr>`,
  ].join('');
}

function mandatory(rows: readonly RowView[]): readonly string[] {
  const notes = [...new Set(rows.flatMap((row) => row.mandatory ?? []))];
  return notes.map((note) => {
    const numbers = rows.filter((row) => row.mandatory === note).map(({ row }) => row);
    return text.guideSays(numbers.join(', '), note);
  });
}

function html(said: string): string {
  return escaped(printable(said));
}

const KINDS = ['granted', 'conditional', 'missing', 'not-offered', 'unchecked'] as const;
const COLUMNS = [5, 16, 12.5, 29, 13.5, 24].map((width) => `<col style="width:${width}%">`).join('');

const STYLE = `
@page { size: A4; margin: 16mm 14mm 18mm }
* { box-sizing: border-box }
body { margin: 0; font: 9pt/1.4 Arial, "Liberation Sans", "Helvetica Neue", sans-serif; color: #1c2430; unicode-bidi: isolate }
h1 { font-size: 16pt; line-height: 1.2; font-weight: 600; margin: 0 0 8pt }
p { margin: 0 0 8pt }
dl { margin: 0 0 8pt } dl div { display: flex } dt { width: 78pt; flex: none; color: #566172 } dd { margin: 0; overflow-wrap: anywhere; unicode-bidi: plaintext }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 10pt }
thead { display: table-header-group }
th, td { padding: 3pt 5pt; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; unicode-bidi: plaintext; border-bottom: .5pt solid #dfe3e8 }
thead th { color: #566172; font-weight: 600; border-bottom: .75pt solid #c3cad4 }
tr { break-inside: avoid }
.group { break-after: avoid } .group th { background: #f3f5f8; font-weight: 600 } .group span { color: #566172; font-weight: 400 }
.n { color: #566172; font-variant-numeric: tabular-nums }
.mono { font-family: "Liberation Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 7.5pt; line-height: 1.6; letter-spacing: -.1pt }
.finding b { display: inline-block; width: 9pt; font-family: "DejaVu Sans", "Segoe UI Symbol", sans-serif; font-weight: 400 }
.granted { color: #127a4b } .conditional { color: #8f5b00 } .missing { color: #b3261e } .not-offered, .unchecked { color: #566172 }
.why { color: #3c4757; font-size: 8pt }
.counts { font-weight: 600 }
.problem, .note { border-left: 2pt solid #b98900; padding-left: 7pt }
.banner { border: .75pt solid #b98900; background: #fff6dc; padding: 4pt 8pt; font-weight: 600 }
`;
