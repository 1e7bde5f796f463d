import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { opensslCommand } from '../../../../shared/sms/openssl-command.ts';

const noOpenssl = spawnSync('openssl', ['version']).status !== 0;

describe('the command for the other side', () => {
  it('has the key as a variable only', () => {
    expect(opensslCommand('{"a":1}')).toBe(`printf '%s' '{"a":1}' | openssl dgst -sha1 -hmac "$WEBHOOK_SIGNATURE_KEY"`);
  });

  test.skipIf(noOpenssl)('computes the signature over the very bytes (needs openssl)', () => {
    for (const body of ['{"text":"it\'s %s $HOME `id` ü"}', '']) {
      const { stdout } = spawnSync('sh', ['-c', opensslCommand(body)], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', WEBHOOK_SIGNATURE_KEY: 'k e y' },
      });
      expect(stdout).toContain(createHmac('sha1', 'k e y').update(body).digest('hex'));
    }
  });
});
