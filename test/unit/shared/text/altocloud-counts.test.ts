import { expect, it } from 'vitest';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import { altocloudCicText } from '../../../../shared/text/altocloud-cic.ts';
import { altocloudGenesysText } from '../../../../shared/text/altocloud-genesys.ts';

const { users, parameters, licences } = altocloudCicText;

it('does not say “All 2 agents have the licence”', () => {
  expect([0, 1, 2, 3].map(users.allLicensed)).toEqual([
    'Each agent has the licence',
    'The agent has the licence',
    'Both agents have the licence',
    'All 3 agents have the licence',
  ]);
  expect([users.lacking(['a'], 1), users.lacking(['a'], 2), users.lacking(['a', 'b'], 2)]).toEqual([
    'the agent does not: a',
    '1 of 2 does not: a',
    'neither does: a, b',
  ]);
  expect([users.lacking(['a', 'b'], 3), users.lacking(['a', 'b', 'c'], 3)]).toEqual([
    '2 of 3 do not: a, b',
    'none of the 3 does: a, b, c',
  ]);
  expect([1, 2, 3].map(altocloudGenesysText.agents.usersHold).map((each) => each.split(' hold')[0])).toEqual([
    'The synced user',
    'Both synced users',
    'All 3 synced users',
  ]);
});

it('does not say of one parameter that it “stay as they were set”', () => {
  expect(parameters.cannotByHand(['A'])).toMatch(/^A stays as it was set by hand\. Set it back/);
  expect(parameters.cannotByHand(['A', 'B'])).toMatch(/^A and B stay as they were set by hand\. Set them back/);
  expect(parameters.cannotWithout(['A'])).toMatch(/^A stays, .* set it back by hand\.$/);
  expect(parameters.cannotWithout(['A', 'B'])).toMatch(/^A and B stay, .* set them back by hand\.$/);
});

it('speaks of one agent, one licence and one action map as of one', () => {
  expect(licences.tooFew(1, 2)).toBe('1 of the licences for agents is free, and 2 are needed.');
  expect(licences.tooFew(0, 1)).toBe('0 of the licences for agents are free, and 1 is needed.');
  expect(users.inactive(['a'])).toMatch(/^Agent a cannot use/);
  expect(altocloudByHandText.view.summary(1)).toBe('Have the agent add the view Altocloud');
  expect(altocloudGenesysText.journey.noneActive(1)).toBe('the only action map is not active');
  expect(altocloudGenesysText.agents.completeRouting('R', 1)).toContain('1 missing routing permission to');
});
