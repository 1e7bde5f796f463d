import { useEffect, useState } from 'react';

/** The present time, in steps of a second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Seconds since `key` last changed: what was told then is that old. */
export function useSecondsSince(key: string): number {
  const [since, setSince] = useState({ key, at: Date.now() });
  const now = useNow();
  if (since.key !== key) setSince({ key, at: Date.now() });
  return since.key === key ? Math.max(0, (now - since.at) / 1000) : 0;
}
