import type { HttpAction, Ref, SecretHole } from '../../../shared/plan/action.ts';
import { trafficText } from '../../../shared/text/traffic.ts';
import { curlCommand, headerName } from './curl-command.ts';
import { jsonWord } from './curl-json.ts';
import { createVariables, type Standing, shellName, TOKEN_VARIABLE } from './curl-variables.ts';
import type { Piece, Word } from './curl-words.ts';

/** Who a planned write goes out as. */
export type SignIn = 'bearer' | 'client' | 'icws' | 'none';

/** Another principal than the operator: in one script the two must not share a variable. */
const CLIENT_TOKEN_VARIABLE = 'CLIENT_TOKEN';

/**
 * A planned write as a command. What another step has yet to make is a variable named after the step and its output,
 * explained in a comment: `$ROLE_ID`. Secret holes are variables too.
 * @param signIn `bearer` adds the access token as `$GROUNDWORK_TOKEN`, `client` that of the integration's own client as
 * `$CLIENT_TOKEN`, `icws` an open session (its id in the path, its token and its cookie); `none` for systems whose
 * headers are in the plan
 */
export function curlOfAction(action: HttpAction, origin: string, signIn: SignIn = 'bearer'): string {
  const variables = createVariables();
  const explained = new Map<string, Ref>();
  // The same output is the same variable, though each place has a reference of its own; so with secret holes.
  const places = new Map<string, object>();
  const place = (...key: readonly string[]): object => {
    const text = JSON.stringify(key);
    const known = places.get(text) ?? {};
    places.set(text, known);
    return known;
  };
  const refVariable = (ref: Ref): Piece => {
    const { step, output, json } = ref.$ref;
    const piece = variables.of(place('ref', step, output), refName(ref), json === true ? 'whole' : 'plain');
    explained.set(piece.variable, ref);
    return piece;
  };
  const variableFor = (standing: Standing) => (value: object) => {
    if ('$ref' in value) return refVariable(value as Ref);
    if (!('$secret' in value)) return undefined;
    const { $secret } = value as SecretHole;
    return variables.of(place('secret', $secret), $secret, standing);
  };

  const session = (name: string): Piece => variables.of(place('session', name), name, 'plain');
  const url: Word = [
    origin,
    ...(signIn === 'icws' ? ['/icws/', session('sessionId')] : []),
    ...action.path.map((part) => (typeof part === 'string' ? part : refVariable(part))),
  ];
  const query = new URLSearchParams(action.query).toString();
  const headers = new Map<string, Word>();
  const token = { bearer: TOKEN_VARIABLE, client: CLIENT_TOKEN_VARIABLE, icws: undefined, none: undefined }[signIn];
  if (token !== undefined) headers.set('authorization', ['Bearer ', variables.of(place('token'), token, 'plain')]);
  if (signIn === 'icws') {
    headers.set('accept-language', ['en-US']);
    for (const name of ['inin-icws-csrf-token', 'cookie']) headers.set(name, [session(name)]);
  }
  let user: Word | undefined;
  for (const [name, value] of Object.entries(action.headers)) {
    const basic = userWord(value, variableFor('plain'));
    if (basic === undefined) headers.set(headerName(name), headerWord(value, variableFor('plain')));
    else user = basic;
  }
  const body =
    action.body === null
      ? ({ kind: 'none' } as const)
      : ({ kind: 'json', word: jsonWord(action.body, variableFor('json')) } as const);
  const needed = variables.described();
  return curlCommand({
    method: action.method,
    url: query === '' ? url : [...url, `?${query}`],
    headers,
    ...(user === undefined ? {} : { user }),
    body,
    comments: [
      action.summary,
      ...(needed.length === 0 ? [] : [trafficText.setFirst(needed)]),
      ...[...explained].map(([name, { $ref }]) => trafficText.reference(name, $ref.label, $ref.step)),
    ],
  });
}

/** A planned header: text, a place for a secret, or such a place as a bearer token. */
function headerWord(value: HttpAction['headers'][string], variableFor: (value: object) => Piece | undefined): Word {
  if (typeof value !== 'object' || value === null) return [String(value)];
  const token = 'bearer' in value ? value.bearer : undefined;
  if (typeof token === 'object' && token !== null) return ['Bearer ', variableFor(token) ?? ''];
  return [variableFor(value) ?? String(value)];
}

/** The `user:password` of a planned header that is a Basic one. */
function userWord(
  value: HttpAction['headers'][string],
  variableFor: (value: object) => Piece | undefined,
): Word | undefined {
  const basic = typeof value === 'object' && value !== null && 'basic' in value ? value.basic : undefined;
  if (typeof basic !== 'object' || basic === null || !('user' in basic) || !('password' in basic)) return undefined;
  const { user, password } = basic;
  const variable = typeof password === 'object' && password !== null ? variableFor(password) : undefined;
  return [`${String(user)}:`, variable ?? ''];
}

/** Step and output; an output that begins with the name of its step is enough by itself: `role`, `roleId` → ROLE_ID. */
function refName({ $ref: { step, output } }: Ref): string {
  const whole = shellName(output);
  const first = shellName(step);
  return whole.startsWith(`${first}_`) || whole === first ? whole : shellName(`${step}-${output}`);
}
