import fc from 'fast-check';
import {conditionNames, handLists, photoSubjects, preflightItems} from '#core/job/deeds.ts';
import type {DeskCall} from '#core/desk/context.ts';
import type {DiskLuck, Weather} from './model-night.ts';

/** One thing that a person or the world does. */
export type Move =
  | {
      readonly do: 'call';
      readonly name: DeskCall;
      readonly asked: Readonly<Record<string, unknown>>;
      /** Which revision a decision names: what stands, something older, or something that never was. */
      readonly seen: 'now' | 'older' | 'newer';
    }
  /** What the screen asks for next. */
  | {readonly do: 'next'}
  /** The same press twice, or two presses at once. */
  | {readonly do: 'both'; readonly one: DeskCall; readonly other: DeskCall}
  | {readonly do: 'type'; readonly text: string}
  /** The keyboard taken, something typed, handed back. */
  | {readonly do: 'hands'; readonly text: string}
  /** The `at`-th open change or the refused line, if there is one. */
  | {readonly do: 'settle'; readonly at: number; readonly how: 'adopted' | 'undone'; readonly word: boolean}
  | {readonly do: 'decide'; readonly road: 'reword' | 'leave-out' | 'typed' | 'again'; readonly word: boolean}
  /** Somebody writes as much as one may, again and again. */
  | {readonly do: 'much'}
  | {readonly do: 'wait'; readonly ms: number}
  | {readonly do: 'pull'}
  | {readonly do: 'join'; readonly port: 'console-1' | 'console-2'; readonly choose: boolean}
  | {readonly do: 'power'; readonly to: 'on' | 'off'}
  | {readonly do: 'plug'; readonly right: boolean}
  | {readonly do: 'unplug'}
  | {readonly do: 'crash'}
  | {readonly do: 'close'}
  | {readonly do: 'clock'; readonly byMs: number}
  | {readonly do: 'disk'; readonly luck: DiskLuck};

export const weathers: fc.Arbitrary<Weather> = fc.record({
  seed: fc.integer({min: 1, max: 1_000_000}),
  whole: fc.integer({min: 0, max: 11}).map(one => one === 0),
  reload: fc.integer({min: 0, max: 3}).map(one => one === 0),
  endsAt: fc.constantFrom('complete', 'complete', 'complete', 'staged'),
  opening: fc.constantFrom(
    'none',
    'none',
    'sending',
    'sending',
    'taken-over',
    'taken-over',
    'saved',
    'cables',
    'verified'
  ),
  faults: fc.oneof(
    {weight: 5, arbitrary: fc.constant<string[]>([])},
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        ['refuse:^ntp server'],
        ['refuse:^mtu '],
        ['refuse:^nat destination rule 130'],
        ['refuse-header:^ids$'],
        ['refuse-header:^vpn peer'],
        ['cut@line:30:after-effect'],
        ['reload@line:40'],
        ['power@line:25'],
        ['in-pager'],
        ['in-config-mode'],
        ['setup-dialog'],
        ['idle-timeout:120'],
        ['noise:0.0005'],
        ['flash-full'],
        ['flash-damaged'],
        ['save-no-effect'],
        ['locked-by-center'],
        ['wrong-unit:serial'],
        ['other-site'],
        ['staged'],
        ['not-in-effect:^mtu '],
        ['boot-error'],
        ['logged-in-as:noc'],
        ['stale-session:60']
      )
    }
  )
});

const words = fc.constantFrom('', ' ', '当直 田中', '障'.repeat(200));
const numbers = fc.constantFrom('', '0147', '9'.repeat(40));
const texts = fc.constantFrom('済', '障'.repeat(2000), 'a\u0000b\u001b[2J', '"\\ 𩸽 \ud800');
const serials = fc.constantFrom('VN100-24A3-01962', 'VN100-21C0-00417', 'X', '障');
const moments = fc.constantFrom('2026-11-21T18:20:00Z', '1999-01-01T00:00:00+09:00');
const booleans = fc.boolean();

