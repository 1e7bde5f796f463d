/**
 * A command with which the gateway's side computes the signature of a body. The key is a variable: it must not stand in
 * a command that is copied and kept.
 */
export function opensslCommand(body: string): string {
  const quoted = `'${body.replaceAll("'", "'\\''")}'`;
  return `printf '%s' ${quoted} | openssl dgst -sha1 -hmac "$WEBHOOK_SIGNATURE_KEY"`;
}
