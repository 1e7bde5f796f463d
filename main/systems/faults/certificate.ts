import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** The host's certificate is not trusted here. Nothing was sent. */
export class CertificateRefused extends RemoteFault {
  readonly code = 'certificate-refused';
  readonly fix =
    'If a proxy inspects traffic, install its certificate in the system, or name its file in GROUNDWORK_CA_FILE.';
  /** OpenSSL's or Node's code, for example `SELF_SIGNED_CERT_IN_CHAIN`. */
  readonly systemCode: string;

  constructor(exchange: Exchange, systemCode: string) {
    super(`The certificate of ${hostOf(exchange)} is not trusted (${systemCode}).`, { ...exchange, acted: 'no' });
    this.systemCode = systemCode;
  }
}
