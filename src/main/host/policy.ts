/**
 * The headers of every response of both hosts: `app://vsr` in Electron, `127.0.0.1` in the browser host. `connect` is
 * what the window may fetch from or open a socket to, as CSP writes it: `'self'`, for the browser host its socket too.
 * `more`: directives of one host alone.
 */
export function securityHeaders(connect: string, more: readonly string[] = []): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [...contentPolicy(connect), ...more].join('; '),
    'Permissions-Policy': permissionsPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin'
  };
}

/** A browser opens windows where Electron is told not to: none here. `allow-modals` is for printing. */
export const noOtherWindow = 'sandbox allow-same-origin allow-scripts allow-modals';

function contentPolicy(connect: string): readonly string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // xterm and React Aria write style elements of their own; neither takes a nonce for all of them.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    // A photo just taken is shown before it is stored.
    "img-src 'self' blob:",
    `connect-src ${connect}`,
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ];
}

/** The camera takes the photos of the visit; serial ports and the rest are the host's, never the page's. */
const permissionsPolicy = [
  'camera=(self)',
  ...[
    'microphone',
    'geolocation',
    'serial',
    'usb',
    'hid',
    'display-capture',
    'payment',
    'midi',
    'clipboard-read',
    'idle-detection',
    'local-fonts',
    'publickey-credentials-get',
    'window-management'
  ].map(name => `${name}=()`)
].join(', ');
