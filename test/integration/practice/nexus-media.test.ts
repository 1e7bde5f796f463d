import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { startPracticeNexus } from '../../../main/practice/nexus/start.ts';
import { nexusWith } from './nexus-client.ts';

const BODY = [
  '--cut',
  'content-disposition: form-data; name="file"; filename="Picture.png"',
  'content-type: image/png',
  '',
  'not really ✓',
  '--cut--',
  '',
].join('\r\n');

test('a gateway uploads a file when it signs with the API key of its channel', async () => {
  const nexus = await startPracticeNexus();
  onTestFinished(() => nexus.close());
  const { origin, apiKey, ccId } = nexus.samples;
  const send = nexusWith(origin, apiKey, ccId);
  const channelId = '16504661149';
  await send('POST', `/provisioning/services/${ccId}/Async`, {
    data: { channels: [{ channelId, webhook: { url: 'https://gateway.example' } }] },
    secret: { channels: [{ channelId, webhook: { secret: 'from Nexus' }, api: { secret: 'to Nexus' } }] },
  });
  const sign = (key: string, algorithm = 'sha1') =>
    `${algorithm}=${createHmac(algorithm, key).update(BODY).digest('hex')}`;
  const upload = (
    signature: string | undefined,
    more: { [name: string]: string | undefined } = {},
    channel = channelId,
  ) =>
    send('POST', `/channels/${channel}/media`, BODY, {
      'x-api-key': undefined,
      'content-type': 'multipart/form-data; boundary=cut',
      'x-hub-signature': signature,
      ...more,
    });

  const { status, body } = await upload(sign('to Nexus'));
  expect(status).toBe(200);
  const mediaId = nexus.state.media[0]?.mediaId;
  expect(body).toMatchObject({
    status: { code: 0, message: '' },
    data: { mediaId, url: `genesys://nexus/${mediaId}`, filename: 'Picture.png', mimetype: 'image/png', length: 14 },
  });

  const refused = [
    await upload(undefined),
    await upload(sign('from Nexus')),
    await upload(sign('to Nexus', 'sha256')),
    await upload(sign('to Nexus').slice('sha1='.length)),
  ];
  expect(refused.map((answer) => answer.status)).toEqual([401, 401, 401, 401]);
  expect((await upload(sign('to Nexus'), { 'x-ccid': undefined })).status).toBe(400);
  expect((await upload(sign('to Nexus'), { 'content-type': 'application/json' })).status).toBe(400);
  expect((await upload(sign('to Nexus'), {}, '16500000000')).status).toBe(404);
  expect(nexus.state.media).toHaveLength(1);
});
