const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HOST = /^(\[[^\]]*\]|[^/:?#]*)/;
// What no certificate is issued for: the machine itself, names without a dot, and networks of one's own.
const OWN = [
  /^localhost$/,
  /\.(localhost|local|lan|internal|home\.arpa)$/,
  /^[^.:[\]]+$/,
  /^(0|10|127)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^\[(::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/,
];

/** An address as it was meant: people leave out the scheme, and it is https unless the host is a private one. */
export function typedAddress(text: string): string {
  const typed = text.trim();
  if (!typed || SCHEME.test(typed)) return typed;
  const address = typed.replace(/^\/+/, '');
  const host = (HOST.exec(address)?.[0] ?? '').toLowerCase();
  return `${OWN.some((own) => own.test(host)) ? 'http' : 'https'}://${address}`;
}

export function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
