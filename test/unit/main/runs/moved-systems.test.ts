import { describe, expect, it } from 'vitest';
import { goneWithSystems } from '../../../../main/runs/moved-systems.ts';

const SECRETS = ['auviousClientSecret', 'otpCode auvious-facades'];

describe('the secrets of an Auvious client', () => {
  it.each([
    ['another one is named', 'https://auvious.video', 'https://auvious.example'],
    ['one is named for the first time, in place of the usual one', undefined, 'https://auvious.example'],
    ['the usual one is taken again', 'https://auvious.example', undefined],
  ])('are not sent to another Auvious unasked: %s', (_what, from, to) => {
    expect(goneWithSystems({ auviousUrl: from }, { auviousUrl: to })).toEqual(SECRETS);
  });

  it.each([
    [undefined, undefined],
    [undefined, 'https://AUVIOUS.video:443/'],
    ['https://auvious.example', 'https://auvious.example/'],
  ])('stay while the host does (%s, %s)', (from, to) => {
    expect(goneWithSystems({ auviousUrl: from }, { auviousUrl: to })).toEqual([]);
  });
});
