/** The Navigation API, as far as the DOM library does not know it yet. */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * Refuses every navigation that leaves the app's own page. Chromium asks main only about what goes over the network:
 * a `blob:` or `about:` page would open in place of ours, and `mailto:` would start a program.
 *
 * What this needs is taken now: the page's scripts, which come later, share its prototypes.
 * @param origin scheme and host of the app's page
 */
export function refuseNavigations(target: Window & WithNavigation, origin: string): void {
  const { apply } = Reflect;
  const { preventDefault } = Event.prototype;
  const { startsWith } = String.prototype;
  const destinationOf = getter(target, 'NavigateEvent', 'destination');
  const urlOf = getter(target, 'NavigationDestination', 'url');
  const own = [`${origin}/`];
  target.navigation?.addEventListener('navigate', (event) => {
    const url = apply(urlOf, apply(destinationOf, event, []), []);
    if (!apply(startsWith, url, own)) apply(preventDefault, event, []);
  });
}

function getter(target: Window, type: string, name: string): () => string {
  const { prototype } = (target as unknown as { readonly [type: string]: { readonly prototype: object } })[type] ?? {};
  return (prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get) ?? (() => '');
}
