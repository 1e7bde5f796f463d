/** Which shell serves the page. */
export type ShellKind = 'electron' | 'chromium';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "worker-src 'none'",
];

/**
 * In Chromium a refused `window.open` leaves an empty window behind, which nobody is told of; without `allow-popups`
 * there is none.
 */
const SANDBOX = 'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads';

/** Everything that a page can be forbidden and that Chromium knows by this name. */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** The headers that every answer to the page carries. */
export function pageHeaders(kind: ShellKind): Readonly<Record<string, string>> {
  // In Chromium main copies through the page, which has leave to only while main does (clipboard.ts).
  const clipboard = CLIPBOARD.map((name) => `${name}=(${kind === 'chromium' ? 'self' : ''})`);
  return {
    'content-security-policy': [...POLICY, ...(kind === 'chromium' ? [SANDBOX] : [])].join('; '),
    'permissions-policy': [...FEATURES.map((name) => `${name}=()`), ...clipboard].join(', '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