/** Arguments of each call, right and wrong; `revision` is put in by the one who plays. */
const asked = {
  'visit.preflight': fc.record({
    items: fc.subarray([...preflightItems]).map(all => all.map(item => ({item, state: 'ok'})))
  }),
  'visit.enter': fc.constant({}),
  'visit.conditions': fc.record({
    conditions: booleans.map(yes => Object.fromEntries(conditionNames.map(name => [name, yes])))
  }),
  'visit.label': fc.record({unit: fc.constantFrom('old', 'new'), serial: serials}),
  'visit.old-unit': fc.record({console: fc.constantFrom('answered', 'silent'), lamps: texts, note: texts}),
  'visit.call': fc.record({
    purpose: fc.constantFrom('start', 'decide', 'other'),
    from: moments,
    reached: booleans,
    name: words,
    number: numbers
  }),
  'visit.note': fc.record({about: fc.constantFrom('visit', 'request'), text: texts}),
  'visit.photo-words': fc.record({subject: fc.constantFrom(...photoSubjects), text: fc.constant('旧機ラベル')}),
  'visit.hands': fc.record({
    list: fc.constantFrom(...handLists),
    exceptions: fc.constantFrom([], [{item: 'x', note: '障'.repeat(2000)}])
  }),
  'visit.word': fc.record({
    gate: fc.constantFrom('finding', 'firmware-near', 'other-serial', 'start-call', 'open-check', 'monitoring'),
    subject: fc.constantFrom('C20', 'C03', 'T-20261122-0147', 'VN100-24E1-00999', 'firmware-near'),
    name: fc.constantFrom('当直 田中'),
    number: fc.constantFrom('0147')
  }),
  'visit.stop-traffic': fc.constant({}),
  'visit.rollback': fc.record({due: moments, answer: fc.constantFrom('go-on', 'roll-back')}),
  'visit.cables': fc.constant({}),
  'visit.said': fc.record({
    by: fc.constantFrom('centre', 'customer'),
    good: booleans,
    name: words,
    number: numbers,
    words: texts
  }),
  'visit.close': fc.constant({}),
  'visit.give-up': fc.record({why: fc.constantFrom('鍵がない', '障'.repeat(2000))}),
  'visit.leave': fc.constant({}),
  'unit.choose': fc.record({
    target: fc.record({kind: fc.constant('training'), port: fc.constantFrom('console-1', 'console-1', 'console-2', '')})
  }),
  'unit.stage': fc.constant({}),
  'unit.verify': fc.constant({}),
  'unit.pause': fc.constant({}),
  'unit.go-on': fc.constant({}),
  'unit.stop': fc.constant({}),
  'unit.ask': fc.record({command: fc.constantFrom(0, 1, 5, 11, 400)}),
  'unit.take-over': fc.constant({}),
  'unit.hand-back': fc.constant({}),
  'unit.settle-change': fc.record({
    change: fc.constantFrom('x', 'added:'),
    how: fc.constantFrom('adopted', 'undone'),
    word: fc.constantFrom(null, {name: '田中', number: '1'})
  }),
  'unit.decide-line': fc.record({
    line: fc.constantFrom(1, 30, 999),
    road: fc.constantFrom('reword', 'leave-out', 'typed', 'again'),
    word: fc.constantFrom(null, {name: '田中', number: '1'})
  }),
  'unit.manual': fc.record({why: fc.constant('応答なし')}),
  'unit.paste': fc.record({from: fc.integer({min: 1, max: 60}), count: fc.constantFrom(1, 5, 40)}),
  'unit.manual-done': fc.constant({}),
  'witness.show': fc.record({part: fc.constantFrom('final', 'early')}),
  'witness.ask': fc.record({digest: fc.constantFrom('shown', '0'.repeat(64)), line: fc.constant('回線')}),
  'witness.sign': fc.record({
    digest: fc.constantFrom('shown', 'shown', '0'.repeat(64)),
    name: words.map(one => one.slice(0, 100)),
    company: fc.constant('見本'),
    department: fc.constant(''),
    remark: texts,
    strokes: fc.constantFrom([], [[0, 0, 0, 500, 500, 20]])
  }),
  'witness.decline': fc.record({digest: fc.constantFrom('shown', 'x'), reason: fc.constantFrom('later', 'left')}),
  'witness.paper': fc.record({
    digest: fc.constantFrom('shown', 'x'),
    name: fc.constantFrom('', '見本 花子'),
    receipt: fc.constant('写真')
  }),
  'report.write': fc.constant({}),
  'report.check': fc.constant({}),
  'page.plan': fc.record({from: fc.constantFrom(0, 10_000), count: fc.constantFrom(1, 500)}),
  'page.differences': fc.record({from: fc.constantFrom(0, 1), count: fc.constantFrom(1, 500)}),
  'page.console': fc.record({from: fc.constant(0), count: fc.constantFrom(1, 500)})
} satisfies Partial<Record<DeskCall, fc.Arbitrary<Record<string, unknown>>>>;

/** Presses that change what runs; they come more often than what is only written down. */
const presses = [
  'unit.stage', 'unit.verify', 'unit.pause', 'unit.go-on', 'unit.stop', 'unit.ask', 'unit.take-over', 'unit.hand-back',
  'unit.paste', 'unit.manual-done', 'visit.cables', 'unit.choose'
] as const satisfies readonly DeskCall[]; // prettier-ignore

const pairs = [...presses, 'unit.manual', 'visit.close', 'visit.give-up'] as const satisfies readonly DeskCall[];

