import type { Session } from 'electron';
import type { PageFile } from '../page-files.ts';
import { ORIGIN, originOf, SCHEME } from './origin.ts';

/** Answers the page's requests from the built files. */
export function servePage(session: Session, file: (method: string, address: string) => Promise<PageFile>): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (originOf(request.url) !== ORIGIN) return new Response(null, { status: 404 });
    const { status, headers, body } = await file(request.method, request.url);
    return new Response(Buffer.from(body), { status, headers });
  });
}
