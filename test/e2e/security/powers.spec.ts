import { expect, test } from './attacked.ts';

test.describe.configure({ mode: 'default' });

const DENIED = [
  ['where the computer is', 'position', 'denied'],
  ['notifications', 'notification', 'denied'],
  ['what is on the clipboard', 'clipboard', 'NotAllowedError'],
  // Where there is no camera it says so first; the permissions below are denied in any case.
  ['camera and microphone', 'camera', /^(NotAllowedError|NotFoundError)$/],
  ['the screen', 'screen', /^(NotAllowedError|InvalidStateError)$/],
  ['USB devices', 'usb', /^(SecurityError|NotFoundError|NotAllowedError)$/],
] as const;

for (const [what, attempt, said] of DENIED) {
  test(`a hostile script is denied ${what}`, async ({ attacked }) => {
    const outcome = await attacked.attempt(attempt);
    if (typeof said === 'string') expect(outcome.said).toBe(said);
    else expect(outcome.said).toMatch(said);
  });
}

for (const name of ['geolocation', 'notifications', 'clipboard-read', 'camera', 'microphone', 'midi'] as const) {
  test(`the permission ${name} is denied without a question`, async ({ attacked }) => {
    expect((await attacked.attempt('permission', name)).said).toBe('denied');
  });
}

test('a hostile script cannot install a service worker that would outlive it', async ({ attacked }) => {
  expect((await attacked.attempt('serviceWorker')).said).toBe('0');
});
