import { Client, type QueryResult } from 'pg';

/** Signs in, does something and leaves. */
export async function withClient<R>(url: string, act: (client: Client) => Promise<R>): Promise<R> {
  const client = new Client({ connectionString: url });
  // A connection that is cut says so here as well as to whoever waits for an answer.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One statement of a client of its own. */
export const asked = (url: string, text: string, params: readonly unknown[] = []): Promise<QueryResult> =>
  withClient(url, (client) => client.query(text, [...params]));

/** How it failed: the SQLSTATE or the system's code, and the words; `did not fail` when it did not. */
export async function failureOf(doing: Promise<unknown>): Promise<readonly [string | undefined, string]> {
  try {
    await doing;
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    return [code, message];
  }
  return [undefined, 'did not fail'];
}

/** Replaces a part of a connection string. */
export function changed(
  url: string,
  parts: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'search'>>,
): string {
  return Object.assign(new URL(url), parts).href;
}
