/** One rule that must bite. In paths `*` stands for any name: each breach gets a file of its own. */
export interface Breach {
  readonly rule: string;
  readonly code: string;
  readonly forbidden: string;
  /** The door, or another place where the same code is fine. */
  readonly allowed: string;
  /** A part of the message, which names the door. */
  readonly says: string;
}

type Rule = Omit<Breach, 'code'>;

const send: Rule = {
  rule: 'send a write',
  forbidden: 'main/runbooks/*.ts',
  allowed: 'main/engine/send.ts',
  says: 'main/engine/send.ts',
};
const fetching: Rule = {
  rule: 'use the global fetch',
  forbidden: 'main/practice/*.ts',
  allowed: 'main/systems/http/transport.ts',
  says: 'main/systems/http/transport.ts',
};
// Biome prints the rule's own reason below this line.
const fetchingByName: Rule = { ...fetching, says: 'global variable' };
const secret: Rule = {
  rule: 'read a secret',
  forbidden: 'main/engine/*.ts',
  allowed: 'main/forms/secret-part.ts',
  says: 'build/lint/read-secret.grit',
};
const external: Rule = {
  rule: 'open an external address',
  forbidden: 'main/ipc/*.ts',
  allowed: 'main/shell/external-link.ts',
  says: 'main/shell/external-link.ts',
};
const clipboard: Rule = {
  rule: 'touch the clipboard',
  forbidden: 'renderer/*.ts',
  allowed: 'main/shell/clipboard.ts',
  says: 'main/shell/clipboard.ts',
};
const globals: Rule = {
  rule: 'use a global in shared/',
  forbidden: 'shared/*.ts',
  allowed: 'main/*.ts',
  says: 'global variable',
};

/** Modules of Node that lead out, wherever `process` is at hand: it is not in shared/ and in the window. */
const DOORS_OF_NODE = /^node:(?:https?|child_process|fs)/;

/** A module that only some files may import, in every way a module can be reached. */
function reaching(module: string, rule: string, forbidden: string, allowed: string, says: string) {
  const forms = [
    `import * as all from '${module}';\nexport const got = all;`,
    `import '${module}';`,
    `import type { Some } from '${module}';\nexport type Got = Some;`,
    `export { some } from '${module}';`,
    `export * from '${module}';`,
    `export const got = await import('${module}');`,
    `export const got = await import(\`${module}\`);`,
    `export const got = require('${module}');`,
    ...(DOORS_OF_NODE.test(module) ? [`export const got = process.getBuiltinModule('${module}');`] : []),
  ];
  return forms.map((code): Breach => ({ rule, code, forbidden, allowed, says }));
}

