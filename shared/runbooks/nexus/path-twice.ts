import { ParameterRuleBroken } from '../../parameters/faults.ts';
import type { Fault } from '../../results/fault.ts';
import { nexusAddressesText as text } from '../../text/nexus-addresses.ts';

/**
 * An address with the beginning of a path that every request adds by itself, such as `/nexus/v3`: the guides print both
 * together. The address in front of it is offered.
 * @param service first part of that path, for example `nexus`
 */
export function pathTwice(field: string, given: unknown, service: string): readonly Fault[] {
  const [, scheme = '', rest = ''] = /^(https?:\/\/)?(.*)$/is.exec(String(given ?? '')) ?? [];
  const [, base = '', version = ''] = new RegExp(`^(.*?)/+${service}/(v\\d+)(?:/.*)?$`, 'is').exec(rest) ?? [];
  if (base === '') return [];
  const what = text.pathTwice(`/${service}/${version.toLowerCase()}`);
  return [new ParameterRuleBroken(field, what, text.pathTwiceFix(`/${service}`), `${scheme}${base}`)];
}
