import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import styles from './app.module.css';
import { useEvent } from './bridge.ts';
import { LoadingState } from './components/LoadingState.tsx';
import { DropZone } from './frame/DropZone.tsx';
import { FaultBoundary } from './frame/FaultBoundary.tsx';
import { LiveRegion } from './frame/LiveRegion.tsx';
import { Home } from './screens/home/home.tsx';
import { followAppState } from './stores/app-state.ts';
import { followNavigation, go, type Route, useRoute } from './stores/navigation.ts';
import { toHash } from './stores/route.ts';

// Only the first screen is in the first chunk.
const EngagementScreen = lazy(async () => {
  const { EngagementScreen } = await import('./screens/engagement/engagement.tsx');
  return { default: EngagementScreen };
});
const Coverage = lazy(async () => {
  const { Coverage } = await import('./screens/coverage/coverage.tsx');
  return { default: Coverage };
});
const Profiles = lazy(async () => {
  const { Profiles } = await import('./screens/profiles/profiles.tsx');
  return { default: Profiles };
});
const Settings = lazy(async () => {
  const { Settings } = await import('./screens/settings/settings.tsx');
  return { default: Settings };
});
const About = lazy(async () => {
  const { About } = await import('./screens/about/about.tsx');
  return { default: About };
});
const Palette = lazy(async () => {
  const { Palette } = await import('./screens/palette/palette.tsx');
  return { default: Palette };
});

/** The window's content: the screen of the present place, the palette, the live region. */
export function App() {
  const route = useRoute();
  const palette = usePalette();
  useEffect(() => followNavigation(), []);
  useEffect(() => followAppState(), []);
  useEvent('engagement-opened', ({ engagement }) => go({ at: 'engagement', engagement }));
  return (
    <>
      <FaultBoundary place={toHash(route)}>
        <Suspense fallback={<Waiting />}>{screenOf(route)}</Suspense>
      </FaultBoundary>
      {palette.wasOpened && (
        <Suspense fallback={null}>
          <Palette isOpen={palette.isOpen} onClose={palette.close} />
        </Suspense>
      )}
      <DropZone />
      <LiveRegion />
    </>
  );
}

/** The window while a screen's code is read: half a moment, mostly. */
function Waiting() {
  return (
    <main className={styles.waiting}>
      <LoadingState />
    </main>
  );
}

function screenOf(route: Route): ReactNode {
  switch (route.at) {
    case 'home':
      return <Home />;
    case 'engagement':
      return (
        <EngagementScreen
          key={route.engagement}
          engagement={route.engagement}
          runbook={route.runbook}
          stage={route.stage}
        />
      );
    case 'coverage':
      return <Coverage view={route.view} />;
    case 'profiles':
      return <Profiles profile={route.profile} />;
    case 'settings':
      return <Settings />;
    case 'about':
      return <About />;
  }
}

/** Ctrl+K or ⌘K opens and closes the palette; its code is loaded the first time. */
function usePalette() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setWasOpened(true);
      setOpen((isNow) => !isNow);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { isOpen, wasOpened, close: () => setOpen(false) };
}
