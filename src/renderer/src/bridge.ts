import type {Answer, Bridge} from '#core/contract/answers.ts';
import type {Asked} from '#core/contract/calls.ts';
import type {CallName} from '#core/contract/names.ts';
import type {Result} from '#core/result.ts';

declare global {
  interface Window {
    /** Put there by the preload (Electron) or by wire.ts (browser host) before anything else runs. */
    readonly bridge: Bridge;
  }
}

/** The only place that touches the door to the host. Every call resolves: done, or a Problem. */
export function call<N extends CallName>(name: N, asked: Asked<N>): Promise<Result<Answer<N>>> {
  return window.bridge.calls[name](asked);
}

export const listen: Bridge['on'] = (push, take) => window.bridge.on(push, take);
