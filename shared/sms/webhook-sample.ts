import type { JsonObject } from '../json.ts';
import { webhookText } from '../text/webhook.ts';

/**
 * A message as Digital Channels would post it to a gateway, marked as a sample. No public page shows the members of such
 * a message, so this is the one place to change them. It goes from the number to itself: a gateway that delivers it all
 * the same reaches nobody else.
 * @param at milliseconds since the epoch
 */
export function sampleMessage(channelId: string, at: number): JsonObject {
  return {
    messageId: `groundwork-check-${at}`,
    channelId,
    from: channelId,
    to: channelId,
    type: 'Text',
    text: webhookText.sample,
    test: true,
    sentAt: new Date(at).toISOString(),
  };
}
