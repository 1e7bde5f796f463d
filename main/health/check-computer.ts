import type { App } from '../app.ts';
import type { Diagnosis } from './diagnosis.ts';
import { checkCertificates, checkProxy } from './network.ts';
import { checkBrowser, checkElectron, checkFolder, checkKeychain, checkNode } from './this-computer.ts';

/** Everything that can be said without sending anything: program, data folder, keychain, browser, proxy, certificates. */
export async function checkComputer(
  app: App,
  env: { readonly [name: string]: string | undefined },
): Promise<readonly Diagnosis[]> {
  const { platform, versions } = process;
  return [
    checkNode(versions.node),
    await checkFolder(app, platform),
    await checkKeychain(app),
    checkBrowser(env, platform),
    checkElectron(versions.electron),
    checkProxy(app.network),
    checkCertificates(app.network),
  ];
}
