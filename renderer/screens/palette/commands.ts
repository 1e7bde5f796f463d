import type { EngagementCard, EngagementView } from '../../../shared/ipc/views.ts';
import { paletteText as text } from '../../../shared/text/palette-screen.ts';
import { saveSettings } from '../../stores/app-state.ts';
import { back, go, type Route } from '../../stores/navigation.ts';
import { purposeStore } from '../../stores/purpose.ts';
import { openStage } from '../engagement/next-stage.ts';

/** Something the palette can do. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Said beside it, for example the organization. */
  readonly aside?: string;
  run(): void;
}

interface Sources {
  readonly route: Route;
  readonly engagements: readonly EngagementCard[];
  /** The one in sight. */
  readonly engagement: EngagementView | undefined;
}

/** Every command that makes sense where the window is; the nearest ones first. */
export function commandsFor({ route, engagements, engagement }: Sources): readonly Command[] {
  return [
    ...stages(route, engagement),
    ...runbooks(route, engagement),
    ...places(),
    ...openings(route, engagements),
    ...themes(),
  ];
}

function stages(route: Route, engagement: EngagementView | undefined): readonly Command[] {
  if (route.at !== 'engagement' || engagement === undefined) return [];
  const runbook = engagement.runbooks.find(({ id }) => id === route.runbook);
  if (runbook === undefined) return [];
  return runbook.stages.map(({ id, title, aside }) => ({
    id: `stage ${id}`,
    title: text.stage(title),
    ...(aside === undefined ? {} : { aside }),
    run() {
      purposeStore.getState().set(engagement.running ?? 'run');
      go({ at: 'engagement', engagement: engagement.id, runbook: runbook.id, stage: id });
    },
  }));
}

/** What else can be prepared for the customer in sight. */
function runbooks(route: Route, engagement: EngagementView | undefined): readonly Command[] {
  if (route.at !== 'engagement' || engagement === undefined) return [];
  return engagement.runbooks
    .filter(({ id }) => id !== route.runbook)
    .flatMap((runbook) => {
      const stage = openStage(runbook) ?? runbook.stages.at(-1);
      if (stage === undefined) return [];
      return {
        id: `runbook ${runbook.id}`,
        title: runbook.started ? text.openRunbook(runbook.title) : text.startRunbook(runbook.title),
        run() {
          purposeStore.getState().set(engagement.running ?? 'run');
          go({ at: 'engagement', engagement: engagement.id, runbook: runbook.id, stage: stage.id });
        },
      };
    });
}

function places(): readonly Command[] {
  return [
    { id: 'back', title: text.back, run: back },
    { id: 'home', title: text.home, run: () => go({ at: 'home' }) },
    { id: 'coverage', title: text.coverage, run: () => go({ at: 'coverage' }) },
    { id: 'profiles', title: text.profiles, run: () => go({ at: 'profiles' }) },
    { id: 'settings', title: text.settings, run: () => go({ at: 'settings' }) },
    { id: 'about', title: text.about, run: () => go({ at: 'about' }) },
  ];
}

function openings(route: Route, engagements: readonly EngagementCard[]): readonly Command[] {
  const here = route.at === 'engagement' ? route.engagement : undefined;
  return engagements
    .filter(({ id }) => id !== here)
    .map(({ id, customer, organization, practice }) => {
      const aside = practice ? text.practice : organization;
      return {
        id: `engagement ${id}`,
        title: text.open(customer),
        ...(aside === undefined ? {} : { aside }),
        run: () => go({ at: 'engagement', engagement: id }),
      };
    });
}

function themes(): readonly Command[] {
  return (['system', 'light', 'dark'] as const).map((theme) => ({
    id: `theme ${theme}`,
    title: text.theme[theme],
    run: () => void saveSettings({ theme }),
  }));
}
