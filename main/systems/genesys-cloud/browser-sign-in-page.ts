import { createHash } from 'node:crypto';
import { signInText } from '../../../shared/text/sign-in.ts';
import type { LoopbackPage } from '../http/loopback-redirect.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 32rem; margin: 4rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
`;
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the browser shows at the end of a sign-in. It says nothing of what arrived: no code, no text of the server. */
export function backPage(ending: keyof typeof signInText.back): LoopbackPage {
  const { title, text } = signInText.back[ending];
  return {
    status: ending === 'mismatch' ? 400 : 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      // The address of this page holds the code.
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    html: `<!DOCTYPE html>
<html lang="${signInText.language}">
<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`,
  };
}
