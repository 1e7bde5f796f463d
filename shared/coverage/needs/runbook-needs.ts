import type { Need } from '../need.ts';
import { ADMIN_JOURNEY, AGENT_ROUTING, AI_AGENT_ROLE } from './altocloud-needs.ts';
import { DIGITAL_CHANNELS_SMS, SMS_NUMBERS } from './digital-needs.ts';
import { OPERATOR } from './operator-need.ts';

/** The permission sets of the runbooks, in the order in which they are offered. */
export const RUNBOOK_NEEDS: readonly Need[] = [
  AI_AGENT_ROLE,
  AGENT_ROUTING,
  ADMIN_JOURNEY,
  DIGITAL_CHANNELS_SMS,
  SMS_NUMBERS,
  OPERATOR,
];
