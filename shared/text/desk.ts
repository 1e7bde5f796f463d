/** Words that main says to the window about settings, engagements and files. */
export const deskText = {
  practiceTarget: 'Practice organization',
  health: {
    noRegionRemedy: 'Open an engagement and name its region; then this can be asked.',
  },
  settings: {
    damaged: 'The settings could not be read, so the usual ones are used.',
    damagedFix: 'Nothing to do: the next change of a setting writes them afresh.',
    zoom: 'The size must be from 100 to 200 %, in steps of 10 %.',
    zoomFix: 'Choose one of the sizes.',
    folder: 'The folder for exported files must be given with its whole path.',
    folderFix: (example: string) => `Give a path such as ${example}.`,
  },
  keychain: {
    message: (found: string) => `Secrets are kept only until this window closes. ${found}`,
    fix: 'Work goes on without it.',
  },
  you: 'you',
  /** Facts that no parameter table names. */
  facts: {
    customer: 'Customer',
    region: 'Region',
    loginURL: 'Login address',
    apiURL: 'API address',
    orgShortName: 'Organization short name',
    orgLongName: 'Organization name',
    orgId: 'Organization ID',
    homeDivisionId: 'Home division ID',
    roleId: 'Role ID',
    clientId: 'Client ID',
    appName: 'OAuth client name',
    rows: 'Chosen permissions by row',
    principalId: 'Signed-in ID',
    principalType: 'Signed in as',
    principalName: 'Signed-in name',
    wanted: 'Permissions that the role needs',
    mayEditRoles: 'You may edit roles',
    missingForRun: 'Rights that you lack for a run',
    missingOfProfile: 'Permissions of the guide that you lack',
    missingOfProfileCount: 'How many of them',
    roleLent: 'The role is lent to you',
    clientName: 'Created OAuth client',
  } as { readonly [name: string]: string },
  ofRunbook: (label: string, runbook: string) => `${label} (${runbook})`,
  profileFile: 'Profile file',
  notices: {
    gone: (id: string) =>
      `The profile “${id}” of this engagement is no longer there: its journal can be read, and nothing of it be run or undone.`,
    goneFix: 'Add the profile’s file again under the same id, on the Profiles page.',
    unplaced: (run: string) => `The journal of run ${run} lost its first line, so nobody can say what it belongs to.`,
    unplacedFix: 'Keep the file; compare what the run did with what the organization itself shows.',
    elsewhere: (pid: number, host: string, command: string) =>
      `Process ${pid} on ${host} (${command}) is working on this engagement.`,
    elsewhereFix: 'Wait until it has ended, or stop it there.',
  },
} as const;
