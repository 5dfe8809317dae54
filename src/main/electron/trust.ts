/** Who may do what, decided without Electron, so that each decision is tested as it stands. Everything else is denied. */

/** The window's own address: a standard, secure scheme that nothing but this app serves. */
export const home = {scheme: 'app', host: 'vsr', start: 'app://vsr/index.html'} as const;

/** What of a frame is looked at; `parent` null: it is the top frame. */
export interface Frame {
  readonly url: string;
  readonly parent: object | null;
  readonly detached: boolean;
}

/** A frame that has navigated or gone while its message was under way is null: refused. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && !frame.detached && frame.parent === null && isHome(frame.url);
}

/** Exactly the app's own scheme and host: no port, no user, no other host that merely begins alike. */
export function isHome(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const {protocol, host, username, password} = new URL(url);
  return protocol === `${home.scheme}:` && host === home.host && username === '' && password === '';
}

/** What a page asks for: the kinds of media of a request, or the one kind of a check. */
export interface Wish {
  readonly permission: string;
  readonly url: string;
  readonly media: readonly string[];
}

/** The camera for photos of the visit, by the app's own page; never the microphone, never a port, never the screen. */
export function isPermitted({permission, url, media}: Wish): boolean {
  return permission === 'media' && isHome(url) && media.length > 0 && media.every(one => one === 'video');
}
