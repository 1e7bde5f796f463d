import { terminalCoverageText } from './terminal-coverage.ts';

/** Words of the terminal: descriptions, headings, progress. */
export const terminalText = {
  json: 'print exactly one JSON document',
  data: 'the data folder (also GROUNDWORK_DATA)',
  usageFix: 'Add --help to see what the command takes.',
  corrected: (value: string) => `Corrected: ${value}`,
  none: '–',
  more: (count: number) => `… and ${count} more; --json has all of them`,
  engagementArgument: 'id of a saved engagement (see list)',

  regions: { description: 'the regions of Genesys Cloud and their addresses' },

  detect: {
    description: 'find the region of an address, code or name',
    argument: 'login, apps or API address, host, domain, code, AWS name or printed name',
    code: 'Code',
    awsRegion: 'AWS region',
    loginHost: 'Sign-in',
    apiHost: 'API',
    appsHost: 'Console',
    org: 'Organization',
  },

  profiles: {
    description: 'the profiles that can be run',
    validate: 'check a profile file and name every problem',
    fileArgument: 'the profile file (JSON)',
    heads: ['Id', 'Rows', 'Version', 'Vendor', 'Title'],
    valid: (title: string, rows: number) => `The profile “${title}” is valid; it has ${rows} rows.`,
    howToRun: (file: string, folder: string) => `Run it with: groundwork run ${file}\nOr keep it in ${folder}.`,
    invalid: (count: number) => (count === 1 ? 'One problem:' : `${count} problems:`),
  },

  runbooks: {
    description: 'everything that can be run: profiles and other runbooks',
    heads: ['Id', 'Steps', 'Title', 'Source'],
  },

  values: {
    description: 'the values template, or the fill-in sheet for the customer',
    argument: 'id of a runbook or profile, or the path of a profile file',
    form: 'json, docx or both, separated by a comma',
    export: 'folder for the files; docx goes to the current folder without it',
    fileName: (id: string) => `${id} values`,
    sheetTitle: (title: string) => `${title}: values`,
  },

  ...terminalCoverageText,

  practice: {
    description: 'start the practice systems and run until interrupted',
    port: 'port of the practice Genesys Cloud; a free one without it',
    badPort: 'It must be a whole number from 0 to 65535.',
  },

  doctor: {
    description: 'check this computer: keychain, browser, network, clock, data folder',
    region: 'also reach the hosts of this region; takes whatever “detect” takes',
    what: {
      node: 'Node.js',
      folder: 'Data folder',
      keychain: 'Keychain',
      browser: 'Browser',
      electron: 'Electron runtime',
      proxy: 'Proxy',
      certificates: 'Certificates',
      reach: 'Reach',
      clock: 'Clock',
    },
    node: (version: string) => `Version ${version}.`,
    nodeOld: (version: string, wanted: number) => `Version ${version}; Groundwork is made for version ${wanted}.`,
    nodeRemedy: 'Start Groundwork by “npm run -s groundwork --”, which uses the right one.',
    folderGood: (folder: string) => `${folder} can be written to and is private to you.`,
    folderWindows: (folder: string) => `${folder} can be written to.`,
    folderOpen: (folder: string, mode: string) => `${folder} is open to other users of this computer (mode ${mode}).`,
    folderOpenRemedy: (folder: string) => `Close it with: chmod 700 ${folder}`,
    folderBad: (folder: string, why: string) => `${folder} cannot be written to (${why}).`,
    folderBadRemedy: 'Make the folder and everything in it your own, or name another one with --data.',
    browser: (path: string) => `Found ${path}.`,
    electronHere: (version: string) => `Runs in Electron ${version}.`,
    electronReady: 'Downloaded and ready.',
    electronNotDownloaded: 'The package is installed, but its runtime was not downloaded.',
    electronRemedy: 'None is needed in the terminal. For a window of its own, reinstall where its download is allowed.',
    electronAbsent: 'Not part of this copy of Groundwork.',
    electronAbsentRemedy: 'None is needed: the terminal works without it.',
    proxyNone: 'None is set; requests leave this computer directly.',
    proxyUsed: (parts: readonly string[], direct: readonly string[]) =>
      `${parts.join(', ')}; reached directly: ${direct.join(', ')}.`,
    proxyFor: (scheme: string, host: string) => `${scheme} through ${host}`,
    proxySignsIn: 'signs in to it',
    certificates: (system: number) => `${system} of the system`,
    certificatesFrom: (count: number, file: string) => `${count} more from ${file}`,
    certificatesNone: 'No certificates of the system were found; Node.js uses its own.',
    certificatesRemedy:
      'If a proxy inspects traffic, name its certificate (PEM) in GROUNDWORK_CA_FILE; on Debian, ca-certificates has the usual ones.',
    noRegion: 'Not asked: no region was named.',
    noRegionRemedy: 'Name one, for example --region eu.',
    answered: (ms: number) => `It answered in ${ms} ms.`,
    badRegion: (why: string) => `The region was not recognised. ${why}`,
    clockGood: (host: string) => `Within two minutes of ${host}.`,
    clockOff: (seconds: number) => `${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead' : 'behind'}.`,
    clockRemedy: 'Set the clock: tokens and time ranges depend on it.',
    clockNoAnswer: 'Not known: no host told its time.',
    clockNoAnswerRemedy: 'See what was found about reaching the region’s hosts.',
  },

  secrets: {
    description: 'keep secrets in the keychain, for values files to refer to',
    set: 'keep a secret; it is asked for, or read from stdin',
    list: 'names of the kept secrets, never their values',
    delete: 'delete a kept secret',
    nameArgument: 'name of the entry',
    saved: (name: string) => `Kept “${name}” in the keychain.`,
    replaced: (name: string) => `Replaced “${name}” in the keychain.`,
    deleted: (name: string) => `Deleted “${name}” from the keychain.`,
    empty: 'No secrets are kept under a name. Keep one with: groundwork secrets set <name>',
    created: 'Created by runs:',
  },

  journal: {
    description: 'print the journal of a run, or check its chain',
    run: 'the run; the latest without it',
    check: 'follow the chain, and compare it with the head kept in the keychain',
    head: 'also compare it with this head, for example from an exported form',
    badHead: 'It must be the 64 letters and digits that an export shows.',
    title: (engagement: string, run: string) => `Engagement ${engagement}, run ${run}`,
    headLine: (head: string) => `Head: ${head}`,
    intact: (count: number) => `The chain of ${count} lines is intact.`,
    torn: 'A last line that was cut off while being written is left out; it never counted.',
    later: (count: number) => `${count} lines are of a kind that this version does not know; --json has them.`,
    keptFits: (beyond: number) =>
      beyond === 0
        ? 'It ends with the head kept in the keychain.'
        : `It holds the head kept in the keychain; ${beyond} lines came after it.`,
    givenFits: (beyond: number) =>
      beyond === 0 ? 'It ends with the given head.' : `It holds the given head; ${beyond} lines came after it.`,
    keptUnchecked: (why: string) => `Not compared with a kept head: ${why}`,
    practiceHead: 'those of practice runs are not in the keychain.',
    noKeptHead: 'the keychain has none for this run.',
    plannedLine: (count: number, digest: string) => `${count} actions, digest ${digest.slice(0, 12)}…`,
    row: (row: number) => `row ${row}`,
    openedLine: (runbook: string, customer: string) => `${runbook} for ${customer}`,
  },

  list: {
    description: 'the saved engagements',
    heads: ['Id', 'Customer', 'Org', 'Region', 'Runs', 'Latest'],
    empty: 'There are no engagements yet. Rehearse with: groundwork run <runbook> --practice',
    practice: (customer: string) => `${customer} (practice)`,
    latest: (result: string, at: string) => `${result}, ${at}`,
  },

  show: {
    description: 'one engagement: its facts and runs',
    practice: 'practice',
    labels: {
      customer: 'Customer',
      org: 'Organization',
      region: 'Region',
      target: 'Target',
      created: 'Created',
      touched: 'Last changed',
    },
    facts: 'Facts',
    noFacts: 'None yet.',
    runs: 'Runs',
    noRuns: 'None yet.',
    secrets: 'Secrets',
    keptIn: {
      keychain: 'in the keychain',
      memory: 'in memory; gone when its command ended',
      practice: 'with the practice systems',
    },
    unplaced: (run: string) => `The journal of run ${run} has lost its first line and is not counted.`,
  },

  delete: {
    description: 'delete an engagement with its personal data and its secrets',
    yes: 'delete without asking',
    question: (id: string, customer: string, runs: number, secrets: number) =>
      `Delete ${id} (${customer}) with ${runs === 1 ? '1 run' : `${runs} runs`} and ${secrets === 1 ? '1 secret' : `${secrets} secrets`}? This cannot be undone.`,
    deleted: (id: string) => `Deleted engagement ${id}.`,
    secret: {
      deleted: (name: string) => `Deleted its secret ${name}.`,
      absent: (name: string) => `Its secret ${name} was gone already.`,
      kept: (name: string, why: string) => `Left its secret ${name}: ${why}`,
      failed: (name: string, why: string) => `Could not delete its secret ${name}: ${why}`,
    },
    shared: (other: string) => `engagement ${other} uses it too.`,
    forgets: {
      memory: 'it was in memory only and is gone.',
      practice: 'the practice systems forget it when they end.',
    },
    byHand: (account: string) =>
      `Delete the entry “${account}” of “groundwork” with the keychain program of this computer.`,
  },
} as const;
