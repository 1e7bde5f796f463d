import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { SnippetCheckedView, SnippetView } from '../../../../shared/ipc/views.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { retiredOnPage } from '../../../../shared/snippet/retired-on-page.ts';
import { altocloudText } from '../../../../shared/text/altocloud-runbook.ts';
import type { Job } from '../../../runs/job.ts';
import type { Opened, Opening, Runnable } from '../../../runs/runnable.ts';
import { bySystem } from '../../../systems/by-system.ts';
import { WEB_SITE } from '../../../systems/web-site/call.ts';
import { createWebSite } from '../../../systems/web-site/system.ts';
import { checkSite, findingsOn } from './check-site.ts';
import { PageAddressInvalid } from './faults.ts';
import { type Snippet, snippetOf } from './snippet.ts';

/** A page to check: its source, or where it is. */
export type PageToCheck = RequestOf<'snippet.check'>['page'];

/** The runbook as far as its snippet goes: it needs no account, and no other value than those that the snippet names. */
export function snippetLookUp(runnable: Runnable): Runnable {
  const { whereTo: _, ...rest } = runnable;
  return {
    ...rest,
    parameters: runnable.parameters.map((parameter) => ({ ...parameter, required: false })),
    open: async (opening) => openLookUp(runnable, opening),
  };
}

/** The snippet for what the engagement knows. Sends nothing; what is missing is a problem of the answer. */
export function renderFor({ given }: Pick<Job, 'given'>): SnippetView {
  const { values } = given;
  const organization = filled(values.orgLongName) ?? filled(values.orgId);
  const region = regionIn(values)?.name;
  const about = {
    ...(organization === undefined ? {} : { organization }),
    ...(region === undefined ? {} : { region }),
  };
  try {
    return { ...about, html: snippetIn(values).html };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ...about, problem: error.toProblem() };
  }
}

/**
 * Checks a page for the snippet, and for the widget script where that was given.
 * @throws SnippetOrganizationUnknown, SnippetRegionUnknown, PageAddressInvalid, RequestStopped
 */
export async function checkFor(
  { given, opened }: Pick<Job, 'given' | 'opened'>,
  page: PageToCheck,
  signal?: AbortSignal,
): Promise<SnippetCheckedView> {
  const wanted = { snippet: snippetIn(given.values).wanted, script: filled(given.values.widgetScript) };
  if (page.is === 'address') {
    const { checks, html } = await checkSite(opened.read, addressOf(page.url), wanted, signal);
    return { checks: [...checks], ...retired(html) };
  }
  const base = { step: 'alto-deploy', proof: altocloudText.snippet.pasted };
  return { checks: findingsOn(page.text, wanted).map((finding) => ({ ...base, ...finding })), ...retired(page.text) };
}

function retired(html: string | undefined): Pick<SnippetCheckedView, 'retired'> {
  const found = html === undefined ? undefined : retiredOnPage(html);
  return found === undefined ? {} : { retired: found };
}

/** @throws PageAddressInvalid */
function addressOf(text: string): string {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new PageAddressInvalid();
  }
  return url.href;
}

/** @throws SnippetOrganizationUnknown, SnippetRegionUnknown */
function snippetIn(values: JsonObject): Snippet {
  const at = { region: regionIn(values) ?? null, place: filled(values.region) ?? '' };
  return snippetOf(at, filled(values.orgId), values.singlePageSite === true);
}

function regionIn({ region }: JsonObject) {
  return typeof region === 'string' ? (detectRegion(region).region ?? undefined) : undefined;
}

function filled(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function openLookUp({ id, title }: Runnable, { practice, transport }: Opening): Opened {
  const transportTo = (origin: string) => transport(practice === undefined ? [origin] : []);
  const sides = bySystem({ [WEB_SITE]: createWebSite({ transportTo }) });
  return {
    runbook: { id, title, target: '', steps: [] },
    target: { origin: practice?.genesysCloud.origin ?? '', label: title },
    read: sides,
    writer: sides,
    who: () => ({ id: '', shortName: '', name: '' }),
    skewSeconds: () => undefined,
  };
}
