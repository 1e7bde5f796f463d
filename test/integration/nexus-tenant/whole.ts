import { expect } from 'vitest';
import type { TenantBench } from './tenant-bench.ts';

/** Writes that arrived, by method and path; a repeated one stands twice. */
export const sent = ({ practice: { gws, nexus } }: TenantBench) =>
  [...gws.log, ...nexus.log]
    .filter(({ effect }) => effect === 'write')
    .map(({ method, path }) => `${method} ${path.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')}`);

/** Everything is there once, and the next plan sends nothing. */
export async function expectWhole(bench: TenantBench, engagement: string | undefined): Promise<void> {
  const rows = await bench.gapis();
  expect(rows.length).toBe(1);
  expect(await bench.ops.opens(rows[0]?.clientsecret ?? '')).toBe(true);
  expect((await bench.ops.settings()).length).toBe(1);
  expect((await bench.sql('SELECT id FROM nex_apikeys')).length).toBe(1);
  expect([...bench.services().keys()]).toEqual(['PlatformUCS']);
  const next = await bench.next(engagement);
  expect(
    next.actions.filter(({ kind }) => kind !== 'manual'),
    next.text,
  ).toEqual([]);
}
