/** Where the window is. Ids only: the route is visible in the address, names and secrets are not. */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'engagement'; readonly engagement: string; readonly runbook?: string; readonly stage?: string }
  | { readonly at: 'coverage'; readonly view?: string }
  | { readonly at: 'profiles'; readonly profile?: string }
  | { readonly at: 'settings' }
  | { readonly at: 'about' };

/** The route as the part of the address after `#`. */
export function toHash(route: Route): string {
  return `#/${[route.at, ...partsOf(route).map(encodeURIComponent)].join('/')}`;
}

function partsOf(route: Route): readonly string[] {
  switch (route.at) {
    case 'engagement':
      return [route.engagement, route.runbook, route.stage].filter((part) => part !== undefined);
    case 'coverage':
      return route.view === undefined ? [] : [route.view];
    case 'profiles':
      return route.profile === undefined ? [] : [route.profile];
    default:
      return [];
  }
}

/** The route of an address; home for anything that is not one. */
export function fromHash(hash: string): Route {
  const [at, ...parts] = hash.replace(/^#?\/?/, '').split('/');
  if (at === 'settings' || at === 'about') return { at };
  const [first, runbook, stage] = parts.map(decoded);
  if (at === 'coverage') return { at, ...(first ? { view: first } : {}) };
  if (at === 'profiles') return { at, ...(first ? { profile: first } : {}) };
  const engagement = first;
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
