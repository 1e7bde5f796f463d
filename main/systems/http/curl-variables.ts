import { trafficText } from '../../../shared/text/traffic.ts';

/** How a variable's value stands in the command: as it is, inside a JSON text, or as JSON by itself. */
export type Standing = 'plain' | 'json' | 'whole';

/** Gives the variables of one command their names. */
export interface Variables {
  /** The variable for a value: the same for the same value and standing, another one otherwise. */
  of(value: object, wish: string, standing: Standing): { readonly variable: string };
  /** In the order of first use, in words for a comment. */
  described(): readonly string[];
}

/** The variable for the access token, in every command. */
export const TOKEN_VARIABLE = 'GROUNDWORK_TOKEN';

/** Names that a shell or the programs started by it read. */
const TAKEN =
  /^(?:PATH|HOME|IFS|PWD|OLDPWD|SHELL|USER|USERNAME|LOGNAME|UID|EUID|GID|PPID|HOST|HOSTNAME|ENV|BASH.*|TERM|LANG|LC_.*|PS\d|OPT.*|MAIL.*|CDPATH|RANDOM|SECONDS|LINENO|STATUS|TZ|TMPDIR|FPATH|MANPATH|EDITOR|DISPLAY|LD_.*|DYLD_.*|CURL_.*|SSL_.*|(?:HTTPS?|ALL|NO)_PROXY)$/;

const AS = { json: trafficText.asInJson, whole: trafficText.asJson } as const;

export function createVariables(): Variables {
  const names = new Map<object, Map<Standing, string>>();
  const used = new Map<string, Standing>();
  return {
    of(value, wish, standing) {
      const own = names.get(value) ?? new Map<Standing, string>();
      names.set(value, own);
      const known = own.get(standing);
      if (known !== undefined) return { variable: known };
      const base = shellName(wish);
      let name = base;
      for (let count = 2; used.has(name); count += 1) name = `${base}_${count}`;
      used.set(name, standing);
      own.set(standing, name);
      return { variable: name };
    },
    described: () => [...used].map(([name, standing]) => (standing === 'plain' ? name : `${name} ${AS[standing]}`)),
  };
}

/** `clientSecret` and `client-secret` become CLIENT_SECRET. */
export function shellName(text: string): string {
  const name = text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll(/[^A-Z\d]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (name === '') return 'SECRET';
  return /^\d/.test(name) || TAKEN.test(name) ? `GROUNDWORK_${name}` : name;
}
