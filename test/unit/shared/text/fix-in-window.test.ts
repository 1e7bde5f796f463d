import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixInWindow } from '../../../../shared/text/fix-in-window.ts';

/** What an operator in the window cannot do: commands, options, values files and their members. */
const TERMINAL =
  /`groundwork |"groundwork |“(?:groundwork|practice|rotate|doctor|run)\b|\s--[a-z]|values file|accept step|\bSet rows|\bset (?:divisions|appName|\$\{field\}) to|\{"env"/;
/** Said before there is a window, in a values file's own check, or by the practice command. */
const NEVER_IN_WINDOW = ['no-display', 'window-not-opened', 'window-usage', 'window-crashed'];
const NOT_ASKED_FOR = ['practice-origin-invalid', 'practice-vault-not-local'];

/** Every problem that main can tell, with the source of its words. */
function told(): readonly { readonly code: string; readonly words: string }[] {
  const files = globSync('{main,shared}/**/*.ts').filter(
    (file) => !/^(?:main[\\/]cli|shared[\\/]text[\\/]fix-in-window)/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const starts = [...text.matchAll(/\bcode(?: =|:) '([a-z-]+)'/g)];
    return starts.map(({ 1: code = '', index }, place) => ({
      code,
      words: text.slice(index, starts[place + 1]?.index ?? index + 1_500),
    }));
  });
}

const changes = (code: string) => {
  const problem = { code, message: 'm', fix: 'f' };
  return fixInWindow(problem) !== problem;
};

describe('the next action of a problem in the window', () => {
  it('names no command, no option and no values file', () => {
    const left = told().filter(({ code, words }) => TERMINAL.test(words) && !changes(code));
    const codes = [...new Set(left.map(({ code }) => code))];
    expect(codes.filter((code) => ![...NEVER_IN_WINDOW, ...NOT_ASKED_FOR].includes(code))).toEqual([]);
  });

  it('is the fault’s own where that reads the same everywhere', () => {
    const problem = { code: 'not-signed-in', message: 'Nobody is signed in.', fix: 'Sign in first.', field: 'x' };
    expect(fixInWindow(problem)).toBe(problem);
    expect(fixInWindow({ ...problem, code: 'constructor' })).toMatchObject({ fix: 'Sign in first.' });
  });

  it('calls fields what they are called on their page', () => {
    const said = (code: string, fix: string) => fixInWindow({ code, message: 'm', fix }).fix;
    expect(said('ops-account-refused', 'Check gwsAdminName and gwsAdminPass.')).toBe(
      'Check “Administrator’s name” and “Administrator’s password”.',
    );
    expect(said('x', 'Add sslmode=disable to databaseUrl.')).toBe('Add sslmode=disable to “Database”.');
    expect(said('auth-client-refused', 'Give it as clientSecret.')).toBe('Give it as “Secret of nexus_client”.');
    expect(said('x', 'Give it as clientSecret.')).toBe('Give it as clientSecret.');
  });

  it('does not advise to resume on a page that only looks', () => {
    const problem = { code: 'server-fault', message: 'It failed.', fix: 'Wait a few minutes and resume.' };
    expect(fixInWindow(problem)).toBe(problem);
    expect(fixInWindow(problem, true).fix).toBe('Wait a few minutes and try again: nothing was changed.');
    const server = { code: 'no-cic-server-ready', message: 'm', fix: 'Wait and resume.' };
    expect(fixInWindow(server, true).fix).toMatch(/try again, or give .* as “CIC server”\.$/);
  });

  it('keeps what is said about the problem', () => {
    const problem = {
      code: 'near-match',
      message: 'No role is named so.',
      fix: 'accept step "role"',
      field: 'roleName',
    };
    expect(fixInWindow(problem)).toMatchObject({ code: 'near-match', message: problem.message, field: 'roleName' });
  });
});
