import { fits, offering, refused } from './format.ts';

/** Name of a chat endpoint in Designer, without the `chat.` that the option `endpoint` puts in front (S002:440, 449). */
export const endpointName = offering((text) => {
  if (/^chat\./i.test(text)) {
    const fix = 'Give the name as Designer shows it; “chat.” is put in front of it.';
    return refused('begins with “chat.”', fix, text.slice('chat.'.length));
  }
  if (/\s/.test(text)) return refused('has a blank', 'Name an endpoint without blanks, exactly as Designer shows it.');
  if (/[\p{C}"'<>$]/u.test(text)) {
    return refused('has a quote, a bracket or a placeholder', 'Give the name exactly as Designer shows it.');
  }
  return fits;
});
