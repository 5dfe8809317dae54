import {app, BrowserWindow, Menu} from 'electron';
import {fileURLToPath} from 'node:url';
import type {DesktopWords} from '#words/screens/desktop.ts';
import {home} from './trust.ts';

const preload = fileURLToPath(new URL('../../../out/preload/index.cjs', import.meta.url));

/** The one window. Each of Electron's safe settings is said, also where it is the default: a default may change. */
export function openWindow(said: Pick<DesktopWords, 'view'>): BrowserWindow {
  setMenu(said.view);
  const window = new BrowserWindow({
    title: 'VSR Onsite',
    width: 1440,
    height: 900,
    minWidth: 1280,
    minHeight: 720,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged
    }
  });
  window.once('ready-to-show', () => window.show());
  // The visit lives in this process: a page that died is loaded anew and shows where it stands.
  window.webContents.on('render-process-gone', (_, {reason}) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(home.start);
  return window;
}

/** No reload, and no developer tools in what is shipped; zoom stays: people read this at arm's length. */
function setMenu(view: string): void {
  const menu = Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{role: 'appMenu' as const}] : []),
    {role: 'editMenu'},
    {
      label: view,
      submenu: [
        {role: 'resetZoom'},
        {role: 'zoomIn'},
        {role: 'zoomOut'},
        {role: 'togglefullscreen'},
        ...(app.isPackaged ? [] : [{role: 'toggleDevTools' as const}])
      ]
    },
    {role: 'windowMenu'}
  ]);
  Menu.setApplicationMenu(menu);
}
