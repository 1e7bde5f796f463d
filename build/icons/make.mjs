// Draws the application's icons from the two SVG files next to it: `node build/icons/make.mjs`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../main/shell/find-browser.ts';
import { icns, ico } from './containers.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Up to here the fine drawing blurs; the small one sits on whole pixels. */
const LARGEST_SMALL = 32;

const folder = new URL('./', import.meta.url);
/** @param {string} name */
const drawing = (name) => readFileSync(new URL(name, folder), 'utf8');
const large = drawing('icon.svg');
const small = drawing('icon-small.svg');

const browser = await chromium.launch({
  executablePath: findBrowser({ platform: process.platform, env: process.env, exists: existsSync }),
  // Chromium refuses its sandbox to root; the page shows nothing but our own drawings.
  chromiumSandbox: process.getuid?.() !== 0,
});
/** @type {Map<number, Buffer>} */
const pngs = new Map();
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${size > LARGEST_SMALL ? large : small}`,
    );
    pngs.set(size, await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }));
  }
} finally {
  await browser.close();
}

const images = [...pngs].map(([size, png]) => ({ size, png }));
for (const { size, png } of images) {
  writeFileSync(new URL(size === 1024 ? 'icon.png' : `${size}x${size}.png`, folder), png);
}
writeFileSync(new URL('icon.ico', folder), ico(images.filter(({ size }) => size <= 256)));
writeFileSync(new URL('icon.icns', folder), icns(pngs));
