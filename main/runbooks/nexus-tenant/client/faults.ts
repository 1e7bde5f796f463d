import { Fault } from '../../../../shared/results/fault.ts';

/** nexus_client exists, and nobody here has its secret. It cannot be read, and making another would lock others out. */
export class AuthClientSecretUnknown extends Fault {
  readonly code = 'auth-client-secret-unknown';
  readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix =
    'Give its secret as clientSecret: whoever created the client has it, and the column clientsecret of nex_gapis holds it.';

  constructor() {
    super('Auth client nexus_client exists, and its secret is not at hand: no answer gives it back.');
  }
}

/** nexus_client exists, and the secret at hand does not open it. */
export class AuthClientSecretRefused extends Fault {
  readonly code = 'auth-client-secret-refused';
  readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix =
    'Give the right one as clientSecret: whoever created the client has it, and the column clientsecret of nex_gapis holds it.';

  constructor() {
    super('Auth client nexus_client exists, and the secret at hand is refused. Nothing was changed.');
  }
}
