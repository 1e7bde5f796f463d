import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../main/forms/read-sheet.ts';
import { renderSheet } from '../../../main/forms/render-sheet.ts';
import { GOOD, TABLE } from '../../unit/shared/parameters/sample-table.ts';

const office = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find(existsSync);

describe.skipIf(office === undefined)('the sheet through LibreOffice (needs LibreOffice Writer)', () => {
  it('reads the same when LibreOffice has saved it', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    const before = await renderSheet('Prepare', TABLE, { ...GOOD, note: '“smart” – ünï' });
    writeFileSync(join(folder, 'sheet.docx'), before);
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'sheet.docx'),
      ],
      { stdio: 'ignore' },
    );
    const after = new Uint8Array(readFileSync(join(folder, 'out', 'sheet.docx')));
    expect(readSheet(after, TABLE, 'sheet.docx')).toEqual(readSheet(new Uint8Array(before), TABLE, 'sheet.docx'));
    expect(readSheet(after, TABLE, 'sheet.docx').values).toMatchObject({
      note: '“smart” – ünï',
      domains: 'a.example\nb.example',
    });
  });
});
