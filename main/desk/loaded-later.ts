import { CHANNELS, type Channel, type Handlers } from '../../shared/ipc/contract.ts';

/**
 * Handlers of every channel that `first` does not answer, loaded with the first request to one of them. Requests that
 * arrive while they load are answered in their order. A load that failed is tried again by the next request.
 */
export function loadedLater<C extends Channel>(
  first: Pick<Handlers, C>,
  load: () => Promise<Omit<Handlers, C>>,
): Omit<Handlers, C> {
  let loading: Promise<Omit<Handlers, C>> | undefined;
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  type Later = (request: unknown) => Promise<unknown>;
  const answer =
    (channel: string): Later =>
    async (request) =>
      ((await loaded()) as unknown as { readonly [channel: string]: Later })[channel]?.(request);
  const channels = Object.keys(CHANNELS).filter((channel) => !(channel in first));
  return Object.fromEntries(channels.map((channel) => [channel, answer(channel)])) as unknown as Omit<Handlers, C>;
}
