import { z } from 'zod';
import { engagementSchema } from '../engagements/engagement.ts';
import { ID } from '../engagements/ids.ts';

/** What an exported engagement is called. */
export const ENGAGEMENT_FORMAT = 'groundwork-engagement';
export const ENGAGEMENT_VERSION = 1;
export const ENGAGEMENT_SUFFIX = '.groundwork';

/** More than a busy engagement has after years; less than what would keep the window waiting. */
export const MOST = { characters: 32 * 1024 * 1024, runs: 500, lines: 20_000 } as const;

/** An engagement on its way to another computer: its document without secrets, and its journals as they are. */
export const engagementFileSchema = z.strictObject({
  format: z.literal(ENGAGEMENT_FORMAT),
  version: z.literal(ENGAGEMENT_VERSION),
  document: engagementSchema,
  journals: z.array(z.strictObject({ run: z.string().regex(ID), lines: z.array(z.string()) })),
});

export type EngagementFile = z.infer<typeof engagementFileSchema>;
