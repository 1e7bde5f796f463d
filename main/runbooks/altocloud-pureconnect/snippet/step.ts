import { Fault } from '../../../../shared/results/fault.ts';
import { checkPage } from '../../../../shared/snippet/check-page.ts';
import { altocloudText } from '../../../../shared/text/altocloud-runbook.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import type { AltocloudContext } from '../context.ts';
import { organizationNow } from '../organization.ts';
import { altocloudTitle } from '../title.ts';
import { type Snippet, snippetOf } from './snippet.ts';

const ID = 'alto-snippet';

/** The snippet of the organization as the values want it. @throws SnippetOrganizationUnknown, SnippetRegionUnknown */
export function snippetNow({ target }: Pick<AltocloudContext, 'target'>, known: Knowledge): Snippet {
  const at = { region: target.region, place: new URL(target.apiOrigin).host };
  return snippetOf(at, organizationNow(known).orgId, known.value('singlePageSite') === true);
}

/** Renders the tracking snippet for the organization and its region. Nothing is sent. */
export function snippetStep(context: Pick<AltocloudContext, 'target'>): Step {
  const text = altocloudText.snippet;
  return {
    ...altocloudTitle(ID),
    after: ['alto-org-ready', 'alto-org-facts'],
    async observe(_read, known) {
      try {
        return { is: 'present', out: { trackingSnippet: snippetNow(context, known).html } };
      } catch (error) {
        if (error instanceof Fault) return { is: 'unknown', why: reasonOf(error) };
        throw error;
      }
    },
    plan: () => [],
    async verify(_read, known) {
      const { wanted, html } = snippetNow(context, known);
      const wrong = checkPage(html, wanted).find(({ result }) => result !== 'ok');
      const check = { step: ID, what: text.names, proof: text.byReading };
      if (wrong === undefined) return { checks: [{ ...check, result: 'ok' }] };
      return { checks: [{ ...check, result: 'not-ok', reason: wrong.what }] };
    },
  };
}
