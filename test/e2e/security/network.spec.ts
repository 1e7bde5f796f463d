import { expect, test } from './attacked.ts';

test.describe.configure({ mode: 'default' });

const BY_POLICY = [
  ['fetch', 'connect-src'],
  ['request', 'connect-src'],
  ['beacon', 'connect-src'],
  ['events', 'connect-src'],
  ['socket', 'connect-src'],
  ['transport', 'connect-src'],
  ['image', 'img-src'],
  ['background', 'img-src'],
  ['sheetRule', 'img-src'],
  ['icon', 'img-src'],
  ['sheet', 'style-src-elem'],
  ['font', 'font-src'],
  ['media', 'media-src'],
  ['scriptFile', 'script-src-elem'],
  ['importFile', 'script-src-elem'],
  ['frame', 'frame-src'],
  ['plugin', 'object-src'],
] as const;

for (const [attempt, rule] of BY_POLICY) {
  test(`a hostile script cannot reach another host by ${attempt}`, async ({ attacked }) => {
    const { said } = await attacked.attempt(attempt, `${attacked.outsider.origin}/${attempt}`);
    expect(said).toMatch(/^(undefined|error|[A-Z][A-Za-z]*Error)$/);
    await expect.poll(attacked.violations).toContainEqual(expect.stringMatching(`^${rule} `));
    expect(attacked.outsider.heard).toEqual([]);
  });
}

for (const attempt of ['prefetch', 'preload'] as const) {
  test(`a hostile script cannot reach another host by ${attempt}`, async ({ attacked }) => {
    expect((await attacked.attempt(attempt, attacked.outsider.origin)).said).toBe('error');
  });
}

for (const attempt of ['ping', 'form', 'frameText'] as const) {
  test(`a hostile script cannot reach another host by ${attempt}`, async ({ attacked }) => {
    await attacked.attempt(attempt, attacked.outsider.origin);
    expect(await attacked.stayed()).toBe(true);
    expect(attacked.outsider.heard).toEqual([]);
  });
}

for (const attempt of ['peer', 'peerOfFrame'] as const) {
  test(`a hostile script cannot send packets past the policy by WebRTC (${attempt})`, async ({ attacked }) => {
    expect((await attacked.attempt(attempt, attacked.outsider.origin)).said).toMatch(/^(ReferenceError|TypeError)$/);
  });
}

test('the other host can be reached, so that its silence means something', async ({ attacked }) => {
  const { outsider } = attacked;
  expect(outsider.heard).toEqual([]);
  await fetch(`${outsider.origin}/control`);
  expect(outsider.heard).toEqual(['GET /control']);
  outsider.forget();
});
