import { inRepository } from '../bootstrap/repository.mjs';

/**
 * What the fuses of the packaged app allow (Electron's security checklist, item 19). A test reads them back from a
 * packed app.
 */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/**
 * electron-builder's configuration.
 * @param {{ electronVersion: string, electronDist?: string, output?: string }} parts `electronDist` names a folder with a
 * runtime; without it electron-builder downloads the version
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig({ electronVersion, electronDist, output = 'dist' }) {
  return {
    appId: 'app.groundwork.desktop',
    productName: 'Groundwork',
    copyright: 'Groundwork',
    electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    // The keychain binding is a prebuilt binary for every platform: nothing has to be compiled.
    npmRebuild: false,
    directories: { output, buildResources: inRepository('build', 'icons') },
    files: [
      'out/**',
      'package.json',
      // Only a checkout needs it. Likewise its window: the packaged app opens its own in Electron.
      '!out/.built',
      '!out/main/chromium.js',
      '!out/main/compiled/**',
      '!out/preload/chromium.cjs',
      // Packages bring what only their authors use.
      '!**/*.{map,ts,mts,cts,tsbuildinfo}',
      '!**/node_modules/**/{test,tests,__tests__,example,examples,benchmark,benchmarks}/**',
      '!**/node_modules/{@types,undici-types}/**',
      // PostgreSQL in WebAssembly: its extensions, and the half for CommonJS.
      '!**/node_modules/@electric-sql/pglite/dist/**/*.{tar.gz,cjs}',
    ],
    extraMetadata: {
      main: 'out/main/electron.js',
      bin: null,
      author: { name: 'Groundwork' },
      // The .deb cannot be made without one, and there is none: this name never resolves.
      homepage: 'https://groundwork.invalid',
    },
    asar: true,
    asarUnpack: ['**/*.node'],
    electronFuses: FUSES,
    electronLanguages: ['en-US'],
    fileAssociations: [
      {
        ext: 'groundwork',
        name: 'Groundwork engagement',
        description: 'Groundwork engagement',
        mimeType: 'application/x-groundwork',
        role: 'Editor',
      },
    ],
    win: { target: ['nsis'], icon: inRepository('build', 'icons', 'icon.ico') },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: {
      target: ['dmg'],
      icon: inRepository('build', 'icons', 'icon.icns'),
      category: 'public.app-category.business',
      hardenedRuntime: true,
    },
    linux: {
      target: ['AppImage', 'deb'],
      executableName: 'groundwork',
      // The folder: every size as it was drawn.
      icon: inRepository('build', 'icons'),
      category: 'Office',
      maintainer: 'Groundwork <groundwork@localhost>',
    },
  };
}
