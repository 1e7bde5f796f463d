const ROLE = /^[ \t]*resource[ \t]+"[^"\r\n]*"[ \t]+"[^"\r\n]*"[ \t]*\{/m;
const BLOCK =
  /^(?:resource|data|provider|variable|output|module|terraform|locals|import|moved|removed|check)(?:[ \t]+"[^"\r\n]*")*[ \t]*\{/;
/** Comments and empty lines. */
const LEAD = /^(?:\s+|#[^\r\n]*|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/;

/** True for a text in Terraform's language: its first word opens a block, or a resource is opened somewhere in it. */
export function isHcl(text: string): boolean {
  // A file of megabytes does not begin with as much comment.
  const begin = text.slice(0, 100_000);
  return BLOCK.test(begin.slice(LEAD.exec(begin)?.[0].length ?? 0)) || ROLE.test(begin);
}
