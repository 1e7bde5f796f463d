import { describe, expect, it } from 'vitest';
import { boxesOf, labelOf, textOfBoxes, withLabel } from '../../../../renderer/screens/profiles/form-fields.ts';
import { bundledJson } from '../../shared/profiles/bundled.ts';

const { fields, region } = bundledJson().form;

describe('fields of the details form', () => {
  it('keep their order when one is renamed', () => {
    const next = withLabel(fields, 'clientId', 'Key');
    expect(next.map((each) => (each as { from: string }).from)).toEqual(fields.map(({ from }) => from));
    expect(labelOf(next, 'clientId')).toBe('Key');
    expect(labelOf(fields, 'clientId')).toBe('OAuth Client ID (Historical Adapter)');
  });

  it('are not asked for when emptied, and come last when asked for again', () => {
    const without = withLabel(fields, 'orgShortName', '');
    expect(labelOf(without, 'orgShortName')).toBeUndefined();
    expect(withLabel(without, 'orgShortName', 'Tenant').at(-1)).toEqual({ label: 'Tenant', from: 'orgShortName' });
  });
});

describe('boxes of the details form', () => {
  it('are the same when what is shown is typed again', () => {
    expect(boxesOf(textOfBoxes([...region.boxes]))).toEqual(region.boxes);
  });

  it('keep a line that is not finished, so that it is named as wrong', () => {
    expect(boxesOf('mypurecloud.ie\n\n = EU\na = b = c')).toEqual([
      { regionDomain: 'mypurecloud.ie', label: '' },
      { regionDomain: '', label: 'EU' },
      { regionDomain: 'a', label: 'b = c' },
    ]);
  });
});
