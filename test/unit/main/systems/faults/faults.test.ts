import { expect, it } from 'vitest';
import * as browserSignIn from '../../../../../main/systems/faults/browser-sign-in.ts';
import * as certificate from '../../../../../main/systems/faults/certificate.ts';
import * as network from '../../../../../main/systems/faults/network.ts';
import * as notSent from '../../../../../main/systems/faults/not-sent.ts';
import * as permission from '../../../../../main/systems/faults/permission.ts';
import * as proxy from '../../../../../main/systems/faults/proxy.ts';
import * as refused from '../../../../../main/systems/faults/refused-request.ts';
import * as reply from '../../../../../main/systems/faults/reply.ts';
import * as setUp from '../../../../../main/systems/faults/set-up.ts';
import * as signIn from '../../../../../main/systems/faults/sign-in.ts';
import * as throttled from '../../../../../main/systems/faults/throttled.ts';
import { Fault } from '../../../../../shared/results/fault.ts';

const modules = [
  browserSignIn,
  certificate,
  network,
  notSent,
  permission,
  proxy,
  refused,
  reply,
  setUp,
  signIn,
  throttled,
];
const classes = modules.flatMap((module) => Object.values(module)) as (new (...given: unknown[]) => Fault)[];
const exchange = { method: 'GET', url: 'https://api.example.com/x', status: 400, acted: 'unknown' };

it.each(classes.map((cause) => [cause.name, cause] as const))(
  '%s is a problem with a code, words and a fix',
  (name, cause) => {
    const first = [...Object.values(notSent), ...Object.values(setUp)].includes(cause as never)
      ? 'somewhere'
      : exchange;
    const fault = new cause(first, ['a:b:c'], 'all');
    expect(fault).toBeInstanceOf(Fault);
    const { code, message, fix } = fault.toProblem();
    expect(code).toBe(name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase());
    expect(message).toMatch(/\S.*[.:)]?$/);
    expect(fix).toMatch(/\.$/);
    expect(fault.cause).toBeUndefined();
    if (!Object.values(setUp).includes(cause as never)) expect(['no', 'unknown']).toContain(fault.acted);
  },
);

it('holds every fault class once', () => {
  expect(new Set(classes).size).toBe(classes.length);
  expect(classes.length).toBeGreaterThan(25);
});
