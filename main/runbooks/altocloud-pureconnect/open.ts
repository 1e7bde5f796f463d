import { ALTOCLOUD } from '../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { altocloudText as text } from '../../../shared/text/altocloud-runbook.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { bySystem } from '../../systems/by-system.ts';
import { GENESYS_CLOUD } from '../../systems/genesys-cloud/call.ts';
import { targetLabel } from '../../systems/genesys-cloud/target.ts';
import { ICWS } from '../../systems/icws/call.ts';
import { WEB_SITE } from '../../systems/web-site/call.ts';
import { createWebSite } from '../../systems/web-site/system.ts';
import { openOperator } from '../genesys-cloud/open-operator.ts';
import { ADDRESS } from './address.ts';
import { cicPlace } from './cic-place.ts';
import type { AltocloudContext } from './context.ts';
import { connectAltocloud } from './genesys/connect.ts';
import { openCic } from './open-cic.ts';
import { altocloudSteps } from './steps.ts';

/** Secrets of the operator that actions name. */
const GIVEN_SECRETS: readonly string[] = ['cicPassword', 'orgAdminPassword'];

/**
 * Binds the runbook to an organization of Genesys Cloud, to the CIC server where one was given, and to the customer's
 * page. Nothing is asked of any of them yet.
 * @throws RegionNotRecognised, PracticeWithoutIcws, the faults of secret references
 */
export async function openAltocloud(opening: Opening): Promise<Opened> {
  const { values, practice, purpose, clock } = opening;
  const { target, transport, operator } = openOperator(opening, ADDRESS);
  const { apiOrigin } = target;
  // A rehearsal goes nowhere but to the practice systems, whatever the values or a reply name.
  const transportTo = (origin: string) => opening.transport(practice === undefined ? [origin] : []);
  const cic = cicPlace(values, practice);
  const icws = cic === undefined ? undefined : openCic(opening, cic);
  const context: AltocloudContext = {
    purpose,
    clock,
    target,
    cic,
    siteUrl: typeof values.siteUrl === 'string' && values.siteUrl !== '' ? values.siteUrl : undefined,
    bundledCatalogue: loadBundledCatalogue,
    secretAtHand: async (name) => (await opening.secret(name)) !== undefined,
  };
  const sides = bySystem({
    [GENESYS_CLOUD]: operator,
    [WEB_SITE]: createWebSite({ transportTo }),
    ...(icws === undefined ? {} : { [ICWS]: icws }),
  });
  const label = targetLabel(target);
  const server = cic === undefined ? undefined : { ...cic, label: text.cicTarget(new URL(cic.origin).host) };
  return {
    runbook: {
      id: ALTOCLOUD.runbook,
      title: ALTOCLOUD.title,
      target: [`${label} ${apiOrigin}`, ...(server === undefined ? [] : [`${server.label} ${server.origin}`])].join(
        ', ',
      ),
      steps: altocloudSteps(context),
    },
    target: {
      origin: apiOrigin,
      label,
      ...(server === undefined ? {} : { also: [{ origin: server.origin, label: server.label, organization: '' }] }),
    },
    read: sides,
    writer: sides,
    who: (known) => ({
      id: String(known.outNow('alto-org-facts', 'orgId') ?? ''),
      shortName: String(known.outNow('alto-org-facts', 'orgShortName') ?? ''),
      name: String(known.outNow('alto-org-facts', 'orgLongName') ?? ''),
    }),
    holder: (system) => (system === ICWS && cic !== undefined ? { origin: cic.origin, organization: '' } : undefined),
    secretFor: async (name) => (GIVEN_SECRETS.includes(name) ? opening.secret(name) : undefined),
    skewSeconds: transport.skewSeconds,
    connect: (given, signal) => connectAltocloud(context, operator, given, signal),
    ...(icws === undefined ? {} : { close: () => icws.close() }),
  };
}
