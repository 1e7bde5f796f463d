import type { CoverageReport } from '../../shared/coverage/report.ts';
import { coverageReportText as text } from '../../shared/text/coverage-report.ts';
import { rowList } from '../../shared/text/row-list.ts';
import { FINDING_ORDER } from './coverage-order.ts';
import { roleSections } from './coverage-role-sections.ts';
import { rowSection } from './coverage-row-section.ts';
import { unreadSection } from './coverage-unread-section.ts';
import { type Block, line, type Paper, said } from './paper.ts';
import { printableLine as plain } from './printable.ts';
import { clipped, shorten } from './shorten.ts';

/** Files named at the top. */
const MOST_INPUTS = 8;

/** A report as a document: what was compared, the answer, then what needs a person, then what is good to know. */
export function coverageDocument(report: CoverageReport, practice = false): Paper {
  const sections = [
    { title: text.checks, blocks: checks(report) },
    rowSection(report),
    ...roleSections(report),
    { title: text.licences, blocks: licences(report) },
    unreadSection(report),
  ];
  return {
    banner: practice ? text.practice : undefined,
    title: clipped(plain(text.title(report.need.title)), 160),
    facts: facts(report),
    answer: { text: verdict(report), good: report.complete },
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    footer: text.footer,
  };
}

/** The answer in a sentence, for documents and the terminal. */
export function verdict({ counts, rows, complete }: CoverageReport): string {
  const others = FINDING_ORDER.filter((kind) => kind !== 'granted' && counts[kind] > 0);
  const parts = [
    text.ofRows(counts.granted, rows.length),
    ...others.map((kind) => `${counts[kind]} ${text.count[kind]}`),
  ];
  return text.verdict(parts.join(', '), complete);
}

/** What was compared, as labels and values. */
function facts({ need, of, division, catalogue, inputs, madeAt }: CoverageReport): Paper['facts'] {
  const { labels } = text;
  const { shown, more } = shorten(inputs, MOST_INPUTS);
  const files = shown.map(({ name, format, roles }) => text.input(name, text.format[format] ?? format, roles));
  return [
    { label: labels.need, text: need.title },
    { label: labels.source, text: need.source },
    { label: labels.of, text: of },
    { label: labels.division, text: divisionLine(division) },
    { label: labels.catalogue, text: catalogueLine(catalogue) },
    {
      label: labels.inputs,
      text: [...files, ...(more > 0 ? [text.moreInputs(more)] : [])].join('; ') || text.noInputs,
    },
    { label: labels.made, text: text.time(madeAt) },
  ].map(({ label, text: value }) => ({ label, text: clipped(plain(value), 900) }));
}

/** Where grants must count. */
export function divisionLine(division: string | undefined): string {
  return division ?? text.anyDivision;
}

/** Which catalogue it was, of when, and what that means. */
export function catalogueLine({ source, date, permissions }: CoverageReport['catalogue']): string {
  return text.catalogue[source](permissions, date.length > 10 ? text.time(date) : date);
}

function checks({ checks: all }: CoverageReport): readonly Block[] {
  return all.map(({ result, what, reason }) => {
    const sentence = `${text.check[result]} ${what}${reason === undefined ? '.' : `: ${reason}`}`;
    return said(clipped(plain(sentence), 900), result === 'ok' ? 'granted' : 'warn');
  });
}

function licences({ rows }: CoverageReport): readonly Block[] {
  const costs = [...new Set(rows.flatMap(({ licence }) => licence ?? []))];
  if (costs.length === 0) return [];
  return [
    said(text.licencesAre),
    {
      is: 'table',
      columns: [
        { title: text.cost, width: 60 },
        { title: text.rowsColumn, width: 40 },
      ],
      rows: costs.map((cost) => [
        [line(clipped(plain(cost), 300))],
        [line(rowList(rows.filter(({ licence }) => licence === cost).map(({ need }) => need.row)))],
      ]),
    },
  ];
}
