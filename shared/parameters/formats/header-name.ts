import { doubtful, fits, offering, refused } from './format.ts';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Of the message itself: two of them would contradict each other. */
const RESERVED = /^(?:host|content-.*|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect)$/i;

/**
 * Name of a custom webhook header: a token of RFC 9110, and none that Digital Channels sets itself. The option is named
 * `header:<name>`; the guide prints it with a blank behind the colon (S002:231).
 */
export const headerName = offering((text) => {
  const fix = 'Give the name of the header alone: letters, digits and dashes.';
  if (/^header:/i.test(text)) {
    const bare = text.slice('header:'.length).trim();
    return refused('begins with “header:”', 'Give the name alone; “header:” is put in front of it.', bare);
  }
  if (/:$/.test(text)) return refused('ends with a colon', fix, text.slice(0, -1).trim());
  if (/\s/.test(text)) return refused('has a blank', fix, text.replace(/\s+/g, '-'));
  if (!TOKEN.test(text)) return refused('has a character that header names cannot have', fix);
  if (/^x-hub-signature(?:-256)?$/i.test(text)) {
    return refused(
      'is the header that holds the signature',
      'Choose another name: Digital Channels sets this one itself.',
    );
  }
  if (RESERVED.test(text)) {
    return refused(
      'is a header that belongs to the message itself',
      'Choose another name, for example one beginning with X-.',
    );
  }
  if (/^x-b3-/i.test(text)) {
    return doubtful('is a header that Digital Channels may set itself', 'Choose another name if the gateway reads it.');
  }
  return fits;
});
