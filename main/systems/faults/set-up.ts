import { Fault } from '../../../shared/results/fault.ts';

/** HTTP_PROXY or HTTPS_PROXY cannot be read as an address. The value is not repeated: it may hold a password. */
export class ProxyAddressUnreadable extends Fault {
  readonly code = 'proxy-address-unreadable';
  readonly family = 'input';
  readonly fix = 'Write it as http://host:port or http://user:password@host:port, special characters percent-encoded.';
  override readonly field: string;

  constructor(variable: string) {
    super(`${variable} is not an address of a proxy.`);
    this.field = variable;
  }
}

/** A file of extra certificates cannot be used. */
export class CaFileUnreadable extends Fault {
  readonly code = 'ca-file-unreadable';
  readonly family = 'input';
  readonly fix = 'Give the path of a PEM file with one or more certificates.';
  override readonly field: string;

  constructor(variable: string, path: string, why: string) {
    super(`The certificate file ${path} ${why}.`);
    this.field = variable;
  }
}
