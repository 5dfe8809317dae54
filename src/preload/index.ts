import {contextBridge, ipcRenderer, type IpcRendererEvent} from 'electron';
import type {Bridge} from '#core/contract/answers.ts';
import {callNames, pushNames} from '#core/contract/names.ts';

/** A call resolves in any case: where nobody answers any more, this is the answer. */
const gone = {ok: false, problem: {kind: 'host-gone', again: 'safe'}} as const satisfies Awaited<
  ReturnType<Bridge['calls']['app.hello']>
>;

/** What a window gets of the app: these names and nothing else. Who may call, and with what, main decides. */
const calls = Object.fromEntries(
  callNames.map(name => [name, (asked: unknown) => ipcRenderer.invoke('call', name, asked).catch(() => gone)])
) as unknown as Bridge['calls'];

const on: Bridge['on'] = (push, take) => {
  if (!pushNames.includes(push)) throw new Error('no such push');
  // The event itself, which leads back to ipcRenderer, stays on this side.
  const heard = (_: IpcRendererEvent, value: Parameters<typeof take>[0]): void => take(value);
  ipcRenderer.on(`push:${push}`, heard);
  return () => {
    ipcRenderer.removeListener(`push:${push}`, heard);
  };
};

contextBridge.exposeInMainWorld('bridge', {calls, on} satisfies Bridge);
