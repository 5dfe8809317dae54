import {giveWord} from '../job/words.ts';
import type {Deed} from '../job/deeds.ts';
import type {Result} from '../result.ts';
import {closedGate, decided, done, type Context, type Handlers} from './context.ts';
import {rollbackAt} from './rollback.ts';

type PeopleCall =
  | 'visit.preflight'
  | 'visit.enter'
  | 'visit.conditions'
  | 'visit.label'
  | 'visit.old-unit'
  | 'visit.call'
  | 'visit.note'
  | 'visit.photo-words'
  | 'visit.hands'
  | 'visit.word'
  | 'visit.stop-traffic'
  | 'visit.rollback'
  | 'visit.said';

/** What people did and said is written down as it is told; only what decides asks for what they saw. */
export function peopleCalls(context: Context): Handlers<PeopleCall> {
  const {live, opened, clock} = context;
  const {order} = opened.material;
  const told = async (deed: Deed): Promise<Result<null>> => done(await live.record({by: 'engineer', ...deed}));
  return {
    'visit.preflight': heard =>
      decided(context, heard, () => told({kind: 'preflight-done', data: {items: heard.items}})),
    'visit.enter': heard => decided(context, heard, () => told({kind: 'entered', data: {}})),
    'visit.conditions': heard => decided(context, heard, () => told({kind: 'conditions-set', data: heard.conditions})),
    'visit.label': ({unit, serial}) =>
      told({kind: 'label-read', data: {unit, serial, fits: fits(context, unit, serial)}}),
    'visit.old-unit': data => told({kind: 'old-unit-seen', data}),
    'visit.call': data => told({kind: 'called', data}),
    'visit.note': data => told({kind: 'noted', data}),
    'visit.photo-words': data => told({kind: 'photo-described', data}),
    'visit.hands': data => told({kind: 'hands-done', data}),
    'visit.word': heard => {
      const {gate, subject, name, number} = heard;
      return decided(context, heard, () => giveWord(live, {gate, subject, name, number}));
    },
    'visit.stop-traffic': heard =>
      decided(context, heard, async () => {
        const closed = closedGate(context, 'cutover');
        if (closed) return closed;
        return told({kind: 'traffic-stopped', data: {rollbackAt: rollbackAt(order, live.job, clock.wallMs())}});
      }),
    'visit.rollback': data => told({kind: 'rollback-answered', data}),
    'visit.said': async ({by, good, name, number, words}) => {
      const at = new Date(clock.wallMs()).toISOString();
      return done(await live.record({kind: 'said', by, data: {kind: 'said', by, good, name, number, words, at}}));
    }
  };
}

function fits({opened}: Context, unit: 'old' | 'new', serial: string): boolean {
  const {order} = opened.material;
  if (unit === 'old') return order.workType === 'swap' && order.oldUnit.serial === serial;
  return [order.newUnit, ...order.candidates].some(one => one.serial === serial);
}
