import type { Json } from '../../../../shared/json.ts';
import type { ContactCenter } from '../../../systems/gws/schemas.ts';
import { ContactCenterNotListed, DomainOfAnother, NoContactCenter, SeveralContactCenters } from './faults.ts';

/** What the operator says about which one is meant; both may be missing. */
export interface CenterWish {
  readonly ccid: Json | undefined;
  readonly ccDomain: Json | undefined;
}

/**
 * The contact center that is meant: the given one, the only one of the given domain, or the only one there is.
 * @throws ContactCenterNotListed, DomainOfAnother, NoContactCenter, SeveralContactCenters
 */
export function chooseCenter(all: readonly ContactCenter[], { ccid, ccDomain }: CenterWish): ContactCenter {
  const [id, domain] = [given(ccid), given(ccDomain)];
  if (id !== undefined) {
    const center = all.find((each) => same(each.id, id));
    if (center === undefined) throw new ContactCenterNotListed('ccid', id, all);
    if (domain !== undefined && !has(center, domain)) throw new DomainOfAnother(center, domain);
    return center;
  }
  const found = domain === undefined ? all : all.filter((each) => has(each, domain));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) throw new SeveralContactCenters(found);
  throw domain === undefined ? new NoContactCenter() : new ContactCenterNotListed('ccDomain', domain, all);
}

function given(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function has({ domains }: ContactCenter, domain: string): boolean {
  return domains.some((each) => same(each, domain));
}

/** Ids are hexadecimal and domains are names of hosts or tenants: neither tells by case. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
