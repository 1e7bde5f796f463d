/** One Genesys Cloud region, as `regions` and `detect` print it. */
export interface Region {
  readonly name: string;
  /** Region code of S000:31-37; null for the regions that the guide does not list. */
  readonly code: string | null;
  readonly awsRegion: string;
  readonly domain: string;
  /** `login.<domain>`: sign-in and tokens. */
  readonly loginHost: string;
  /** `api.<domain>`. */
  readonly apiHost: string;
  /** `apps.<domain>`: the web console. */
  readonly appsHost: string;
  /** The US government deployment. */
  readonly fedramp?: true;
}

function region(name: string, code: string | null, awsRegion: string, domain: string, fedramp = false): Region {
  const hosts = { loginHost: `login.${domain}`, apiHost: `api.${domain}`, appsHost: `apps.${domain}` };
  const common = { name, code, awsRegion, domain, ...hosts };
  return fedramp ? { ...common, fedramp: true } : common;
}

/**
 * Every region that the vendor's SDK 262.0.0 and its CX as Code provider 1.84.1 know. Names and codes of the six regions
 * with a code are those of S000:31-37; the other names are built from the names that AWS uses.
 */
export const REGIONS: readonly Region[] = [
  region('US East (N. Virginia)', 'useast', 'us-east-1', 'mypurecloud.com'),
  region('US East 2 (Ohio), FedRAMP', null, 'us-east-2', 'use2.us-gov-pure.cloud', true),
  region('US West (Oregon)', 'uswest', 'us-west-2', 'usw2.pure.cloud'),
  region('Canada (Central)', null, 'ca-central-1', 'cac1.pure.cloud'),
  region('Mexico (Central)', null, 'mx-central-1', 'mxc1.pure.cloud'),
  region('South America (São Paulo)', null, 'sa-east-1', 'sae1.pure.cloud'),
  region('EU (Frankfurt)', 'eucentral', 'eu-central-1', 'mypurecloud.de'),
  region('EU (Zurich)', null, 'eu-central-2', 'euc2.pure.cloud'),
  region('EU (Ireland)', 'eu', 'eu-west-1', 'mypurecloud.ie'),
  region('EU (London)', null, 'eu-west-2', 'euw2.pure.cloud'),
  region('AWS European Sovereign Cloud (Germany)', null, 'eusc-de-east-1', 'edee1.eusc-pure.cloud'),
  region('Middle East (UAE)', null, 'me-central-1', 'mec1.pure.cloud'),
  region('Asia Pacific (Mumbai)', null, 'ap-south-1', 'aps1.pure.cloud'),
  region('Asia Pacific (Tokyo)', 'jp', 'ap-northeast-1', 'mypurecloud.jp'),
  region('Asia Pacific (Seoul)', null, 'ap-northeast-2', 'apne2.pure.cloud'),
  region('Asia Pacific (Osaka)', null, 'ap-northeast-3', 'apne3.pure.cloud'),
  region('Asia Pacific (Singapore)', null, 'ap-southeast-1', 'apse1.pure.cloud'),
  region('Asia Pacific (Sydney)', 'au', 'ap-southeast-2', 'mypurecloud.com.au'),
];
