/** Text that Markdown reads as text: marks escaped, entities and tags inert, breaks inside the block. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&')
    .split('\n')
    .map((line) =>
      line.trim().replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)),
    )
    .join('<br>');
}

/** One line as it is, in a code span: what is copied from the raw text is the value. */
export function codeSpan(line: string): string {
  const fence = '`'.repeat(1 + longestRun(line));
  // A code span drops one space on each side when both are there, and cannot begin or end with a backtick.
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return line.trim() === '' ? '' : `${fence}${pad}${line}${pad}${fence}`;
}

/** Several lines as they are, as a block that can stand in a list. */
export function codeBlock(text: string, indent: string): string {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(text)));
  return [fence, ...text.split('\n'), fence].map((line) => `${indent}${line}`).join('\n');
}

/** Of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
