import type { Json } from '../../shared/json.ts';
import { ProfileEncoding, ProfileNotJson } from './faults.ts';
import { findJsonFault } from './json-fault.ts';

/** UTF-16 by its byte order mark, or by the zero byte beside the first character (a profile begins with ASCII). */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0) && first !== undefined && second !== undefined;
}

/**
 * The JSON in the bytes of a profile file: UTF-8, with or without a byte order mark.
 * @throws ProfileEncoding, ProfileNotJson
 */
export function decodeProfile(file: string, bytes: Uint8Array): Json {
  if (isUtf16(bytes)) throw new ProfileEncoding(file, 'UTF-16');
  const text = decodeUtf8(file, bytes);
  const fault = findJsonFault(text);
  if (fault === undefined) return JSON.parse(text) as Json;
  const before = text.slice(0, fault.offset).split(/\r\n|\r|\n/);
  throw new ProfileNotJson(file, before.length, (before.at(-1) ?? '').length + 1, fault.expected);
}

function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProfileEncoding(file, 'not valid UTF-8');
  }
}
