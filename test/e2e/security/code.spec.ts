import { expect, test } from './attacked.ts';

test.describe.configure({ mode: 'default' });

// What the hostile script tries, how the page answers, and the rule that was broken by it.
const REFUSED = [
  ['inlineScript', 'undefined', 'script-src-elem inline'],
  ['inlineHandler', 'undefined', 'script-src-attr inline'],
  ['markup', 'undefined', 'script-src-attr inline'],
  ['evalText', 'EvalError', 'script-src eval'],
  ['newFunction', 'EvalError', 'script-src eval'],
  ['timerText', 'undefined', 'script-src eval'],
  ['dataImport', 'TypeError', 'script-src-elem data'],
  ['blobImport', 'TypeError', 'script-src-elem blob'],
  ['assembly', 'CompileError', 'script-src wasm-eval'],
  ['blobWorker', 'error', 'worker-src blob'],
  ['ownWorker', 'error', 'worker-src https://groundwork.invalid/probe.js'],
  ['sharedWorker', 'error', 'worker-src https://groundwork.invalid/probe.js'],
] as const;

for (const [attempt, said, rule] of REFUSED) {
  test(`a hostile script cannot run code by ${attempt}`, async ({ attacked }) => {
    expect((await attacked.attempt(attempt)).said).toBe(said);
    await expect.poll(attacked.violations).toContain(rule);
    expect(await attacked.ran()).toBe(false);
  });
}

test('a hostile script cannot eval in a frame it makes', async ({ attacked }) => {
  expect((await attacked.attempt('frameScript')).said).toMatch(/^EvalError/);
});

test('a hostile script cannot bring a style sheet of its own', async ({ attacked }) => {
  expect((await attacked.attempt('inlineStyle')).said).not.toBe('7px');
  await expect.poll(attacked.violations).toContain('style-src-elem inline');
});

test('the page’s own script files run, so that the refusals above mean something', async ({ attacked }) => {
  expect(await attacked.stayed()).toBe(true);
});
