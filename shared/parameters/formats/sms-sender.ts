import { doubtful, type FormatVerdict, fits } from './format.ts';
import { gatewaySender } from './gateway-sender.ts';

/** Toll-free codes of North America. */
const TOLL_FREE = /^8(00|33|44|55|66|77|88)[0-9]{7}$/;

/**
 * A number of Genesys Cloud SMS Aggregation. Its lists show toll-free numbers as 11 digits, 1 first and without plus.
 * Other numbers can be brought along through the representative, so that they are doubted, not refused.
 */
export function smsSender(text: string): FormatVerdict {
  const general = gatewaySender(text);
  if (general.is !== 'fits') {
    const { offer } = general;
    return offer === undefined || !TOLL_FREE.test(offer) ? general : { ...general, offer: `1${offer}` };
  }
  if (TOLL_FREE.test(text)) {
    return doubtful(
      'has no country code, which Genesys Cloud shows in front of toll-free numbers',
      'Give it as Genesys Cloud lists it: 11 digits, beginning with 1.',
      `1${text}`,
    );
  }
  if (text[0] === '1' && TOLL_FREE.test(text.slice(1))) return fits;
  return doubtful(
    'is not shaped like a toll-free number of North America (1, then 800, 833, 844, 855, 866, 877 or 888, then 7 digits)',
    'Compare it with the list of the organization’s own numbers.',
  );
}
