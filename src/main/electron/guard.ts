import {app, type Session} from 'electron';
import {isHome, isPermitted} from './trust.ts';

/** Denies for every page, present and future, whatever the window has no use for; docs/electron-security.md has the list. */
export function guardPages(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-frame-navigate', event => {
      if (!isHome(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({action: 'deny'}));
  });
}

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((...[, permission, decide, details]) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    decide(details.isMainFrame && isPermitted({permission, url: details.requestingUrl, media}));
  });
  session.setPermissionCheckHandler((...[, permission, origin, {mediaType, isMainFrame}]) => {
    const media = mediaType === undefined ? [] : [mediaType];
    return isMainFrame && isPermitted({permission, url: origin, media});
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  // The window opens no connection: there is no certificate to trust (-2: refused).
  session.setCertificateVerifyProc((_, answer) => answer(-2));
  session.on('will-download', event => event.preventDefault());
  // A belt to the content policy: no page reaches a network or a file.
  const elsewhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*'];
  session.webRequest.onBeforeRequest({urls: elsewhere}, (_, answer) => answer({cancel: true}));
}
