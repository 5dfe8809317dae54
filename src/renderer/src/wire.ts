/**
 * The browser host's half of the wire, loaded where no preload has opened the door: calls go as JSON over one socket,
 * pushes come over it. A call resolves in any case; where the socket goes away, nobody knows whether it arrived.
 */
import type {Answer, Bridge, Pushes} from '#core/contract/answers.ts';
import {callNames, type CallName, type PushName} from '#core/contract/names.ts';
import {problem} from '#core/problem.ts';
import {failed, type Result} from '#core/result.ts';

/** How long a lost host is waited for before the next try, ms; the last stays. */
const waitsMs = [100, 300, 1000, 2000];
/** A call for a host that is not there is kept so long; then it is answered for it. */
const keptMs = 5000;

interface Asked {
  readonly text: string;
  readonly settle: (answer: Result<unknown>) => void;
}

/** Sent and not answered, by id; and those that no socket has taken yet. */
const underWay = new Map<number, Asked>();
const waiting = new Map<number, Asked>();
const takers: {readonly [P in PushName]: Set<(value: Pushes[P]) => void>} = {snapshot: new Set(), console: new Set()};
let lastId = 0;
let socket: WebSocket | undefined;
let lost = 0;

function open(): void {
  const opening = new WebSocket(`ws://${location.host}/wire`);
  opening.addEventListener('open', () => {
    socket = opening;
    const again = lost > 0;
    lost = 0;
    for (const [id, asked] of waiting) send(opening, id, asked);
    waiting.clear();
    if (again) void refresh();
  });
  opening.addEventListener('message', ({data}) => take(String(data)));
  opening.addEventListener('close', () => {
    // Said once: the window tells people before they press something. A snapshot says that it is over.
    if (socket !== undefined) window.dispatchEvent(new Event('host-gone'));
    socket = undefined;
    for (const asked of underWay.values()) asked.settle(gone());
    underWay.clear();
    setTimeout(open, waitsMs[Math.min(lost, waitsMs.length - 1)]);
    lost += 1;
  });
}

/** What changed while the host was away comes with its greeting. */
async function refresh(): Promise<void> {
  const hello = (await call('app.hello', {})) as Result<Answer<'app.hello'>>;
  if (hello.ok) for (const taker of [...takers.snapshot]) taker(hello.value.snapshot);
}

function call(name: CallName, args: unknown): Promise<Result<unknown>> {
  lastId += 1;
  const id = lastId;
  return new Promise(settle => {
    const asked = {text: JSON.stringify({id, name, args}), settle};
    if (socket !== undefined) return send(socket, id, asked);
    waiting.set(id, asked);
    setTimeout(() => {
      if (waiting.delete(id)) settle(gone());
    }, keptMs);
  });
}

function send(to: WebSocket, id: number, asked: Asked): void {
  underWay.set(id, asked);
  to.send(asked.text);
}

function take(text: string): void {
  const heard = JSON.parse(text) as {readonly id?: number; readonly push?: PushName; readonly value?: unknown};
  if (heard.push !== undefined) {
    // Each push has its own value; the host says both together.
    for (const taker of [...takers[heard.push]]) (taker as (value: unknown) => void)(heard.value);
    return;
  }
  if (heard.id === undefined) return;
  const asked = underWay.get(heard.id);
  underWay.delete(heard.id);
  const {id: _, ...answer} = heard;
  asked?.settle(answer as unknown as Result<unknown>);
}

function gone(): Result<never> {
  return failed(problem('host-gone', {}));
}

const bridge = {
  calls: Object.fromEntries(callNames.map(name => [name, (args: unknown) => call(name, args)])) as Bridge['calls'],
  on: <P extends PushName>(push: P, taker: (value: Pushes[P]) => void) => {
    takers[push].add(taker);
    return () => void takers[push].delete(taker);
  }
} satisfies Bridge;

Object.defineProperty(window, 'bridge', {value: bridge});
open();
