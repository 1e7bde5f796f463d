import type { Event, Session, WebContents } from 'electron';
import type { ElectronModule } from './module.ts';
import { ORIGIN, originOf, SCHEME } from './origin.ts';

/** Before the app is ready: the scheme of the page, with as few privileges as a page needs. */
export function registerScheme({ protocol }: Pick<ElectronModule, 'protocol'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        supportFetchAPI: false,
        corsEnabled: false,
        stream: false,
        codeCache: false,
      },
    },
  ]);
}

/** For every page of the process, whoever made it. */
export function lockDownApp({ app }: Pick<ElectronModule, 'app'>): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
}

/** A page stays where it is: it may only be loaded again. */
function lockDownContents(contents: WebContents): void {
  const stay = (event: Event & { readonly url: string; readonly isMainFrame: boolean }) => {
    if (!(event.isMainFrame && event.url === `${ORIGIN}/`)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Its packets are no requests: `onBeforeRequest` never hears of them.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** No permission, no device, no download, and no request but to the page's own origin. */
export function lockDownSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, decide) => {
    const own = originOf(request.url) === ORIGIN;
    const tools = !isPackaged && request.url.startsWith('devtools://');
    decide({ cancel: !(own || tools) });
  });
}
