/** Takes docs/screenshots anew: every state that has a picture, in both themes. Started by `npm run screenshots`. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, test } from '@playwright/test';
import type { RunningApp } from '../window/start-app.ts';
import { startApp } from '../window/start-app.ts';
import { JOURNEYS } from './all.ts';
import type { Journey } from './state.ts';
import { THEMES, wear } from './theme.ts';
import { walk } from './walk.ts';

const OUT = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));
/** Its paths are in the pictures, so it is the same each time and says nothing of the machine. */
const HOME = process.platform === 'win32' ? join(tmpdir(), 'consultant') : '/tmp/consultant';

test('pictures', async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const journey of JOURNEYS) await take(journey);
  const files = readdirSync(OUT);
  const bytes = files.reduce((sum, file) => sum + statSync(join(OUT, file)).size, 0);
  console.log(`${files.length} pictures in docs/screenshots, ${Math.round(bytes / 1024)} kB`);
});

async function take(journey: Journey): Promise<void> {
  if (journey.states.every(({ picture }) => picture === undefined)) return;
  mkdirSync(HOME, { mode: 0o700 });
  const folders = { data: join(HOME, 'Groundwork'), exports: join(HOME, 'Documents') };
  const running: RunningApp[] = [];
  try {
    await walk(journey, {
      folders,
      async launch(options) {
        const app = await startApp({ shell: 'chromium', ...folders, ...options });
        running.push(app);
        return app;
      },
      begin: (page) => page.setViewportSize({ width: 1280, height: 800 }),
      async look({ picture }, { page }) {
        if (picture === undefined) return;
        for (const theme of THEMES) {
          await page.mouse.move(1279, 799);
          await wear(page, theme);
          await withoutMachine(page);
          await page.screenshot({ path: join(OUT, `${picture}-${theme}.png`), caret: 'hide' });
        }
      },
    });
  } finally {
    for (const app of running) await app.kill();
    rmSync(HOME, { recursive: true, force: true, maxRetries: 5 });
  }
}
/** Notices about this very computer, such as a browser without its sandbox, are no part of the product's looks. */
async function withoutMachine(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const footer of document.querySelectorAll('footer')) footer.style.display = 'none';
  });
}
