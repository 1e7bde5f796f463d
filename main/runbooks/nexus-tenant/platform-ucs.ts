import type { Step } from '../../engine/step.ts';
import type { ServiceContext } from '../nexus/services/context.ts';
import type { ServiceDefinition } from '../nexus/services/definition.ts';
import { serviceStep } from '../nexus/services/step.ts';
import type { TenantContext } from './context.ts';
import { tenantTitle } from './title.ts';

const STEP = 'ten-svc-platformucs';

/** Where Universal Contact Service answers (S003:231-252). */
const platformUcs: Omit<ServiceDefinition, 'after'> = {
  step: STEP,
  service: 'PlatformUCS',
  readable: (known) => ({ url: String(known.value('ucsURL') ?? ''), data: {} }),
  secret: () => ({}),
  secrets: [],
};

/** What the operator decided about the service. */
export interface UcsWish {
  readonly isUsed: boolean;
  /** A cluster key is given, so the service need not wait for the tenant's own. */
  readonly hasClusterKey: boolean;
}

/**
 * The guide prints this step before the one that makes its key (S003:245). It comes after, and waits for the tenant unless
 * a cluster key is given.
 */
export function platformUcsStep(context: TenantContext, { isUsed, hasClusterKey }: UcsWish): Step {
  // An undo goes by what was done, whatever the values have become.
  if (!isUsed && context.purpose !== 'undo') return unused();
  const after = hasClusterKey ? ['ten-ccid'] : ['ten-ccid', 'ten-tenant'];
  const service = serviceContext(context);
  return serviceStep(service, { ...platformUcs, after }, { title: tenantTitle(STEP).title, keyFrom: 'ten-tenant' });
}

/** Not every deployment has Universal Contact Service (S003:233). */
function unused(): Step {
  return {
    ...tenantTitle(STEP),
    after: [],
    observe: async () => ({ is: 'present', out: {} }),
    plan: () => [],
  };
}

/** The contact center is known only once its step has run, which this one comes after. */
function serviceContext(context: TenantContext): ServiceContext {
  return {
    purpose: context.purpose,
    nexusPath: context.places.nexus.prefix,
    get ccid() {
      return context.ccid() ?? '';
    },
    secretAtHand: (name) => context.secretAtHand(name),
  };
}
