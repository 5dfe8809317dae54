import {fileURLToPath} from 'node:url';
import {expect as checksOf} from '#core/check/expectation.ts';
import type {CheckKey} from '#core/check/names.ts';
import type {Standing} from '#core/check/settle.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {LiveJob} from '#core/job/live.ts';
import type {Recorded} from '#core/job/witness-facts.ts';
import type {Draft} from '#core/journal/event.ts';
import {emptyDisk, openMemory, type Memory} from '#core/journal/memory.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';

/** A visit as it stands in its journal, without a unit: each thing is written down at the time of the night it names. */
export interface Night {
  readonly visit: Recorded;
  readonly memory: Memory<VisitEvent>;
  readonly opened: OpenedOrder;
  /** Goes on to that time of 22 November in Japan. */
  at(clock: string): Promise<void>;
  record(...drafts: readonly Draft<VisitEvent>[]): Promise<void>;
  /** Every check of the visit as given, `pass` where nothing is said of it. */
  look(over?: Readonly<Partial<Record<CheckKey, Partial<Standing>>>>): Promise<void>;
}

const samples = fileURLToPath(new URL('../../../resources/samples/', import.meta.url));

const papers = new Map<string, Promise<OpenedOrder>>();

/** On the sample's order, made one that is no training. */
export async function nightOf(sample = 'swap-shinjuku'): Promise<Night> {
  const opened = await (papers.get(sample) ?? readPapers(sample));
  const {order, orderSha256, files, versions} = opened.material;
  const clock = createVirtualClock({wallMs: Date.parse('2026-11-22T02:15:00+09:00')});
  const memory = openMemory<VisitEvent>({disk: emptyDisk(), clock});
  const live = await LiveJob.open(order.order, memory);
  if (!live.ok) throw new Error(live.problem.kind);
  const visit: Recorded = {live: live.value, material: opened.material, clock};
  const night: Night = {
    visit,
    memory,
    opened,
    at: hour => waitUntil(clock, hour),
    record: async (...drafts) => {
      const recorded = await live.value.record(...drafts);
      if (!recorded.ok) throw new Error(recorded.problem.kind);
    },
    look: over => look(night, over ?? {})
  };
  await night.record(
    {kind: 'session-begun', by: 'engineer', data: {client: 'test', wallBackMs: null}},
    {kind: 'order-opened', by: 'engineer', data: {revision: 1, orderSha256, files, versions, training: order.training}},
    {kind: 'plan-made', by: 'app', data: {digest: 'd'.repeat(64), lines: 294, added: ['no ip dhcp pool MAINT']}}
  );
  return night;
}

function readPapers(sample: string): Promise<OpenedOrder> {
  const reading = openOrder(`${samples}${sample}`).then(read => {
    if (!read.ok) throw new Error(read.problem.kind);
    const {material} = read.value;
    return {...read.value, material: {...material, order: {...material.order, training: false}}};
  });
  papers.set(sample, reading);
  return reading;
}

/** To where a swap is before the witness is asked: in place, looked at, the centre's word given, closed. */
export async function swapped(): Promise<Night> {
  const night = await nightOf();
  await night.at('03:05');
  await night.record({kind: 'entered', by: 'engineer', data: {}});
  await identified(night);
  await night.at('03:41');
  await night.record({kind: 'traffic-stopped', by: 'engineer', data: {rollbackAt: null}});
  await night.at('03:47');
  await night.record({kind: 'cables-moved', by: 'unit', data: {by: 'links-up'}});
  await night.at('03:57');
  await night.look();
  return night;
}

export async function identified(night: Night): Promise<void> {
  const {model, serial} = night.opened.material.order.newUnit;
  const identity = {model, serial, firmware: '5.2.3', mac: '00:00:5e:00:53:0a', uptimeSeconds: 90};
  await night.record({kind: 'identified', by: 'unit', data: {identity, as: 'ordered', firmware: 'covers'}});
}

export async function closed(night: Night, clock = '04:20'): Promise<void> {
  await night.at(clock);
  await night.record({kind: 'ended', by: 'engineer', data: {ending: 'complete'}});
}

/** The centre's own word, said now. */
export async function centreSays(night: Night, good = true): Promise<void> {
  const at = new Date(night.visit.clock.wallMs()).toISOString();
  const said = {kind: 'said', by: 'centre', good, name: '監視 太郎', number: 'NOC-4417', at, words: ''} as const;
  await night.record({kind: 'said', by: 'centre', data: said});
}

async function look(night: Night, over: Readonly<Partial<Record<CheckKey, Partial<Standing>>>>): Promise<void> {
  const {order, sheet, profile} = night.opened.material;
  const identity = night.visit.live.job.unit?.identity;
  if (!identity) throw new Error('not identified yet');
  const standings = checksOf({order, settings: sheet.settings, profile, identity}).map(
    ({key, id, excluded}): Standing => ({
      ...{key, id, verdict: excluded ? 'not-applicable' : 'pass', measured: '192.0.2.7', cause: excluded, side: null},
      ...{settlesAt: null, passedAt: 0, since: 0},
      ...over[key]
    })
  );
  await night.record({kind: 'checked', by: 'unit', data: {standings, final: true}});
}

async function waitUntil(clock: VirtualClock, hour: string): Promise<void> {
  const ms = Date.parse(`2026-11-22T${hour}:00+09:00`) - clock.wallMs();
  await clock.run(() => new Promise<void>(resolve => clock.after(ms, resolve)));
}
