import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Check} from '#core/check/check.ts';
import {passed, unclear, wrong, type Judgement} from '#core/check/judgement.ts';
import type {CheckKey} from '#core/check/names.ts';
import {settle, type Standing} from '#core/check/settle.ts';
import {endingAllows, summarise} from '#core/check/summary.ts';
import {answering, checks, edited, healthy, look, peerDetail, without, type Answers} from './visit.ts';

/** When what comes up, in seconds after power-on of the new unit (three timelines of the training mode). */
interface Timeline {
  readonly link: number;
  readonly wan: number;
  readonly registered: number;
  readonly clock: number;
  readonly silent?: string;
  readonly assigned?: number;
}
const green: Timeline = {link: 205, wan: 207, registered: 219, clock: 246};
const stale: Timeline = {link: 205, wan: 447, registered: 459, clock: 487};

describe('timelines', () => {
  it('green: nothing ever fails, all passes', () => {
    const {verdicts, last} = run(green);
    expect(verdicts.has('fail')).toBe(false);
    expect(endingAllows(last.values())).toBe('complete');
    expect(summarise(last.values())).toEqual({pass: 22, fail: 0, settling: 0, unknown: 3, notApplicable: 1, waived: 0});
  });

  it('stale session: counts down from six minutes, never fails, then all passes', () => {
    const {verdicts, last, rounds} = run(stale);
    expect(verdicts.has('fail')).toBe(false);
    const waiting = rounds.get(300);
    const linkPassed = rounds.get(205)?.get('C02')?.passedAt ?? 0;
    expect(waiting?.get('C03')).toMatchObject({
      verdict: 'settling',
      cause: {kind: 'stale-session'},
      settlesAt: linkPassed + 360_000
    });
    expect(waiting?.get('C14:hq-tokyo')).toMatchObject({
      verdict: 'settling',
      cause: {kind: 'depends-on', check: 'C03'}
    });
    expect(waiting?.get('C14:hq-tokyo')?.settlesAt).toBe(waiting?.get('C03')?.settlesAt);
    expect(endingAllows(last.values())).toBe('complete');
  });

  it.each([
    ['down since before', false, 'theirs'],
    ['up until the old unit went down', true, 'undecided']
  ])('one peer down there, %s: settles 90 s, then fails on that side only', (_, before, side) => {
    const {last, rounds} = run({...green, silent: 'br-fukuoka'}, new Map([['br-fukuoka', before]]));
    expect(rounds.get(295)?.get('C14:br-fukuoka')?.verdict).toBe('settling');
    expect(rounds.get(300)?.get('C14:br-fukuoka')).toMatchObject({verdict: 'fail', side});
    expect([...last.values()].filter(one => one.verdict === 'fail').map(one => one.key)).toEqual(['C14:br-fukuoka']);
    expect(endingAllows(last.values())).toBe('partial');
  });

  it('serial assigned late: the centre is waited for, no fault', () => {
    const {verdicts, rounds} = run({...green, registered: 625, assigned: 620});
    expect(verdicts.has('fail')).toBe(false);
    expect(rounds.get(600)?.get('C15')).toMatchObject({verdict: 'settling', cause: {kind: 'e-4031'}});
    expect(rounds.get(630)?.get('C15')?.verdict).toBe('pass');
  });

  it('a tunnel that comes and goes gets its time anew', () => {
    const all = checks();
    const before = look(all, healthy(), {now: 1_000_000});
    const lost = at({...green, silent: 'br-fukuoka'}, 1_100);
    const after = look(all, lost, {now: 1_100_000, before});
    expect(after.get('C14:br-fukuoka')).toMatchObject({verdict: 'settling', settlesAt: 1_190_000});
  });
});

describe('a verdict over time', () => {
  const chain = checks().filter(one => ['C02', 'C03', 'C04', 'C15'].includes(one.key));
  const judgements: readonly Judgement[] = [
    passed(''),
    wrong('', {kind: 'no-pado'}),
    wrong('', {kind: 'e-4051'}, {dependsOn: ['C02']}),
    unclear('', {kind: 'not-answered', command: 'show'}),
    unclear('', {kind: 'unreadable', command: 'show'}, {mayChange: false})
  ];
  const history = fc.array(
    fc.record({
      check: fc.constantFrom(...chain),
      judgement: fc.option(fc.constantFrom(...judgements), {nil: null}),
      ms: fc.integer({min: 0, max: 200_000})
    }),
    {maxLength: 60}
  );

  it('passes by a passing look alone, and never fails for what could not be read', () => {
    fc.assert(
      fc.property(history, steps => {
        const last = new Map<CheckKey, Judgement>();
        each(steps, ({check, judgement}, standing) => {
          if (judgement) last.set(check.key, judgement);
          const seen = last.get(check.key)?.verdict;
          expect(standing.verdict === 'pass').toBe(seen === 'pass');
          expect(standing.verdict === 'fail' && seen !== 'fail').toBe(false);
        });
      })
    );
  });

  it('fails only with everything it depends on passing, and after its time', () => {
    fc.assert(
      fc.property(history, steps => {
        each(steps, ({check, judgement}, standing, {standings, now}) => {
          if (!judgement || standing.verdict !== 'fail') return;
          const gates = [...check.dependsOn, ...judgement.dependsOn].map(key => standings.get(key));
          expect(gates.every(gate => gate?.verdict === 'pass')).toBe(true);
          for (const gate of gates.slice(0, check.dependsOn.length))
            expect(now).toBeGreaterThanOrEqual((gate?.passedAt ?? 0) + check.settleMs);
        });
      })
    );
  });

  it('settles with an end that is still to come, and names a cause for whatever is not a pass', () => {
    fc.assert(
      fc.property(history, steps => {
        each(steps, ({judgement}, standing, {now}) => {
          const own = standing.cause?.kind !== 'depends-on';
          const ends = standing.settlesAt ?? Number.NaN;
          const counting = judgement !== null && standing.verdict === 'settling';
          expect(counting && (Number.isNaN(ends) || (own && ends <= now))).toBe(false);
          expect(standing.verdict !== 'pass' && standing.cause === null).toBe(false);
        });
      })
    );
  });
});

