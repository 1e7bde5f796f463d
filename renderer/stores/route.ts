/** Where the window is. Ids only: the route is visible in the address, names and secrets are not. */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'engagement'; readonly engagement: string; readonly runbook?: string; readonly stage?: string }
  | { readonly at: 'coverage' }
  | { readonly at: 'profiles'; readonly profile?: string }
  | { readonly at: 'settings' }
  | { readonly at: 'about' };

/** The route as the part of the address after `#`. */
export function toHash(route: Route): string {
  if (route.at !== 'engagement') return `#/${route.at}`;
  const parts = [route.engagement, route.runbook, route.stage].filter((part) => part !== undefined);
  return `#/engagement/${parts.map(encodeURIComponent).join('/')}`;
}

/** The route of an address; home for anything that is not one. */
export function fromHash(hash: string): Route {
  const [at, ...parts] = hash.replace(/^#?\/?/, '').split('/');
  if (at === 'settings' || at === 'about') return { at };
  const [engagement, runbook, stage] = parts.map(decoded);
  if (at !== 'engagement' || !engagement) return { at: 'home' };
  return { at, engagement, ...(runbook ? { runbook } : {}), ...(stage ? { stage } : {}) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
