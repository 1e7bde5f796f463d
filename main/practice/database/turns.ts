import type { Engine } from './engine.ts';
import { literal, type Message, messagesIn, query } from './messages.ts';

/** A signed-in connection. */
export interface Client {
  /** Its own, as long as the database runs. */
  readonly id: number;
  /** The role it acts as; undefined for the superuser. */
  readonly role: string | undefined;
  /** What it asked for at its start, and what PostgreSQL reported since. */
  readonly settings: Map<string, string>;
}

/** The session, for one client alone until it is given back. */
export interface Turn {
  /** @throws DatabaseEngineEnded */
  ask(message: Uint8Array): Promise<readonly Message[]>;
  release(): void;
}

/** PostgreSQL refused the settings that a client asked for. */
export class SettingsRefused extends Error {
  readonly error: Buffer;

  constructor(error: Buffer) {
    super('PostgreSQL refused the settings of this connection.');
    this.error = error;
  }
}

/** Reported by the server, and kept for each client by setting them again at its next turn. */
const KEPT = [
  'application_name',
  'client_encoding',
  'DateStyle',
  'IntervalStyle',
  'TimeZone',
  'search_path',
  'standard_conforming_strings',
  'default_transaction_read_only',
];

/**
 * Shares the one session of PGlite: a client has it from its first message until it is ready for the next one outside
 * of a transaction, and the others wait, as for a lock. Message by message, as PGlite's socket server shares it, a
 * statement of one client could meet the parameters of another. Settings that are not reported last until another
 * client's turn; temporary tables and statements prepared by SQL are everybody's.
 */
export class Turns {
  readonly #engine: Engine;
  #last: Client | undefined;
  #free: Promise<void> = Promise.resolve();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** @throws SettingsRefused, DatabaseEngineEnded */
  async take(client: Client): Promise<Turn> {
    const before = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      if (this.#last !== client) await this.#enter(client);
    } catch (error) {
      this.#last = undefined;
      release();
      throw error;
    }
    this.#last = client;
    return { ask: (message) => this.#ask(message), release };
  }

  async #enter({ role, settings }: Client): Promise<void> {
    // On its own: the next text is read in the encoding that this one sets.
    await this.#ask(query('RESET SESSION AUTHORIZATION; RESET ALL'));
    const set = [...settings].map(([name, value]) => `set_config(${literal(name)}, ${literal(value)}, false)`);
    const as = role === undefined ? [] : [`SET SESSION AUTHORIZATION ${role}`];
    const text = [...as, ...(set.length === 0 ? [] : [`SELECT ${set.join(', ')}`])].join('; ');
    const refused = (await this.#ask(query(text))).find(({ kind }) => kind === 'E');
    if (refused !== undefined) throw new SettingsRefused(refused.body);
  }

  async #ask(message: Uint8Array): Promise<readonly Message[]> {
    return messagesIn(await this.#engine.ask(message)).messages;
  }
}

/** Takes note of a setting that PostgreSQL reports to a client. */
export function keepSetting({ settings }: Client, name: string, value: string): void {
  if (KEPT.includes(name)) settings.set(name, value);
}
