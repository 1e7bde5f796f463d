import { z } from 'zod';
import { filled, webAddress } from './body.ts';

/** What a service is made of, as it is sent. */
export interface ServiceBody {
  readonly url?: string | undefined;
  readonly data: { readonly [field: string]: unknown };
  readonly secret: { readonly [field: string]: unknown };
}

const nothing = z.strictObject({});
/** Services that say so have no address of their own (S002:110). */
const noAddress = z.literal('N/A');

function addressed(secret: z.ZodType<{ readonly [field: string]: unknown }>) {
  return z.strictObject({ url: webAddress, data: nothing, secret });
}

const sms = z.strictObject({
  url: noAddress,
  data: z.strictObject({
    provider: z.enum(['Portico', 'Async', 'mGage']).optional(),
    tokenProvider: z.literal('Purecloud').optional(),
  }),
  secret: nothing,
});

const channels = z.array(z.strictObject({ channelId: filled, webhook: z.strictObject({ url: webAddress }) })).min(1);
const channelSecrets = z.array(
  z.strictObject({
    channelId: filled,
    webhook: z.strictObject({ secret: filled }),
    api: z.strictObject({ secret: filled }),
  }),
);

/** The sample of the guide has no address for this one (S002:179). */
const async = z
  .strictObject({
    url: noAddress.optional(),
    data: z.strictObject({ channels }),
    secret: z.strictObject({ channels: channelSecrets }),
  })
  .superRefine(({ data, secret }, context) => {
    const ids = (list: readonly { readonly channelId: string }[]) => list.map(({ channelId }) => channelId).sort();
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path, 'channels'], message });
    const [open, hidden] = [ids(data.channels), ids(secret.channels)];
    if (new Set(open).size < open.length) wrong('data', 'a channelId stands there twice');
    if (open.join('\n') !== hidden.join('\n')) wrong('secret', 'it must have the channels of data');
  });

/** The services that Nexus knows, with what each is made of. */
const bodies: { readonly [name: string]: z.ZodType<ServiceBody> } = {
  SMS: sms,
  mGageSMS: addressed(z.strictObject({ username: filled, password: filled })),
  Async: async,
  PurecloudIDP: addressed(z.strictObject({ clientId: filled, clientSecret: filled })),
  PorticoSMS: addressed(nothing),
  PlatformUCS: addressed(nothing),
};

/** Undefined for a name that is no service. */
export function serviceBody(name: string): z.ZodType<ServiceBody> | undefined {
  return Object.hasOwn(bodies, name) ? bodies[name] : undefined;
}
