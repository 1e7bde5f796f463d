import type { NexusCall } from './route.ts';

/** Makes a key, keeps it, and writes it where keys are looked up. Answers its value. */
export async function addKey(
  { world, behaviour }: NexusCall,
  name: string,
  tenant: string,
  permissions: readonly string[],
): Promise<string> {
  const id = behaviour.uuid();
  world.apiKeys.set(id, { id, name, tenant, permissions, enabled: true });
  await behaviour.keyMade(id, name);
  return id;
}
