import {ipcMain, type BrowserWindow} from 'electron';
import type {Served} from '#main/serve.ts';
import {isTrustedSender} from './trust.ts';

/** Electron's half of the wire: one handler for calls, one sender of pushes. The preload is the other half. */
export function wire(served: Served, window: BrowserWindow): void {
  ipcMain.handle('call', (event, name: unknown, args: unknown) =>
    served.receive({name, args, trusted: isTrustedSender(event.senderFrame)})
  );
  served.on(({push, value}) => {
    if (!window.isDestroyed()) window.webContents.send(`push:${push}`, value);
  });
}
