import { beforeEach, describe, expect, it } from 'vitest';
import { type Command, commandsFor } from '../../../renderer/screens/palette/commands.ts';
import { bestMatches } from '../../../renderer/screens/palette/matches.ts';
import { navigation } from '../../../renderer/stores/navigation.ts';
import { purposeStore } from '../../../renderer/stores/purpose.ts';
import type { EngagementCard, EngagementView } from '../../../shared/ipc/views.ts';
import { paletteText } from '../../../shared/text/palette-screen.ts';

const card = (id: string, customer: string, more: Partial<EngagementCard> = {}): EngagementCard => ({
  id,
  customer,
  practice: false,
  touchedAt: '2026-11-21T09:00:00Z',
  progress: { done: 0, total: 8, standing: 'new' },
  ...more,
});

const ENGAGEMENT: EngagementView = {
  id: 'harbour',
  customer: 'Harbour Bank',
  practice: false,
  reachable: true,
  createdAt: '2026-11-21T09:00:00Z',
  touchedAt: '2026-11-21T09:00:00Z',
  facts: [],
  secrets: [],
  runs: [],
  runbooks: [
    {
      id: 'uca',
      title: 'UCA Historical Data',
      standing: 'new',
      started: true,
      stages: [
        { id: 'region', title: 'Region', state: 'done', aside: 'Sydney' },
        { id: 'plan', title: 'Plan', state: 'todo' },
      ],
    },
  ],
  notices: [],
};

const CARDS = [
  card('harbour', 'Harbour Bank'),
  card('north', 'Northwind', { organization: 'northwind-org' }),
  card('rehearsal', 'Meridian', { practice: true, organization: 'meridianpractice' }),
];
const HERE = { at: 'engagement', engagement: 'harbour', runbook: 'uca', stage: 'region' } as const;
const ids = (commands: readonly Command[]): readonly string[] => commands.map(({ id }) => id);

beforeEach(() => {
  purposeStore.getState().set('run');
  navigation.getState().go({ at: 'home' });
});

describe('the commands of the palette', () => {
  it('start another runbook of the engagement in sight, on its first open page', () => {
    const sms = {
      ...ENGAGEMENT.runbooks[0],
      id: 'sms',
      title: 'SMS',
      started: false,
    } as (typeof ENGAGEMENT.runbooks)[0];
    const engagement = { ...ENGAGEMENT, runbooks: [...ENGAGEMENT.runbooks, sms] };
    const commands = commandsFor({ route: HERE, engagements: CARDS, engagement });
    const start = commands.find(({ title }) => title === paletteText.startRunbook('SMS'));
    start?.run();
    expect(navigation.getState().route).toEqual({ ...HERE, runbook: 'sms', stage: 'plan' });
    expect(commands.some(({ title }) => title === paletteText.openRunbook('UCA Historical Data'))).toBe(false);
  });

  it('are the pages of the runbook in sight first, and no way to where one is', () => {
    const commands = commandsFor({ route: HERE, engagements: CARDS, engagement: ENGAGEMENT });
    expect(ids(commands).slice(0, 2)).toEqual(['stage region', 'stage plan']);
    expect(ids(commands)).not.toContain('engagement harbour');
    expect(commands[0]?.aside).toBe('Sydney');
  });
  it('are no pages outside of a runbook', () => {
    const commands = commandsFor({ route: { at: 'home' }, engagements: CARDS, engagement: undefined });
    expect(ids(commands).some((id) => id.startsWith('stage '))).toBe(false);
    expect(ids(commands)).toContain('engagement harbour');
  });
  it('lead to coverage and to the profiles from anywhere', () => {
    const commands = commandsFor({ route: HERE, engagements: [], engagement: ENGAGEMENT });
    for (const at of ['coverage', 'profiles'] as const) {
      commands.find(({ id }) => id === at)?.run();
      expect(navigation.getState().route).toEqual({ at });
    }
  });
  it('say practice beside a rehearsal, else the organization', () => {
    const commands = commandsFor({ route: { at: 'home' }, engagements: CARDS, engagement: undefined });
    const aside = (id: string) => commands.find((command) => command.id === id)?.aside;
    expect(aside('engagement rehearsal')).toBe(paletteText.practice);
    expect(aside('engagement north')).toBe('northwind-org');
    expect(aside('engagement harbour')).toBeUndefined();
  });
  it('show the plan of the run, whatever was looked at before', () => {
    purposeStore.getState().set('undo');
    const commands = commandsFor({ route: HERE, engagements: [], engagement: ENGAGEMENT });
    commands.find(({ id }) => id === 'stage plan')?.run();
    expect(purposeStore.getState().purpose).toBe('run');
    expect(navigation.getState().route).toEqual({ ...HERE, stage: 'plan' });
  });
  it('stay with what is being done', () => {
    const commands = commandsFor({ route: HERE, engagements: [], engagement: { ...ENGAGEMENT, running: 'undo' } });
    commands.find(({ id }) => id === 'stage plan')?.run();
    expect(purposeStore.getState().purpose).toBe('undo');
  });
});

describe('what matches in the palette', () => {
  const commands: readonly Command[] = [
    { id: 'a', title: 'Open Greenland', run: () => undefined },
    { id: 'b', title: 'Land register', aside: 'Oslo', run: () => undefined },
    { id: 'c', title: 'Settings', run: () => undefined },
  ];
  it('is everything while nothing is typed', () => {
    expect(ids(bestMatches(commands, '  '))).toEqual(['a', 'b', 'c']);
  });
  it('begins with what begins so', () => {
    expect(ids(bestMatches(commands, 'LAND'))).toEqual(['b', 'a']);
  });
  it('holds every word, in the words beside it too', () => {
    expect(ids(bestMatches(commands, 'oslo land'))).toEqual(['b']);
    expect(bestMatches(commands, 'oslo settings')).toEqual([]);
  });
});
