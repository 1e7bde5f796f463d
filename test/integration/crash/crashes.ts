import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { expect, vi } from 'vitest';
import { parseJournal } from '../../../main/engagements/chain.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { Crashed, withFaults } from '../../../main/engagements/with-faults.ts';
import type { Organization } from './organization.ts';
import type { Place } from './recovery.ts';
import { dieHolding, terminal } from './terminal.ts';

/** The names of all file boundaries that a command crosses when nothing goes wrong. */
export async function boundariesOf(argv: readonly string[], { folder, clock }: Place): Promise<readonly string[]> {
  const files = withFaults(nodeFiles);
  const { answer, progress } = await terminal([...argv, '--data', folder], { files, clock });
  expect(answer?.result, progress).toBe('done');
  return files.boundaries;
}

/**
 * Runs a command whose disk goes away at boundary `at`, counted from 1. From then on nothing may be sent.
 * Answers whether it got there: journal lines that come together share one write, so a command that
 * crossed `last` boundaries before may need a few less now.
 */
export async function crashAt(
  at: number,
  last: number,
  argv: readonly string[],
  { folder, clock, organization }: Place,
): Promise<boolean> {
  let sent: number | undefined;
  const crash = (boundary: string): never => {
    sent = organization.writes();
    throw new Crashed(boundary);
  };
  const files = withFaults(nodeFiles, { at, crash });
  const { answer, progress } = await terminal([...argv, '--data', folder], { files, clock });
  // What looks at files beside the write may end the command before half of a line is on the disk.
  if (files.boundaries.length === at) await vi.waitUntil(() => sent !== undefined);
  if (sent === undefined) {
    expect(answer?.result, progress).toBe('done');
    expect(at, `boundary ${at} of ${last} was not met`).toBeGreaterThan(0.9 * last);
    return false;
  }
  expect(organization.writes(), `writes after the crash at boundary ${at}`).toBe(sent);
  await dieHolding(folder);
  return true;
}

/** Lines that only tell; nobody goes by them later. */
const TELLING: ReadonlySet<string> = new Set(['finding', 'check']);

/** What a crash left, without times and names: equal states are gone on from in the same way. */
export async function stateOf(folder: string, organization: Organization): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const documents = await Promise.all(
    names
      .filter((name) => /\.jsonl?$/.test(name))
      .map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8');
        if (name.endsWith('.json')) return Object.keys((JSON.parse(text) as { facts: object }).facts);
        const { lines, torn } = parseJournal(text);
        const telling = lines.filter(({ kind }) => !TELLING.has(kind)).map(deed);
        return [...telling, torn === undefined ? '' : cutShort(torn)];
      }),
  );
  const files = names.map((name) => [name.split('/').length, extname(name)]);
  return JSON.stringify([files, documents, organization.made(), organization.lent()]);
}

function deed(line: object): string {
  const { kind, action, step, status } = line as { readonly [member: string]: unknown };
  return [kind, action, step, status].filter((part) => part !== undefined).join(' ');
}

function cutShort(torn: string): string {
  const kind = /"kind":"([a-z]+)"/.exec(torn)?.[1] ?? 'line';
  return TELLING.has(kind) ? '' : `torn ${kind}`;
}
