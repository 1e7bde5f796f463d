import type { ParameterTable } from '../../parameters/parameter.ts';
import { SMS_PROVIDERS, type SmsProvider } from '../../sms/sender.ts';
import { SMS_GROUPS } from './parameter-groups.ts';
import type { SmsVariantId } from './variants.ts';

const group = SMS_GROUPS.senders;
const NUMBER_FORMAT = {
  kaleyra: 'kaleyra-sender',
  'custom-gateway': 'gateway-sender',
  'gc-aggregation': 'sms-sender',
} as const;

/**
 * What the sections of NexusServices are made of (S002:436-457). A number without a row in `senders` gets one with a
 * suggested name, the common endpoint, and the defaults.
 */
export function senderParameters(variant: SmsVariantId, provider: SmsProvider): ParameterTable {
  return [
    {
      name: 'designerEndpointName',
      label: 'Designer endpoint',
      aliases: ['$designerEndpointName'],
      type: 'text',
      format: 'endpoint-name',
      required: false,
      rule: 'The name of the chat endpoint, without “chat.” and without blanks. It holds for every number without one of its own.',
      own: true,
      whereToFind: 'Designer: the chat endpoint that is assigned to the application for SMS.',
      group,
    },
    {
      name: 'nexusProvider',
      label: 'Provider',
      aliases: ['$nexusProvider'],
      type: 'choice',
      choices: SMS_PROVIDERS,
      required: true,
      rule: `${provider} for this way of sending; without a provider, messages go to Portico.`,
      default: provider,
      own: true,
      whereToFind: 'The guide: it follows from the way of sending.',
      group,
    },
    {
      name: 'cxcOnly',
      label: 'For CX Contact only',
      aliases: ['$cxcOnly'],
      type: 'boolean',
      required: true,
      rule: 'true: inbound messages are not handled as chats and reach no agent.',
      default: false,
      own: true,
      whereToFind: 'Ask whoever plans CX Contact campaigns.',
      group,
    },
    {
      name: 'senders',
      label: 'Sections, one for each number',
      aliases: ['senderIds', 'sections'],
      type: 'table',
      required: false,
      rule: 'One row for each number; numbers without a row get a suggested one.',
      columns: [
        {
          name: 'section',
          label: 'Section',
          aliases: ['section name', 'sectionName', 'name'],
          type: 'text',
          format: 'section-name',
          required: false,
          rule: '“chat.”, then letters, underscores and dashes. Left empty, a name is suggested.',
          example: 'chat.SMS_CustomerSupport',
        },
        {
          name: 'channelId',
          label: 'Number',
          // The guide prints two l for "Id" in this option (S002:447).
          aliases: ['channel id', 'channelld', 'tfn', '$tfn', 'sender id', 'phone number', 'sms number'],
          type: 'text',
          format: NUMBER_FORMAT[variant],
          required: true,
          rule: 'Digits only, exactly as the provider sends them.',
        },
        {
          name: 'endpoint',
          label: 'Endpoint',
          aliases: ['designerEndpointName', '$designerEndpointName', 'designer endpoint'],
          type: 'text',
          format: 'endpoint-name',
          required: false,
          rule: 'The chat endpoint in Designer, without “chat.”. Left empty, the common one.',
        },
        {
          name: 'cxcOnly',
          label: 'CX Contact only',
          // The guide also prints a zero for the O (S002:455).
          aliases: ['cxc only', 'cxc0nly'],
          type: 'boolean',
          required: false,
          rule: 'true or false. Left empty, the common choice.',
        },
        {
          name: 'provider',
          label: 'Provider',
          aliases: ['nexusProvider', '$nexusProvider'],
          type: 'choice',
          choices: SMS_PROVIDERS,
          required: false,
          rule: `${provider} for this way of sending. Left empty, the common one.`,
        },
      ],
      max: 1000,
      own: true,
      whereToFind:
        'Platform Administration > Environment > Transactions > NexusServices > Options, for sections that exist.',
      group,
    },
  ];
}
