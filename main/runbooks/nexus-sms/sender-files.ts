import type { JsonObject } from '../../../shared/json.ts';
import type { SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { type CustomHeader, customHeadersOf, headerOption } from '../../../shared/sms/custom-headers.ts';
import type { Sender } from '../../../shared/sms/sender.ts';
import { optionBlock, senderClicks, sendersCsv, sendersJson } from '../../../shared/sms/sender-outputs.ts';
import { sendersOf } from '../../../shared/sms/senders-of.ts';
import { smsSenderFilesText as text } from '../../../shared/text/sms-sender-files.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../forms/csv-parts.ts';
import { codeBlock, plainMarkdown as plain } from '../../forms/markdown.ts';
import type { ExportFile } from '../../forms/write-export.ts';

/** The formats of `senders.export`. */
export const SENDER_FORMATS = ['csv', 'json', 'md'] as const;
export type SenderFormat = (typeof SENDER_FORMATS)[number];

/** The sections and headers that a runbook's values ask for. Headers exist for the custom gateway only. */
export interface SenderList {
  readonly runbook: SmsVariant['runbook'];
  readonly senders: readonly Sender[];
  readonly headers: readonly CustomHeader[];
}

export function senderList(variant: SmsVariant, values: JsonObject): SenderList {
  const headers = variant.id === 'custom-gateway' ? customHeadersOf(values.customHeaders) : [];
  return { runbook: variant.runbook, senders: sendersOf(values, variant), headers };
}

/** Options by section, and the options of the headers, for programs. */
export function senderJson({ runbook, senders, headers }: SenderList): JsonObject {
  return { runbook, sections: sendersJson(senders), headers: Object.fromEntries(headers.map(headerOption)) };
}

/**
 * The list as files: a table for spreadsheets (headers in one of their own), JSON, and what to click as Markdown. On
 * practice JSON and Markdown say so; a table of options has no place for it, so its name does.
 */
export function senderFiles(
  list: SenderList,
  about: { readonly customer: string; readonly practice: boolean },
  formats: readonly SenderFormat[],
): { readonly baseName: string; readonly files: readonly ExportFile[] } {
  const make: { readonly [format in SenderFormat]: () => readonly ExportFile[] } = {
    csv: () => [
      { suffix: '.csv', bytes: `${BYTE_ORDER_MARK}${sendersCsv(list.senders)}` },
      ...(list.headers.length === 0 ? [] : [{ suffix: '.headers.csv', bytes: headersCsv(list.headers) }]),
    ],
    json: () => {
      const document = { schema: 1, practice: about.practice, customer: about.customer, ...senderJson(list) };
      return [{ suffix: '.json', bytes: `${JSON.stringify(document, null, 2)}\n` }];
    },
    md: () => [{ suffix: '.md', bytes: markdown(list, about) }],
  };
  const files = [...new Set(formats)].flatMap((format) => make[format]());
  return { baseName: text.file(about.customer, about.practice), files };
}

function headersCsv(headers: readonly CustomHeader[]): string {
  return `${BYTE_ORDER_MARK}${[[text.name, text.value], ...headers.map(headerOption)].map(csvLine).join('')}`;
}

function markdown({ senders, headers }: SenderList, about: { readonly customer: string; readonly practice: boolean }) {
  const sections = senders.flatMap((sender) => [
    '',
    `## ${plain(sender.section)}`,
    '',
    ...senderClicks(sender).map((click, place) => `${place + 1}. ${plain(click)}`),
    '',
    codeBlock(optionBlock(sender), ''),
  ]);
  const options = headers.map((header) => headerOption(header).join(' = ')).join('\n');
  const extra = ['', `## ${text.headers}`, '', plain(text.headersWhere), '', codeBlock(options, '')];
  return [
    ...(about.practice ? [`> **${plain(text.practice)}**`, ''] : []),
    `# ${text.title}`,
    '',
    plain(about.customer),
    ...sections,
    ...(headers.length === 0 ? [] : extra),
    '',
  ].join('\n');
}
