/** Client ID and secret found in one pasted text. The secret is handed on at once and never kept here. */
export interface PastedCredentials {
  readonly clientId: string;
  readonly secret: string;
}

const ID = /client[\s_-]*id["']?\s*[:=\t]\s*["']?([^\s"',;]+)/i;
const SECRET = /(?:client[\s_-]*)?secret["']?\s*[:=\t]\s*["']?([^\s"',;]+)/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads labelled lines, JSON, or an ID and a secret one below the other; `undefined` when it is not both. */
export function pastedCredentials(text: string): PastedCredentials | undefined {
  const clientId = ID.exec(text)?.[1];
  const secret = SECRET.exec(text)?.[1];
  if (clientId !== undefined && secret !== undefined) return { clientId, secret };
  const [first, second, ...others] = text.trim().split(/\s+/);
  if (first === undefined || second === undefined || others.length > 0 || !UUID.test(first)) return undefined;
  return { clientId: first, secret: second };
}
