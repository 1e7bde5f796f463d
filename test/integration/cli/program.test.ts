import { chmodSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../main/cli/commands.ts';
import { terminal } from './cli.ts';

const NAMES = [
  ...['regions', 'detect', 'profiles', 'runbooks', 'values', 'needs', 'coverage', 'compare', 'audit', 'catalogue'],
  ...[
    'webhook',
    'numbers',
    'contact-centers',
    'choices',
    'senders',
    'agents',
    'snippet',
    'preflight',
    'plan',
    'run',
    'list',
    'show',
    'verify',
  ],
  ...['resume', 'undo', 'rotate', 'links', 'export', 'secrets', 'reveal', 'journal', 'delete', 'practice', 'doctor'],
];
const NESTED = [
  'profiles validate',
  'profiles add',
  'profiles duplicate',
  'secrets set',
  'secrets list',
  'secrets delete',
];

describe('every command', () => {
  it.each([...NAMES, ...NESTED])('%s --help describes each option and ends with an example', async (name) => {
    const { code, stdout } = await terminal().run([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Example:\\n  groundwork ${name.split(' ')[0]}\\b.*\\n$`, 'm'));
    const options = stdout.split('\n').filter((line) => /^ {2}-/.test(line));
    expect(options.length).toBeGreaterThan(2);
    for (const line of options) expect(line).toMatch(/^ {2}-\S.*? {2,}\S/);
  });

  it('is in the help of the program', async () => {
    const { stdout } = await terminal().run(['--help']);
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(COMMANDS).toHaveLength(NAMES.length);
  });
});

describe('bad usage', () => {
  it.each([
    [['bogus'], 'unknown-command'],
    [['detect'], 'missing-argument'],
    [['regions', '--bogus'], 'unknown-option'],
    [['regions', 'extra'], 'excess-arguments'],
    [['practice', '--port', 'x'], 'invalid-argument'],
  ])('%j ends with 2 and, with --json, exactly one document', async (argv, code) => {
    const { run } = terminal();
    const ended = await run([...argv, '--json']);
    expect(ended.code).toBe(2);
    expect(ended.json.problem).toMatchObject({ code, message: expect.any(String), fix: expect.any(String) });
    expect(ended.json.problems).toEqual([ended.json.problem]);
    const plain = await run(argv);
    expect([plain.code, plain.stdout]).toEqual([2, '']);
    expect(plain.stderr).toContain('--help');
  });

  it('takes --json and --data before and after the command', async () => {
    const { run, data } = terminal();
    expect((await run(['--json', 'regions'])).json).toEqual((await run(['regions', '--json'])).json);
    expect((await run(['doctor', '--json', '--data', `${data}-2`])).stdout).toContain(`${data}-2`);
  });
});

describe('doctor', () => {
  it('asks nobody without a region, and ends with 0 where nothing failed', async () => {
    const { run } = terminal();
    const { code, json } = await run(['doctor', '--json']);
    expect(code).toBe(0);
    const results = new Map(json.checks.map((check: { what: string; result: string }) => [check.what, check.result]));
    expect(results.get('Data folder')).toBe('ok');
    expect(results.get('Keychain')).toBe('attention');
    expect(results.get('Clock')).toBe('unchecked');
  });

  it('refuses a region that is none', async () => {
    const { code, json } = await terminal().run(['doctor', '--region', 'atlantis', '--json']);
    expect([code, json.problem.code]).toEqual([2, 'invalid-argument']);
  });

  it('keeps notices out of the answer', async () => {
    const { run, data } = terminal();
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o777);
    const { stdout, stderr } = await run(['values', 'uca-historical']);
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toContain('Now only you can');
  });
});
