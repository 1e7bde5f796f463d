import { altocloudChannels } from './altocloud-channels.ts';
import { appChannels } from './app-channels.ts';
import { auviousChannels } from './auvious-channels.ts';
import { auviousRequestChannels } from './auvious-request-channels.ts';
import { connectChannels } from './connect-channels.ts';
import { coverageChannels } from './coverage-channels.ts';
import { engagementChannels } from './engagement-channels.ts';
import { formChannels } from './form-channels.ts';
import { profileChannels } from './profile-channels.ts';
import { runChannels } from './run-channels.ts';
import { runbookChannels } from './runbook-channels.ts';
import { smsChannels } from './sms-channels.ts';
import { tenantChannels } from './tenant-channels.ts';

/** Channel → request schema, reply schema. Everything the renderer may ask of main. */
export const CHANNELS = {
  ...appChannels,
  ...engagementChannels,
  ...runbookChannels,
  ...connectChannels,
  ...runChannels,
  ...formChannels,
  ...smsChannels,
  ...tenantChannels,
  ...auviousChannels,
  ...altocloudChannels,
  ...auviousRequestChannels,
  ...coverageChannels,
  ...profileChannels,
} as const;
