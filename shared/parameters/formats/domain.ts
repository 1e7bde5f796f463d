import { fits, offering, refused } from './format.ts';

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** A domain name with at least one dot, as it stands behind the @ of an address. */
export const domain = offering((text) => {
  const fix = 'Give the domain alone, for example what stands behind the @ of an address.';
  if (/\s/.test(text)) return refused('has a blank', fix, text.replace(/\s+/g, ''));
  const behind = /^(?:mailto:)?[^@/]*@([^@]+)$/i.exec(text)?.[1];
  if (behind !== undefined) return refused('is an address', fix, behind);
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#@]+)/i.exec(text)?.[1];
  if (host !== undefined) return refused('is a web address', fix, host);
  if (text.endsWith('.')) return refused('ends with a dot', fix, text.slice(0, -1));
  if ([...text].some((sign) => sign > '\u007f')) {
    return refused('has letters outside a to z', 'Give it as the mail server knows it (beginning with xn--).');
  }
  const labels = text.split('.');
  const sound = text.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label));
  if (!sound || /^[0-9]+$/.test(labels.at(-1) ?? '')) return refused('is not a domain name', fix);
  return fits;
});
