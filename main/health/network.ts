import type { Region } from '../../shared/regions/table.ts';
import { Fault } from '../../shared/results/fault.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import type { App } from '../app.ts';
import { ProxyPageInTheWay } from '../systems/faults/proxy.ts';
import { ServerFault } from '../systems/faults/reply.ts';
import { Throttled } from '../systems/faults/throttled.ts';
import type { NetworkState } from '../systems/http/network.ts';
import type { Reply } from '../systems/http/request.ts';
import type { Transport } from '../systems/http/transport.ts';
import type { Diagnosis } from './diagnosis.ts';

const text = terminalText.doctor;
const { what } = text;

/** The longest that one host may keep the operator waiting. */
const ANSWER_SECONDS = 5;

export function checkProxy({ httpProxy, httpsProxy, proxyHasCredentials, noProxy }: NetworkState): Diagnosis {
  const used = [
    ...(httpsProxy === undefined ? [] : [text.proxyFor('https', httpsProxy)]),
    ...(httpProxy === undefined ? [] : [text.proxyFor('http', httpProxy)]),
  ];
  if (used.length === 0) return { id: 'proxy', what: what.proxy, result: 'ok', found: text.proxyNone };
  const parts = proxyHasCredentials ? [...used, text.proxySignsIn] : used;
  return { id: 'proxy', what: what.proxy, result: 'ok', found: text.proxyUsed(parts, noProxy) };
}

export function checkCertificates({ systemCertificates, extraCertificates }: NetworkState): Diagnosis {
  const extra = extraCertificates.map(({ count, file }) => text.certificatesFrom(count, file));
  if (systemCertificates === 0 && extra.length === 0) {
    const found = { found: text.certificatesNone, remedy: text.certificatesRemedy };
    return { id: 'certificates', what: what.certificates, result: 'attention', ...found };
  }
  const found = `${[text.certificates(systemCertificates), ...extra].join(', ')}.`;
  return { id: 'certificates', what: what.certificates, result: 'ok', found };
}

/** Asks the region's login and API hosts once each; nobody signs in. The API's reply tells the time there. */
export async function checkReach(
  app: App,
  region: Region | undefined,
  signal: AbortSignal,
  noRegionRemedy: string = text.noRegionRemedy,
): Promise<readonly Diagnosis[]> {
  if (region === undefined) {
    const not = { result: 'unchecked', found: text.noRegion, remedy: noRegionRemedy } as const;
    return [
      { id: 'reach', what: what.reach, ...not },
      { id: 'clock', what: what.clock, ...not },
    ];
  }
  const transport = app.transport([], 'regions');
  const { loginHost, apiHost } = region;
  const [login, api] = await Promise.all([
    ask(app, transport, { method: 'HEAD', host: loginHost, path: '/' }, signal),
    // Answers 401 and JSON: anything else that comes from this address is in the way.
    ask(app, transport, { method: 'GET', host: apiHost, path: '/api/v2/tokens/me' }, signal),
  ]);
  return [
    reachOf(loginHost, login, true),
    reachOf(apiHost, api, false),
    clockOf(apiHost, api, transport.skewSeconds()),
  ];
}

interface Asked {
  readonly ms: number;
  readonly reply?: Reply;
  readonly fault?: Fault;
}

async function ask(
  { clock }: App,
  transport: Transport,
  { method, host, path }: { readonly method: 'GET' | 'HEAD'; readonly host: string; readonly path: string },
  signal: AbortSignal,
): Promise<Asked> {
  const started = clock.now();
  const limited = AbortSignal.any([signal, AbortSignal.timeout((ANSWER_SECONDS + 1) * 1000)]);
  // Declared a session because reads are repeated, and one look is enough here.
  const request = {
    effect: 'session',
    method,
    origin: `https://${host}`,
    path,
    timeoutSeconds: ANSWER_SECONDS,
  } as const;
  try {
    const reply = await transport.send(request, limited);
    return { ms: clock.now() - started, reply };
  } catch (error) {
    if (!(error instanceof Fault) || signal.aborted) throw error;
    return { ms: clock.now() - started, fault: error };
  }
}

/** @param pages whether this host answers people, with web pages */
function reachOf(host: string, { ms, fault }: Asked, pages: boolean): Diagnosis {
  const id = `reach-${host}` as const;
  const name = `${what.reach}, ${host}`;
  const good: Diagnosis = { id, what: name, result: 'ok', found: text.answered(ms) };
  if (fault === undefined || (pages && fault instanceof ProxyPageInTheWay)) return good;
  const busy = fault instanceof Throttled || fault instanceof ServerFault;
  return { id, what: name, result: busy ? 'attention' : 'failed', found: fault.message, remedy: fault.fix };
}

function clockOf(host: string, { reply }: Asked, skew: number | undefined): Diagnosis {
  if (skew !== undefined) {
    return { id: 'clock', what: what.clock, result: 'attention', found: text.clockOff(skew), remedy: text.clockRemedy };
  }
  if (reply?.headers.has('date')) return { id: 'clock', what: what.clock, result: 'ok', found: text.clockGood(host) };
  return {
    id: 'clock',
    what: what.clock,
    result: 'unchecked',
    found: text.clockNoAnswer,
    remedy: text.clockNoAnswerRemedy,
  };
}
