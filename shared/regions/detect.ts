import { clip } from './clip.ts';
import { closest } from './closest.ts';
import { readHost } from './host.ts';
import { REGION_NAMES, regionByName, squeeze } from './names.ts';
import { readOrg } from './org.ts';
import { REGIONS, type Region } from './table.ts';

/** What `detect` prints. `reason` says in one or two sentences how the region was found, or why it was not. */
export interface Detection {
  readonly region: Region | null;
  /** The organization's short name, when the address holds one. */
  readonly org?: string;
  readonly reason: string;
}

/** Longer than any address a browser keeps; guards the comparisons below against a pasted book. */
const LONGEST_TEXT = 4096;

const NOISE = /[\s\p{Cf}"'`“”„‘’‚«»‹›<>()[\]{},;.!]/u;

function trimNoise(text: string): string {
  const chars = [...text];
  let from = 0;
  let to = chars.length;
  while (from < to && NOISE.test(chars[from] ?? '')) from++;
  while (to > from && NOISE.test(chars[to - 1] ?? '')) to--;
  return chars.slice(from, to).join('');
}

const none = (reason: string): Detection => ({ region: null, reason });

function unknownHost(host: string): Detection {
  const inner = REGIONS.filter((r) => host.includes(r.domain)).sort((a, b) => b.domain.length - a.domain.length)[0];
  if (inner)
    return none(`The host really is “${clip(host)}”: it holds “${inner.domain}”, but it does not belong to it.`);
  const near = closest(
    host,
    REGIONS.flatMap((r) => [r.loginHost, r.apiHost, r.appsHost, r.domain]),
  );
  const hint = near === undefined ? '' : ` The closest one is “${near}”.`;
  return none(`“${clip(host)}” is not a host of Genesys Cloud.${hint}`);
}

function detectAddress(text: string): Detection {
  const reading = readHost(text);
  if (reading.is === 'refused') return none(reading.why);
  const { host } = reading;
  const region = REGIONS.filter((r) => host === r.domain || host.endsWith(`.${r.domain}`))
    // The longest suffix wins: one domain may end like another.
    .sort((a, b) => b.domain.length - a.domain.length)[0];
  if (!region) return unknownHost(host);
  // S000:39 sends readers of every region to the help site, which lives under one region's domain.
  if (host.startsWith('help.'))
    return none(`“${host}” is the help site of all regions. Give the address you sign in at.`);
  const org = readOrg(reading.path, reading.fragment);
  const found = { region, reason: `The host “${clip(host)}” belongs to ${region.domain}.` };
  if (org.is === 'org') return { ...found, org: org.org };
  if (org.is === 'none') return found;
  return {
    ...found,
    reason: `${found.reason} The organization in the address does not look like a short name and is ignored.`,
  };
}

/** Something with a dot, a slash or an @ inside is an address, and `ire.land` is not Ireland. */
const ADDRESS_LIKE = /[^.]\.[^.]|[:@/\\%]./;

function detectWord(text: string): Detection | undefined {
  const word = text.normalize('NFKC').toLowerCase();
  const byCode = REGIONS.find((r) => r.code === word);
  if (byCode) return { region: byCode, reason: `“${word}” is the code of ${byCode.name}.` };
  const byAws = REGIONS.find((r) => r.awsRegion === word);
  if (byAws) return { region: byAws, reason: `“${word}” is the AWS name of ${byAws.name}.` };
  const name = text.replace(/\bn\.\s*virginia/i, 'N Virginia');
  if (
    name
      .replace(/\bregion:/i, '')
      .split(/\s+/)
      .some((piece) => ADDRESS_LIKE.test(piece))
  )
    return undefined;
  const byName = regionByName(name);
  return byName && { region: byName, reason: `The text is the name of ${byName.name}.` };
}

/** A row or sentence with addresses in it, for example a line of the guide's form: all its addresses must agree. */
function detectInside(text: string): Detection | undefined {
  const pieces = text
    .split(/\s+/)
    .map(trimNoise)
    .filter((p) => /[^.]\.[^.]|[@\\]|:\/\//.test(p));
  const all = pieces.map(detectAddress);
  const failed = all.find((d) => d.region === null);
  if (failed) return failed;
  const regions = new Set(all.map((d) => d.region));
  if (regions.size > 1) return none(`The text names ${regions.size} regions. Give one address.`);
  return all.find((d) => d.org !== undefined) ?? all[0];
}

function unknownWord(text: string): Detection {
  const words = new Map([...REGION_NAMES].map(([s, r]) => [s, r.name]));
  for (const r of REGIONS) if (r.code !== null) words.set(r.code, r.code);
  const near = closest(squeeze(text), [...words.keys()]);
  const hint =
    near === undefined
      ? ' Give the address you sign in at, for example https://login.mypurecloud.ie.'
      : ` The closest one is “${words.get(near)}”.`;
  return none(`“${clip(text)}” is not a region, a code or an AWS name.${hint}`);
}

/**
 * The region of a login, apps or API address, host, domain, code, AWS name or printed name, whatever surrounds it in a
 * paste. A host counts only when it is a region's domain or lies below it; anything that merely resembles one is not a
 * region, and `reason` says what it really is. Sources: S000:26-37, the reference's domain list. Never throws.
 */
export function detectRegion(text: string): Detection {
  if (text.length > LONGEST_TEXT) return none(`The text is longer than ${LONGEST_TEXT} characters. Give one address.`);
  const bare = trimNoise(text);
  if (bare === '')
    return none('There is no text. Give the address you sign in at, for example https://login.mypurecloud.ie.');
  const word = detectWord(bare);
  if (word) return word;
  if (/\s/.test(bare)) return detectInside(bare) ?? unknownWord(bare);
  return /[./:@\\。｡．]/.test(bare) ? detectAddress(bare) : unknownWord(bare);
}
