import type { Json } from '../../../../shared/json.ts';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { textsOf } from '../texts.ts';
import { copyOf } from './copies.ts';
import { handStep } from './hand-step.ts';

/** Each agent adds the view that shows a visitor's journey (S001, "Altocloud View in Interaction Connect"). */
export function viewStep(): Step {
  const text = altocloudByHandText.view;
  return handStep({
    id: 'alto-view',
    after: ['alto-user-license', 'alto-agent-roles'],
    fact: 'viewAddedBy',
    about: agentsOf,
    ask: (known) => {
      const agents = agentsOf(known);
      return {
        summary: text.summary(agents.length),
        clicks: text.clicks,
        copy: [...copyOf('view', text.name), ...copyOf('agents', agents.join('\n'))],
      };
    },
    stays: () => text.stays,
  });
}

/** A chat from the visitor's page to a licensed agent (S001:66-74, 250); tried again with another page or other agents. */
export function testStep(): Step {
  const text = altocloudByHandText.test;
  return handStep({
    id: 'alto-test',
    after: ['alto-user-license', 'alto-workgroups', 'alto-agent-roles', 'alto-journey', 'alto-deploy'],
    fact: 'testedWith',
    about: (known): Json => ({ site: known.value('siteUrl') ?? '', workgroups: textsOf(known.value('workgroupIds')) }),
    ask: (known) => ({
      summary: text.summary,
      clicks: text.clicks,
      copy: [
        ...copyOf('page', known.value('siteUrl')),
        ...copyOf('workgroups', textsOf(known.value('workgroupIds')).join('\n')),
      ],
    }),
    out: () => ({ testResult: 'confirmed' }),
  });
}

/** The agents by their CIC user IDs, in one order whoever names them. */
function agentsOf(known: Knowledge): readonly string[] {
  return [...new Set(textsOf(known.value('userIds')))].sort();
}
