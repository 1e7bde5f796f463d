import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../../main/forms/render-csv.ts';
import { secretPart } from '../../../../main/forms/secret-part.ts';
import { parseCsv } from './parse-csv.ts';
import { sampleForm } from './sample-form.ts';

function csv(value: string, label = 'Probe'): string {
  const form = sampleForm({ fields: [{ label, value }] });
  return renderCsv(form, secretPart(form, 'omit', 'x'));
}

describe('renderCsv', () => {
  it('begins with a byte order mark and has three columns in every row', () => {
    const text = csv('x');
    expect(text.startsWith('\uFEFFField,Value,Remark\r\n')).toBe(true);
    for (const row of parseCsv(text)) expect(row).toHaveLength(3);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\u200B=1', '＝1', '－2', "=cmd|' /C calc'!A0", '\u00A0@x'])(
    'disarms %j and says so',
    (value) => {
      const row = parseCsv(csv(value)).find(([field]) => field === 'Probe');
      expect(row?.[1]).toBe(`'${value}`);
      expect(row?.[2]).toContain('apostrophe');
    },
  );

  it.each(['a=1', 'acme', '9f1c-2d', "'quoted", 'x@y.example'])('leaves %j alone', (value) => {
    expect(parseCsv(csv(value)).find(([field]) => field === 'Probe')).toEqual(['Probe', value, '']);
  });

  it.each(['a,b', 'say "hi"', 'two\nlines', ' padded '])('keeps %j whole', (value) => {
    expect(parseCsv(csv(value)).find(([field]) => field === 'Probe')?.[1]).toBe(value);
  });

  it('disarms labels too', () => {
    expect(parseCsv(csv('x', '=HYPERLINK("http://x")')).some(([field]) => field === `'=HYPERLINK("http://x")`)).toBe(
      true,
    );
  });
});
