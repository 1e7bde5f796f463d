import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../../main/forms/render-csv.ts';
import { secretPart } from '../../../../main/forms/secret-part.ts';
import { sampleForm } from './sample-form.ts';

function csv(value: string, label = 'Probe'): string {
  const form = sampleForm({ fields: [{ label, value }] });
  return renderCsv(form, secretPart(form, 'omit', 'x'));
}

/** RFC 4180, read strictly. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const row: string[] = [];
  for (let at = 1; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [, quoted, bare, end] = pattern.exec(text) ?? [];
    if (end === undefined) throw new Error(`not RFC 4180 at ${at}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

describe('renderCsv', () => {
  it('begins with a byte order mark and has three columns in every row', () => {
    const text = csv('x');
    expect(text.startsWith('\uFEFFField,Value,Remark\r\n')).toBe(true);
    for (const row of parse(text)) expect(row).toHaveLength(3);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\u200B=1', '＝1', '－2', "=cmd|' /C calc'!A0", '\u00A0@x'])(
    'disarms %j and says so',
    (value) => {
      const row = parse(csv(value)).find(([field]) => field === 'Probe');
      expect(row?.[1]).toBe(`'${value}`);
      expect(row?.[2]).toContain('apostrophe');
    },
  );

  it.each(['a=1', 'acme', '9f1c-2d', "'quoted", 'x@y.example'])('leaves %j alone', (value) => {
    expect(parse(csv(value)).find(([field]) => field === 'Probe')).toEqual(['Probe', value, '']);
  });

  it.each(['a,b', 'say "hi"', 'two\nlines', ' padded '])('keeps %j whole', (value) => {
    expect(parse(csv(value)).find(([field]) => field === 'Probe')?.[1]).toBe(value);
  });

  it('disarms labels too', () => {
    expect(parse(csv('x', '=HYPERLINK("http://x")')).some(([field]) => field === `'=HYPERLINK("http://x")`)).toBe(true);
  });
});