export const breaches: readonly Breach[] = [
  ...reaching('../main/x.ts', 'shared/ → main/', 'shared/*.ts', 'test/*.ts', 'shared/ imports only itself'),
  ...reaching(
    '../../renderer/x.ts',
    'shared/ → renderer/',
    'shared/a/*.ts',
    'test/*.ts',
    'shared/ imports only itself',
  ),
  ...reaching('node:path', 'shared/ → Node', 'shared/*.ts', 'main/*.ts', 'shared/ imports only itself'),
  ...reaching('zod', 'shared/ → a package', 'shared/*.ts', 'main/*.ts', 'shared/ imports only itself'),
  ...reaching('node:path', 'renderer/ → Node', 'renderer/*.ts', 'main/*.ts', 'nothing of Node'),
  ...reaching('../main/x.ts', 'renderer/ → main/', 'renderer/*.ts', 'test/*.ts', 'import only shared/'),
  ...reaching('../preload/x.ts', 'renderer/ → preload/', 'renderer/*.tsx', 'test/*.ts', 'import only shared/'),
  ...reaching('../main/x.ts', 'preload/ → main/', 'preload/*.ts', 'test/*.ts', 'import only shared/'),
  ...reaching(
    '../systems/x.ts',
    'engine/ → systems/',
    'main/engine/*.ts',
    'main/runbooks/*.ts',
    'main/engine/ports.ts',
  ),
  ...reaching(
    '../../runbooks/x.ts',
    'engine/ → runbooks/',
    'main/engine/a/*.ts',
    'main/x/y/z.ts',
    'main/engine/ports.ts',
  ),
  ...reaching('../practice/x.ts', 'engine/ → practice/', 'main/engine/*.ts', 'main/cli/*.ts', 'main/engine/ports.ts'),
  ...reaching('../forms/x.ts', 'engine/ → forms/', 'main/engine/*.ts', 'main/cli/*.ts', 'main/engine/ports.ts'),
  ...reaching('electron', 'import Electron', 'main/ipc/*.ts', 'main/shell/window.ts', 'main/electron.ts'),
  ...reaching('purecloud-platform-client-v2', 'import the SDK', 'main/*.ts', 'test/*.ts', 'test/'),
  ...reaching('keytar', 'import the keychain', 'main/vault/*.ts', 'main/vault/keychain.ts', 'main/vault/keychain.ts'),
  ...reaching(
    'keytar/keytar.js',
    'import the keychain',
    'main/*.ts',
    'main/vault/keychain.ts',
    'main/vault/keychain.ts',
  ),
  ...reaching('ky', 'import HTTP', 'main/systems/*.ts', 'main/systems/http/attempt.ts', 'main/systems/http/attempt.ts'),
  ...reaching(
    'node:https',
    'import sockets',
    'main/*.ts',
    'main/systems/http/network.ts',
    'main/systems/http/attempt.ts',
  ),
  ...reaching(
    'node:http',
    'listen',
    'main/systems/genesys-cloud/*.ts',
    'main/systems/http/loopback-redirect.ts',
    'main/systems/http/attempt.ts',
  ),
  ...reaching(
    'pg',
    'import a database',
    'main/runbooks/*.ts',
    'main/systems/nexus-database/connect.ts',
    'main/systems/nexus-database/connect.ts',
  ),
  ...reaching(
    'pg/lib/client.js',
    'import a database',
    'main/systems/nexus-database/*.ts',
    'main/practice/*.ts',
    'connect.ts',
  ),
  ...reaching('node:child_process', 'start a process', 'main/*.ts', 'main/shell/process.ts', 'main/shell/process.ts'),
  ...reaching('child_process', 'start a process', 'main/engine/*.ts', 'main/shell/process.ts', 'main/shell/process.ts'),
  ...reaching(
    'node:fs',
    'touch files',
    'main/runbooks/*.ts',
    'main/forms/write-export.ts',
    'main/forms/write-export.ts',
  ),
  ...reaching(
    'node:fs/promises',
    'touch files',
    'main/forms/*.ts',
    'main/engagements/*.ts',
    'main/forms/write-export.ts',
  ),
  ...reaching('write-file-atomic', 'touch files', 'main/*.ts', 'main/engagements/*.ts', 'main/forms/write-export.ts'),
  { ...send, code: 'export const sent = (writer) => writer.sendWrite({});' },
  { ...send, code: 'export const sent = (ports) => ports.writer?.sendWrite({}, ports.signal);' },
  { ...send, code: "export const sent = (writer) => writer['sendWrite']({});" },
  { ...send, code: 'export const sent = (writer) => { const { sendWrite } = writer; return sendWrite({}); };' },
  { ...send, code: 'export const sent = (writer) => { const { sendWrite: go } = writer; return go({}); };' },
  { ...fetchingByName, code: "export const got = await fetch('https://example.org/');" },
  { ...fetchingByName, code: 'export const ports = { fetch };' },
  { ...fetching, code: "export const got = await globalThis.fetch('https://example.org/');" },
  { ...fetching, code: "export const got = await globalThis['fetch']('https://example.org/');" },
  { ...fetching, code: 'const { fetch: go } = globalThis;\nexport { go };' },
  { ...fetchingByName, code: "export const socket = new WebSocket('wss://example.org/');" },
  { ...secret, code: "import { expose } from '../vault/secret.ts';\nexport const got = expose;" },
  {
    ...secret,
    allowed: 'main/systems/nexus-database/connect.ts',
    forbidden: 'main/systems/nexus-database/*.ts',
    code: "import { expose } from '../../vault/secret.ts';\nexport const got = expose;",
  },
  { ...secret, code: "import { expose as clear } from '../vault/secret.ts';\nexport const got = clear;" },
  { ...secret, code: "import * as all from '../vault/secret.ts';\nexport const got = all;" },
  { ...secret, code: "export { expose } from '../vault/secret.ts';" },
  { ...secret, code: "export { expose as clear } from '../vault/secret.ts';" },
  { ...secret, code: "export * from '../vault/secret.ts';" },
  { ...secret, code: "export const got = await import('../vault/secret.ts');" },
  { ...secret, code: "import { Secret } from '../vault/secret.ts';\nexport const got = Secret.read;" },
  { ...secret, code: "import { Secret } from '../vault/secret.ts';\nexport const got = Secret['read'];" },
  { ...external, code: 'export const open = (shell, url) => shell.openExternal(url);' },
  { ...external, code: "export const open = (electron, url) => electron.shell['openExternal'](url);" },
  { ...external, code: 'export const open = ({ openExternal }, url) => openExternal(url);' },
  { ...clipboard, code: 'export const copy = (electron, text) => electron.clipboard.writeText(text);' },
  { ...clipboard, code: 'export const copy = (clipboard, text) => clipboard.writeText(text);' },
  { ...clipboard, code: 'export const copy = (clipboard) => { const { writeText } = clipboard; return writeText; };' },
  { ...globals, code: 'export const os = process.platform;' },
  { ...globals, code: 'export const os = globalThis.process.platform;' },
  { ...globals, code: "export const bytes = Buffer.from('x');" },
  { ...globals, code: 'export const title = document.title;' },
];