describe('how it may end', () => {
  const one = (key: CheckKey, verdict: Standing['verdict'], cause: Standing['cause'] = null): Standing => ({
    ...{measured: '', side: null, settlesAt: null, passedAt: null, since: null},
    ...{key, id: key.split(':')[0] as Standing['id'], verdict, cause}
  });

  it.each<[string, readonly Standing[], 'complete' | 'partial']>([
    ['no device on a LAN', [one('C10', 'unknown', {kind: 'no-device', name: '電話'})], 'complete'],
    ['leases that could not be read', [one('C10', 'unknown', {kind: 'unreadable', command: 'x'})], 'partial'],
    ['nobody asked', [one('C20', 'unknown'), one('customer', 'unknown')], 'complete'],
    ['the customer says no', [one('customer', 'fail')], 'partial'],
    ['something settling', [one('C07', 'settling')], 'partial'],
    ['something unknown', [one('C05', 'unknown')], 'partial'],
    ['a waived tunnel', [one('C14:x', 'waived')], 'complete'],
    ['nothing was checked', [], 'partial']
  ])('%s', (_, standings, ending) => {
    expect(endingAllows(standings)).toBe(ending);
  });
});

function run(line: Timeline, peersBefore = new Map<string, boolean>()) {
  const all = checks({peersBefore});
  const rounds = new Map<number, Map<CheckKey, Standing>>();
  const verdicts = new Set<string>();
  let last = new Map<CheckKey, Standing>();
  for (let second = 200; second <= 900; second += 5) {
    last = look(all, at(line, second), {now: second * 1000, before: last});
    rounds.set(second, last);
    for (const standing of last.values()) verdicts.add(standing.verdict);
  }
  return {rounds, verdicts, last};
}

function at(line: Timeline, second: number): Answers {
  let all: Answers = healthy();
  if (second < line.link) all = edited(all, 'show interfaces brief', /^(ge0 +\S+ +up +)up /, '$1down ');
  if (second < line.wan) all = withoutWan(all);
  const silent = second < line.wan + 7 ? [...tunnels] : line.silent ? [line.silent] : [];
  for (const name of silent) all = withoutTunnel(all, name, second < line.wan);
  if (second < line.registered) all = unregistered(all, line.assigned !== undefined && second >= line.wan);
  if (second < line.clock) all = answering(all, 'show ntp', ['Clock state : unsynchronized (waiting for 192.0.2.123)']);
  return all;
}

const tunnels = ['hq-tokyo', 'dc-inzai', 'br-osaka', 'br-nagoya', 'br-fukuoka', 'br-sendai'];

function withoutWan(all: Answers): Answers {
  const words = '  Last failure : authentication failed: CHAP rejected by peer (session already exists)';
  let cut = answering(edited(all, 'show pppoe', / up {6}/, ' auth    '), 'show pppoe pppoe0 detail', [words]);
  cut = without(cut, 'show ip route', /pppoe0/);
  for (const to of ['192.0.2.53', '192.0.2.54']) cut = edited(cut, `ping ${to} count 5`, ' 0%', ' 100%');
  return answering(cut, 'nslookup www.example.jp', ['% Name resolution failed: timeout']);
}

function withoutTunnel(all: Answers, name: string, noWan: boolean): Answers {
  const rest = (all.get('show vpn ipsec sa') ?? [])
    .filter(line => !line.startsWith(name))
    .map(line => line.replace(/\((\d+) up/, (_, up) => `(${Number(up) - 1} up`));
  const words = noWan ? 'waiting for pppoe0' : 'peer not responding (no reply to IKE_SA_INIT)';
  return answering(answering(all, 'show vpn ipsec sa', rest), `show vpn peer ${name}`, peerDetail(12, 0, words));
}

function unregistered(all: Answers, rejected: boolean): Answers {
  const state = rejected ? 'rejected' : 'connecting';
  const error = rejected ? 'E-4031 serial not assigned to this contract' : 'none';
  return answering(all, 'show center status', [`State         : ${state}`, `Last error    : ${error}`]);
}

interface Step {
  readonly check: Check;
  readonly judgement: Judgement | null;
  readonly ms: number;
}

function each(
  steps: readonly Step[],
  tell: (
    step: Step,
    standing: Standing,
    round: {readonly standings: ReadonlyMap<CheckKey, Standing>; readonly now: number}
  ) => void
): void {
  const standings = new Map<CheckKey, Standing>();
  let now = 0;
  for (const step of steps) {
    now += step.ms;
    const standing = settle({...step, standings, now});
    standings.set(step.check.key, standing);
    tell(step, standing, {standings, now});
  }
}
