import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { startBench } from './harness.ts';
import { doneOf, outcomeOf, planOf } from './shapes.ts';

const RUN = ['run', 'uca-historical', '--yes'];

/** Cells of the details table as an independent reader sees them, row by row. */
async function docxRows(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  return [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
      cell.replace(/<(?!input)[^>]+>/g, ' ').trim(),
    ),
  );
}

describe('the main command', () => {
  it('prepares the practice organization and writes a form that others can read', async () => {
    const bench = await startBench();
    const wanted = ['--export', bench.exports, '--form', 'docx,eml,md,csv,json'];
    const outcome = doneOf(await bench.cli([...RUN, ...bench.practice, ...wanted]));

    expect(outcome.steps.map(({ id, status }) => [id, status])).toEqual(
      [
        'region',
        'signin',
        'org',
        'precheck',
        'role',
        'selfgrant',
        'wait',
        'oauth',
        'validate',
        'ungrant',
        'form',
        'send',
      ].map((id) => [id, 'done']),
    );
    expect(outcome.findings.map(({ row }) => row)).toEqual(Array.from({ length: 39 }, (_, index) => index + 1));
    const others = outcome.findings.filter(({ finding }) => finding !== 'granted');
    expect(others.map(({ row, finding }) => [row, finding])).toEqual([
      [27, 'not-offered'],
      [30, 'not-offered'],
    ]);
    expect(outcome.findings.filter(({ proof }) => proof === 'probe' || proof === 'both')).toHaveLength(31);
    const weak = profile.rows.filter(({ probe }) => probe !== null && probe.conclusive !== 'yes').map(({ row }) => row);
    expect(weak.length).toBeGreaterThan(0);
    const said = outcome.findings.filter(({ reason = '' }) => reason.includes('not conclusive alone'));
    expect(said.map(({ row }) => row)).toEqual(weak);
    expect(outcome.checks.every(({ result }) => result === 'ok')).toBe(true);

    expect(outcome.files.map((file) => basename(file).split('.').at(-1))).toEqual(['docx', 'eml', 'md', 'csv', 'json']);
    const clients = [...bench.org.state.clients.values()].filter(({ name }) => name === profile.client.name);
    const [client] = clients;
    expect(clients).toHaveLength(1);
    const [docx = '', eml = ''] = outcome.files;
    const word = await readFile(docx);
    const rows = await docxRows(word);
    const cell = (label: string) => rows.find(([first = '']) => first.includes(label))?.[1];
    expect(cell('Organization short name')).toBe('meridianpractice');
    expect(cell('OAuth Client ID')).toBe(client?.id);
    expect(cell('OAuth Client Secret')).toMatch(/\S/);
    expect(rows.flat().join('\n')).not.toContain(client?.secret);
    const boxes = rows.filter(([, box = '']) => box.includes('checkbox'));
    expect(boxes).toHaveLength(6);
    expect(boxes.filter(([, box = '']) => box.includes('checked=')).map(([label]) => label)).toEqual([
      'Asia Pacific (Sydney) - (URL: https://login.mypurecloud.com.au)',
    ]);

    const mail = await PostalMime.parse(await readFile(eml));
    expect(mail.to?.map(({ address }) => address)).toEqual(['support@ucarchitects.com.au']);
    expect(mail.subject).toBeTruthy();
    expect(mail.attachments).toHaveLength(1);
    const attached = Buffer.from(mail.attachments[0]?.content as ArrayBuffer);
    expect(await docxRows(attached)).toEqual(rows);
    expect(mail.attachments[0]?.filename).toBe(basename(docx));
  });

  it('says the secrets of a rehearsal are kept in memory', async () => {
    const bench = await startBench();
    const { stderr } = await bench.cli([...RUN, ...bench.practice]);
    expect(stderr).toContain('memory');
  });

  it('prints the documented JSON for plan, run, verify, rotate, resume and undo', async () => {
    const bench = await startBench();
    const plan = planOf(await bench.cli(['plan', 'uca-historical', ...bench.practice]));
    expect(plan.actions.map(({ id, kind, method }) => [id, kind, method])).toEqual([
      ['role/1', 'http', 'POST'],
      ['selfgrant/1', 'http', 'POST'],
      ['wait/1', 'wait', undefined],
      ['oauth/1', 'http', 'POST'],
      ['ungrant/1', 'http', 'DELETE'],
      ['send/1', 'manual', undefined],
    ]);
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const id = z.string().parse(engagement);
    doneOf(await bench.cli(['verify', id]));
    const rotated = doneOf(await bench.cli(['rotate', id, '--yes']));
    expect(rotated.runbook).toBe('uca-historical/rotate');
    doneOf(await bench.cli(['resume', id, '--yes']));
    const undone = outcomeOf(await bench.cli(['undo', id, '--yes']), 0);
    expect(undone.cannotUndo).toBeDefined();
    expect(undone.steps.map(({ id: step }) => step)).toContain('oauth');
  });
});
