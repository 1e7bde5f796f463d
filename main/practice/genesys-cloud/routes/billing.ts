import { badRequest } from '../api-error.ts';
import { ok, type Route } from '../route.ts';

/** Billing reads. */
export const billingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v2/billing/reports/billableusage',
    effect: 'read',
    needs: { any: ['billing:subscription:view', 'billing:subscription:read'] },
    handle({ query, path }) {
      const [from = '', to = ''] = [query.get('startDate') ?? '', query.get('endDate') ?? ''];
      if (!(Date.parse(from) < Date.parse(to))) {
        throw badRequest('startDate and endDate are required, as ISO dates, start before end.', 'invalid.date');
      }
      const [startDate, endDate] = [new Date(from).toISOString(), new Date(to).toISOString()];
      return ok({ id: 'billableusage', startDate, endDate, status: 'Complete', usages: [], selfUri: path });
    },
  },
  {
    method: 'GET',
    path: '/api/v2/billing/contracts',
    effect: 'read',
    needs: { all: ['billing:subscription:view'] },
    handle: ({ path }) => ok({ entities: [], selfUri: path }),
  },
];
