import { z } from 'zod';
import { hubSignatureFits } from '../../http/hub-signature.ts';
import { knownContactCenter } from '../access.ts';
import { invalid, NexusError } from '../nexus-error.ts';
import type { NexusCall, NexusRoute } from '../route.ts';
import type { ContactCenter, Media } from '../world.ts';

const secrets = z.object({
  channels: z.array(z.object({ channelId: z.string(), api: z.object({ secret: z.string() }) })),
});

/** What a gateway calls: it signs with the API key of its channel, over the body as it is sent. */
export const mediaRoutes: readonly NexusRoute[] = [
  {
    method: 'POST',
    path: '/nexus/v3/channels/:channelId/media',
    effect: 'write',
    handle: async (call) => {
      const channelId = call.param('channelId');
      const ccId = call.header('x-ccid');
      if (ccId === undefined) throw invalid('The x-ccid header is missing.');
      const key = channelKey(knownContactCenter(call.world, ccId), channelId);
      if (!hubSignatureFits(call.header('x-hub-signature'), call.body, key)) {
        throw new NexusError(401, 'The X-Hub-Signature header is not the signature of this body.');
      }
      call.known(`channel:${channelId}`);
      const file = await uploaded(call);
      const media: Media = { mediaId: call.behaviour.uuid(), channelId, ...file };
      call.world.media.push(media);
      const { mediaId, filename, mimetype, length } = media;
      return { message: '', data: { mediaId, url: `genesys://nexus/${mediaId}`, filename, mimetype, length } };
    },
  },
];

/** @throws NexusError 404 */
function channelKey({ services }: ContactCenter, channelId: string): string {
  const kept = secrets.safeParse(services.get('Async')?.secret);
  const channel = kept.data?.channels.find((one) => one.channelId === channelId);
  if (channel === undefined) throw new NexusError(404, `There is no channel ${channelId}.`);
  return channel.api.secret;
}

/** The part `file` of a form (P7). */
async function uploaded(call: NexusCall): Promise<Pick<Media, 'filename' | 'mimetype' | 'length'>> {
  const headers = { 'content-type': call.header('content-type') ?? '' };
  const form = await new Response(new Uint8Array(call.body), { headers }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) throw invalid('The request is not a form with the part file.');
  return { filename: file.name, mimetype: file.type, length: file.size };
}