const seen = fc.constantFrom('now', 'now', 'now', 'now', 'now', 'older', 'newer');
type Named = keyof typeof asked;
const callOf = (name: Named): fc.Arbitrary<Move> =>
  fc.record({do: fc.constant('call'), name: fc.constant(name), asked: asked[name], seen}) as fc.Arbitrary<Move>;

/** What people type in a takeover, or by hand: the plan's, their own, halves, keys, and what the unit obeys. */
const typings = fc.constantFrom(
  '\r', 'show clock\r', 'configure\r', 'end\r', 'exit\r', 'hostname vsr-smp-shinjuku01\r', 'hostname foreign\r',
  'configure\rno ntp server 192.0.2.124\rend\r', 'configure\rntp server 192.0.2.77\r', 'interface ge0\r',
  'configure\rinterface ge0\rdescription TYPED\rend\r', 'no ip rou', 'show running-config\r', 'yes\r', 'no\r',
  '\u0003', '\u0015', '\u001b[?1;2c', 'wri', 'write memory\r', 'write erase\r', 'reload\r', '障害\r', 'ntp server',
  'configure\rinterface pppoe0\rppp password 0 Fx7-pppoe#93kd\r', ' 0 Fx-hq!7Qm2_tK9w', 'exit\rexit\rexit\r',
  'configure\rno vpn peer hq-tokyo\rend\r', 'configure\rmtu 1400\rend\r', '\u007f\u007f\u007f', '?'
); // prettier-ignore

/** From wherever the unit stands: something that stays on it, or that it keeps no more. */
const changing = fc
  .constantFrom(
    'configure\rno ntp server 192.0.2.124\rend\r',
    'configure\rntp server 192.0.2.77\rend\r',
    'configure\rinterface ge0\rdescription TYPED\rend\r',
    'configure\rno vpn peer hq-tokyo\rend\rwrite memory\r',
    'configure\rno ntp server 192.0.2.124\rend\rwrite memory\rconfigure\rntp server 192.0.2.124\rend\r',
    'write erase\ryes\r',
    'reload\ryes\r'
  )
  .map(text => `end\r${text}`);

const quick = fc.constantFrom(1, 40, 700, 3000, 8000, 20_000, 45_000, 90_000);
const long = fc.constantFrom(150_000, 700_000, 3_600_000);
const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({weight, arbitrary});

export const moves: fc.Arbitrary<Move> = fc.oneof(
  weighted(30, fc.constant<Move>({do: 'next'})),
  weighted(16, fc.record({do: fc.constant('wait' as const), ms: quick})),
  weighted(2, fc.record({do: fc.constant('wait' as const), ms: long})),
  weighted(18, fc.constantFrom<Named>(...presses).chain(callOf)),
  weighted(8, fc.constantFrom(...(Object.keys(asked) as Named[])).chain(callOf)),
  weighted(
    5,
    fc.record({do: fc.constant('both' as const), one: fc.constantFrom(...pairs), other: fc.constantFrom(...pairs)})
  ),
  weighted(9, fc.record({do: fc.constant('hands' as const), text: fc.oneof(changing, typings)})),
  weighted(10, fc.record({do: fc.constant('type' as const), text: typings})),
  weighted(
    5,
    fc.record({
      do: fc.constant('settle' as const),
      at: fc.nat({max: 3}),
      how: fc.constantFrom('adopted' as const, 'undone' as const),
      word: booleans
    })
  ),
  weighted(
    5,
    fc.record({
      do: fc.constant('decide' as const),
      road: fc.constantFrom('reword' as const, 'leave-out' as const, 'typed' as const, 'again' as const),
      word: booleans
    })
  ),
  weighted(2, fc.constant<Move>({do: 'pull'})),
  weighted(
    4,
    fc.record({
      do: fc.constant('join' as const),
      port: fc.constantFrom('console-1' as const, 'console-2' as const),
      choose: booleans
    })
  ),
  weighted(3, fc.record({do: fc.constant('power' as const), to: fc.constantFrom('on' as const, 'off' as const)})),
  weighted(2, fc.record({do: fc.constant('plug' as const), right: booleans})),
  weighted(1, fc.constant<Move>({do: 'unplug'})),
  weighted(2, fc.constant<Move>({do: 'much'})),
  weighted(4, fc.constant<Move>({do: 'crash'})),
  weighted(2, fc.constant<Move>({do: 'close'})),
  weighted(
    2,
    fc.record({do: fc.constant('clock' as const), byMs: fc.constantFrom(-86_400_000, -5000, 3_600_000, 86_400_000)})
  ),
  weighted(
    3,
    fc.record({
      do: fc.constant('disk' as const),
      luck: fc.record({
        after: fc.nat({max: 12}),
        how: fc.constantFrom('disk-full' as const, 'store-io' as const, 'crash-before' as const, 'crash-after' as const)
      })
    })
  )
);
