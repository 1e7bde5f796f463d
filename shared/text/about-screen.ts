/** Words of the About screen. */
export const aboutText = {
  title: 'About Groundwork',
  lead: 'Prepares a customer’s contact-centre organization for an integration, and proves that it works.',
  version: 'Version',
  shell: 'Window',
  shells: { electron: 'Electron', chromium: 'Installed browser' },
  promises: 'What it does and does not do',
  list: [
    'Every change is planned, shown and confirmed before it is sent, and recorded before and after.',
    'Secrets stay in the system keychain. This window can set and use one; it never reads one back, except when you ask to see a new one.',
    'It calls only the hosts of the plan. No telemetry, no update check.',
    'It works without a network: coverage from exported files, and rehearsals on the practice organization.',
  ],
  keys: 'Keyboard',
  shortcuts: [
    { keys: ['Ctrl', 'K'], does: 'Command palette' },
    { keys: ['/'], does: 'Search in a list' },
    { keys: ['Ctrl', 'J'], does: 'What was sent and answered' },
    { keys: ['Alt', '←'], does: 'Back' },
  ],
} as const;
