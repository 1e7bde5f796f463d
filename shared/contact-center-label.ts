import { contactCenterText as text } from './text/contact-center.ts';

/** A contact center as it is named beside organizations: by the beginning of its id, which is all that it has. */
export function contactCenterLabel(ccid: unknown): string | undefined {
  const first = typeof ccid === 'string' ? /^[0-9a-f]{8}/i.exec(ccid)?.[0] : undefined;
  return first === undefined ? undefined : text.name(first.toLowerCase());
}

/** Where its Digital Channels answers. */
export function contactCenterHost(nexusURL: unknown): string | undefined {
  return typeof nexusURL === 'string' ? /^https?:\/\/([^/?#@\s]+)/i.exec(nexusURL)?.[1]?.toLowerCase() : undefined;
}
