import { PDF_LAYOUT } from '../pdf-layout.ts';
import { PrintingFailed } from '../print-pdf.ts';
import type { ElectronModule } from './module.ts';
import { SCHEME } from './origin.ts';

const PAGE = `${SCHEME}://print/`;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";

let printed = 0;

/**
 * Prints `html` to a PDF in a window that is never shown, runs no script and reaches nothing.
 * @throws PrintingFailed
 */
export async function printPdfByElectron(electron: ElectronModule, html: string): Promise<Uint8Array> {
  printed += 1;
  // Without "persist:" a session lives in memory; its own one each time, since what it shows can be confidential.
  const session = electron.session.fromPartition(`print-${printed}`, { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((request, decide) =>
    decide({ cancel: request.url !== PAGE && !request.url.startsWith('data:') }),
  );
  session.protocol.handle(
    SCHEME,
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
      }),
  );
  const window = new electron.BrowserWindow({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(PAGE);
    return await window.webContents.printToPDF({
      preferCSSPageSize: PDF_LAYOUT.preferCSSPageSize,
      printBackground: PDF_LAYOUT.printBackground,
      generateTaggedPDF: PDF_LAYOUT.tagged,
      displayHeaderFooter: PDF_LAYOUT.displayHeaderFooter,
      headerTemplate: PDF_LAYOUT.headerTemplate,
      footerTemplate: PDF_LAYOUT.footerTemplate,
    });
  } catch (cause) {
    throw new PrintingFailed('Electron', cause);
  } finally {
    session.protocol.unhandle(SCHEME);
    window.destroy();
  }
}
