/**
 * Runs one statement as the superuser, in its turn like any client.
 * @returns what its column `row` holds, or the row itself
 */
export async function withSuperuser<R>(url: string, text: string, params: readonly string[]): Promise<readonly R[]> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  // It is cut when the database is closed meanwhile; the statement then fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(text, [...params]);
    return rows.map((row) => row.row ?? row);
  } finally {
    await client.end().catch(() => undefined);
  }
}
