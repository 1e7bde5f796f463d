import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { pageOf } from '../paging.ts';
import { ok, type Route } from '../route.ts';
import { objectList, objectOf } from './object-list.ts';

const contactPage = z.object({ pageNumber: z.number().int().min(1), pageSize: z.number().int().min(1).max(500) });
const EVALUATION_KEYS = ['conversationId', 'evaluatorUserId', 'agentUserId', 'assigneeUserId'];

/** Outbound, routing and quality reads. */
export const contactCentreRoutes: readonly Route[] = [
  objectList('/api/v2/outbound/sequences', 'campaignSequence', 'outbound:campaignSequence:view'),
  objectList('/api/v2/outbound/campaigns', 'campaign', 'outbound:campaign:view'),
  objectList('/api/v2/outbound/contactlists', 'contactList', 'outbound:contactList:view'),
  objectList('/api/v2/outbound/callanalysisresponsesets', 'responseSet', 'outbound:responseSet:view'),
  objectList('/api/v2/routing/queues/divisionviews', 'queue', 'routing:queue:search'),
  objectList('/api/v2/routing/queues/divisionviews/all', 'queue', 'routing:queue:search'),
  objectList('/api/v2/routing/wrapupcodes', 'wrapupCode', 'routing:wrapupCode:view'),
  objectList('/api/v2/quality/forms/evaluations', 'evaluationForm', 'quality:evaluationForm:view'),
  {
    method: 'POST',
    path: '/api/v2/outbound/contactlists/:contactListId/contacts/search',
    effect: 'read',
    needs: { all: ['outbound:contact:view'] },
    handle(call) {
      const list = objectOf(call, 'contactList', 'contactListId', ['outbound:contact:view']);
      const { pageNumber, pageSize } = parseBody(contactPage, call.body);
      const contacts = (call.world.objects.get('contact') ?? []).filter(({ more }) => more.contactListId === list.id);
      const paging = new URLSearchParams({ pageNumber: String(pageNumber), pageSize: String(pageSize) });
      const page = pageOf(
        contacts.map(({ id, name, more }) => ({ id, name, ...more })),
        call.path,
        paging,
      );
      return ok({ ...page, contactsCount: contacts.length });
    },
  },
  {
    method: 'GET',
    path: '/api/v2/outbound/wrapupcodemappings',
    effect: 'read',
    needs: { all: ['outbound:wrapUpCodeMapping:view'] },
    handle: ({ world, path }) => {
      const codes = world.objects.get('wrapupCode') ?? [];
      const mapping = Object.fromEntries(codes.map(({ id }) => [id, ['Contact_UnCallable']]));
      return ok({
        id: world.organization.id,
        name: 'Wrap-up code mappings',
        version: 1,
        defaultSet: [],
        mapping,
        selfUri: path,
      });
    },
  },
  {
    method: 'GET',
    path: '/api/v2/quality/evaluations/query',
    effect: 'read',
    needs: { all: ['quality:evaluation:view'] },
    handle({ path, query }) {
      if (!EVALUATION_KEYS.some((key) => query.has(key))) {
        throw badRequest(`One of ${EVALUATION_KEYS.join(', ')} is required.`);
      }
      return ok(pageOf([], path, query));
    },
  },
];
