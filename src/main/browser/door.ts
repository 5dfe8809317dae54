import {randomBytes, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';

const cookieName = 'vsr-session';

/**
 * Who may speak to this server: the window that was opened with the token of the first address, and windows that share
 * its cookie. Any page in any browser of this laptop can reach the port; none of them can read the token.
 */
export interface Door {
  /** A new one for an address that is opened now; it dies when it is used, or when another is made. */
  token(): string;
  /** The cookie that is given for the token; undefined: this is not the token, or it was used already. */
  exchange(token: string): string | undefined;
  /** The request is for exactly this server's address, by whatever name a page may have given it. */
  isForUs(request: IncomingMessage): boolean;
  /** It carries the session's cookie. */
  isIn(request: IncomingMessage): boolean;
  /** A page of this very origin sent it; a request without an origin was not sent by any page's script. */
  isFromUs(request: IncomingMessage): boolean;
}

/** `port` is asked each time: it is known only once the server listens. */
export function openDoor(port: () => number): Door {
  let token: string | undefined;
  const session = secret();
  const host = (): string => `127.0.0.1:${port()}`;
  return {
    token: () => (token = secret()),
    exchange: given => {
      if (token === undefined || !same(given, token)) return undefined;
      token = undefined;
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isForUs: ({headers}) => headers.host === host(),
    isIn: ({headers}) => cookiesOf(headers.cookie).some(one => same(one, session)),
    isFromUs: ({headers}) => headers.origin === `http://${host()}`
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Cookies of other programs on 127.0.0.1 come along: ports do not part them. */
function cookiesOf(header = ''): readonly string[] {
  return header
    .split(';')
    .map(one => one.trim())
    .filter(one => one.startsWith(`${cookieName}=`))
    .map(one => one.slice(cookieName.length + 1));
}

function same(given: string, kept: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(kept)];
  return one.length === other.length && timingSafeEqual(one, other);
}
