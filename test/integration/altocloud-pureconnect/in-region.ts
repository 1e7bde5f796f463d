/** The region whose addresses lead to the practice organization. */
export const REGION = 'mypurecloud.com.au';

/** A network in which the region's hosts are the practice organization: everything else about a run is as on real systems. */
export function inRegion(practice: string, beyond: typeof fetch = fetch): typeof fetch {
  return leadingTo((host) => (host.endsWith(`.${REGION}`) ? practice : undefined), beyond);
}

/** A network in which some hosts lead elsewhere. */
export function leadingTo(where: (host: string) => string | undefined, beyond: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const origin = where(url.hostname);
    if (origin === undefined) return beyond(request);
    const { method, headers, signal, redirect } = request;
    const body = await request.text();
    // As text: a stream would go out in chunks.
    const more = { method, headers, signal, redirect, ...(body === '' ? {} : { body }) };
    return beyond(`${origin}${url.pathname}${url.search}`, more);
  };
}
