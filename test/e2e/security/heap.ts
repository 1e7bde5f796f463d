import type { Page } from '@playwright/test';

/** Which of these texts are in the page's memory, as its JavaScript engine knows it, once all garbage is collected. */
export async function inHeap(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.send('HeapProfiler.disable');
  await devtools.detach();
  const heap = chunks.join('');
  return texts.filter((text) => heap.includes(text));
}

/** Which are in sight or kept: in the document with what is typed into it, in address, title and stores. */
export async function inSight(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const all = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      location.href,
      document.title,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      JSON.stringify(history.state),
    ].join('\n'),
  );
  return texts.filter((text) => all.includes(text));
}
