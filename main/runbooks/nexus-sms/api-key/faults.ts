import { Fault } from '../../../../shared/results/fault.ts';

/** There is no API key, and nothing to make one with. */
export class ApiKeyNeeded extends Fault {
  readonly code = 'api-key-needed';
  readonly family = 'input';
  override readonly field = 'apiKey';
  readonly fix = 'Give an existing key as apiKey. Or give clusterKey, or outGWSAccessToken, and a key is made with it.';

  constructor() {
    super('No Digital Channels API key is at hand, and nothing that could make one. Nothing was sent.');
  }
}

/** The server has no way to make keys where it is assumed; the guide names none. */
export class ApiKeysNotOffered extends Fault {
  readonly code = 'api-keys-not-offered';
  readonly family = 'attention';
  override readonly field = 'apiKey';
  readonly fix: string;

  constructor(name: string) {
    super('This server does not make API keys at the address that is assumed for it.');
    this.fix = `Have a key made by whoever runs Digital Channels (tenant *, name “${name}”, permission nexus:cluster:*), and give it as apiKey.`;
  }
}

/** A key of the wanted name exists, and its value is shown only once. */
export class ApiKeyNotAtHand extends Fault {
  readonly code = 'api-key-not-at-hand';
  readonly family = 'attention';
  override readonly field = 'apiKey';
  readonly fix: string;

  constructor(name: string) {
    super(`An API key “${name}” exists, and its value is not at hand: no list gives it back.`);
    this.fix =
      'Give it as apiKey: it is the id column of table nex_apikeys. To make another key, set apiKeyName to another name.';
  }
}
