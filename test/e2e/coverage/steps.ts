import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answersText } from '../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { button, heading } from '../job/steps.ts';
import { expect, type Folders } from '../window/fixtures.ts';

type View = keyof typeof coverageText.views;

/** Writes a file somewhere the operator could have it, and answers its path. */
export function put(folders: Pick<Folders, 'data'>, name: string, content: string | Uint8Array): string {
  const folder = join(folders.data, '..', 'downloads');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** From Home to the coverage screen, where nothing is yet. */
export async function openCoverage(window: Page): Promise<void> {
  await button(window, homeText.checkCoverage).first().click();
  await expect(heading(window, coverageText.views.granted)).toBeVisible();
}

/** The entry of a page in the rail. */
export function railItem(window: Page, view: View): Locator {
  const name = new RegExp(`(^| )${coverageText.views[view]}( |$)`);
  return window.getByRole('navigation').getByRole('button', { name });
}

/** Shows a page by the rail. */
export async function show(window: Page, view: View): Promise<void> {
  await railItem(window, view).click();
  await expect(heading(window, coverageText.views[view])).toBeVisible();
}

/** Gives files to "Add files…". */
export async function addFiles(window: Page, ...paths: readonly string[]): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await button(window, coverageText.granted.add).click();
  await (await chooser).setFiles([...paths]);
}

/** An input in the list. */
export function input(window: Page, name: string): Locator {
  return window.getByRole('grid', { name: coverageText.granted.list }).getByRole('row').filter({ hasText: name });
}

/** Takes text over as something granted. */
export async function paste(window: Page, text: string): Promise<void> {
  await button(window, coverageText.granted.paste).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel(coverageText.paste.field).fill(text);
  await button(dialog, coverageText.paste.action).click();
  await expect(dialog).toHaveCount(0);
}

/** Asks for a pasted list. */
export async function needList(window: Page, ...permissions: readonly string[]): Promise<void> {
  await show(window, 'needed');
  await window.getByRole('radio', { name: coverageText.needed.kinds.list }).click();
  await window.getByLabel(coverageText.needed.listField).fill(permissions.join('\n'));
  await button(window, coverageText.needed.listAction).click();
  await expect(window.getByText(coverageText.needed.status('Pasted list', permissions.length)).first()).toBeVisible();
}

/** A row of the answer by its permission. */
export function answer(window: Page, permission: string): Locator {
  return window.getByRole('grid', { name: answersText.rows.table }).getByRole('row').filter({ hasText: permission });
}

/** Drops files on the window as the system does: enter, over, drop. */
export async function drop(window: Page, paths: readonly string[]): Promise<void> {
  const devtools = await window.context().newCDPSession(window);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
  await devtools.detach();
}
