import { expect, it } from 'vitest';
import { switchesUpdatesOff, UPDATES_DISABLED } from '../../../../shared/cic/server-parameters.ts';

it.each([
  ['yes', true],
  ['YES', true],
  [' 1 ', true],
  [UPDATES_DISABLED.off, true],
  [UPDATES_DISABLED.on, false],
  ['', false],
  ['no', false],
  ['true', false],
  ['11', false],
  ['yes please', false],
])('%j switches updates off: %s', (value, off) => expect(switchesUpdatesOff(value)).toBe(off));
