import {protocol, type Session} from 'electron';
import {home} from './trust.ts';

/** Only before the app is ready. Standard and secure: an origin of its own, with same-origin rules and the camera. */
export function registerScheme(): void {
  const privileges = {standard: true, secure: true, supportFetchAPI: true, stream: true};
  protocol.registerSchemesAsPrivileged([{scheme: home.scheme, privileges}]);
}

export function serveScheme(session: Session, answer: (request: Request) => Promise<Response>): void {
  session.protocol.handle(home.scheme, answer);
}
