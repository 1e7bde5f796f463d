import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../main/forms/render-html.ts';
import { secretPart } from '../../../main/forms/secret-part.ts';
import { BrowserMissing, findBrowser } from '../../../main/shell/find-browser.ts';
import { PrintingFailed, printPdf } from '../../../main/shell/print-pdf.ts';
import { sampleForm } from '../../unit/main/forms/sample-form.ts';

const browser = installed();

function installed(): string | undefined {
  try {
    return findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  } catch (cause) {
    if (cause instanceof BrowserMissing) return undefined;
    throw cause;
  }
}

describe.skipIf(browser === undefined)('printing to PDF (needs an installed Chrome, Edge or Chromium)', () => {
  it('prints the form as a tagged A4 document', async () => {
    const form = sampleForm();
    const pdf = Buffer.from(await printPdf(renderHtml(form, secretPart(form, 'omit', 'x')), browser ?? ''));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).not.toContain('/JavaScript');
  });

  it('calls nobody, whatever the page asks for', async () => {
    const asked: string[] = [];
    const server = createServer((request, reply) => {
      asked.push(request.url ?? '');
      reply.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page =
      `<link rel=stylesheet href="${origin}/css"><img src="${origin}/img"><iframe src="${origin}/frame"></iframe>` +
      `<script>fetch("${origin}/script")</script><meta http-equiv=refresh content="0;url=${origin}/go">`;
    await printPdf(page, browser ?? '').catch((cause) => expect(cause).toBeInstanceOf(PrintingFailed));
    server.close();
    expect(asked).toEqual([]);
  });
});

it('says when the program is no browser', async () => {
  await expect(printPdf('<p>x</p>', process.execPath)).rejects.toMatchObject({ code: 'printing-failed' });
});
