import {describe, expect, test} from 'vitest';
import type {OrderRow, PortRow} from '#core/contract/answers.ts';
import {problem, type Problem, type ProblemKind} from '#core/problem.ts';
import {problemNumbers} from '#words/number.ts';
import {groupOrders} from '#renderer/src/shell/order-groups.ts';
import {hasOwnRoads, roadsOf} from '#renderer/src/shell/roads.ts';
import {firstChoice, sshChoice, targetOf} from '#renderer/src/shell/target.ts';

describe('the list of orders', () => {
  const now = Date.parse('2026-11-22T03:00:00+09:00');
  const order = (name: string, given: Partial<OrderRow>): OrderRow => ({
    order: name,
    revision: 1,
    workType: 'swap',
    customer: '',
    site: '',
    from: '2026-11-22T02:00:00+09:00',
    until: '2026-11-22T06:00:00+09:00',
    training: false,
    state: 'new',
    ...given
  });
  const groups = groupOrders(
    [
      order('tonight-b', {}),
      order('tonight-a', {}),
      order('late', {from: '2026-11-21T09:00:00+09:00', until: '2026-11-21T12:00:00+09:00'}),
      order('since-yesterday', {from: '2026-11-21T22:00:00+09:00'}),
      order('week', {from: '2026-11-27T02:00:00+09:00', until: '2026-11-27T06:00:00+09:00'}),
      order('practice', {training: true, until: '2020-01-01T00:00:00+09:00'}),
      order('written', {state: 'reported', until: '2026-11-21T12:00:00+09:00'})
    ],
    now
  );
  const names = (group: keyof typeof groups) => groups[group].map(one => one.order);
  test('what is due tonight is in the order of time, also what began before midnight', () => {
    expect(names('today')).toEqual(['since-yesterday', 'tonight-a', 'tonight-b']);
  });
  test('what is past its time is told apart, and what is finished is not overdue', () => {
    expect(names('overdue')).toEqual(['late']);
    expect(names('closed')).toEqual(['written']);
    expect(names('later')).toEqual(['week']);
  });
  test('training stands apart, whatever its dates', () => {
    expect(names('training')).toEqual(['practice']);
  });
});

describe('ways on from a problem', () => {
  const of = (kind: ProblemKind): Problem => ({kind, again: 'ask'}) as unknown as Problem;
  const asked = {told: false, at: 'staging', on: 'staging', manual: false, ended: false} as const;
  const aboutWindow =
    /^(app-locked|witness-shown|pin-|sender-|call-refused|host-gone|photo-|order-not|order-already|training-only|window-|not-now|gate-closed|fault)/;
  const kinds = (Object.keys(problemNumbers) as ProblemKind[]).filter(kind => !aboutWindow.test(kind));

  test.each(kinds)('%s: a console is one press away, typing on it two', kind => {
    expect(roadsOf({...asked, problem: of(kind)})).toEqual(expect.arrayContaining(['console', 'manual']));
  });
  test('in manual mode, or after the end, nobody is sent there again', () => {
    expect(roadsOf({...asked, manual: true, problem: of('unit-silent')})).not.toContain('manual');
    expect(roadsOf({...asked, ended: true, problem: of('unit-silent')})).toEqual([]);
  });
  test('the same is tried again from another step only; where the unit is, its own action does it', () => {
    const silent = problem('unit-silent', {waitedMs: 1, bauds: []});
    expect(roadsOf({...asked, on: 'entry', problem: silent})).toContain('again');
    expect(roadsOf({...asked, problem: silent})).not.toContain('again');
    expect(roadsOf({...asked, on: 'entry', problem: problem('unit-is-old', {serial: 'A'})})).not.toContain('again');
  });
  test('a refused line is decided on its own screen', () => {
    const refused = problem('line-refused', {line: 1, text: '', mode: '', answer: []});
    expect(hasOwnRoads(refused)).toBe(true);
    expect(roadsOf({...asked, on: 'entry', problem: refused})[0]).toBe('decide');
  });
  test('a stale press has nothing to type: it is put away', () => {
    expect(roadsOf({...asked, told: true, problem: problem('window-stale', {seen: 1, now: 2})})).toEqual(['away']);
  });
  test('no cable: choose another port', () => {
    const missing = problem('port-missing', {port: 'COM7'});
    expect(roadsOf({...asked, on: 'verify', problem: missing})).toContain('way');
    expect(roadsOf({...asked, problem: missing})).not.toContain('way');
  });
});

describe('the way to the unit', () => {
  const port = (path: string, given: Partial<PortRow> = {}): PortRow => {
    return {path, maker: '', ids: '', lastUsed: false, training: false, ...given};
  };
  const ssh = {host: '192.168.254.254', port: '22', hostKey: ''};
  const chosen = {ports: [port('COM7'), port('BENCH', {training: true})], ssh, baud: 9600};
  test('a port goes at the speed the order names; the bench is no serial port', () => {
    expect(targetOf({...chosen, choice: 'COM7'})).toEqual({kind: 'serial', path: 'COM7', baud: 9600});
    expect(targetOf({...chosen, choice: 'BENCH'})).toEqual({kind: 'training', port: 'BENCH'});
  });
  test('a port that went away is no way any more', () => {
    expect(targetOf({...chosen, choice: 'COM8'})).toBeNull();
  });
  test('SSH needs an address, a port number and a whole fingerprint or none', () => {
    expect(targetOf({...chosen, choice: sshChoice})).toEqual({
      kind: 'ssh',
      host: '192.168.254.254',
      port: 22,
      hostKey: null
    });
    expect(targetOf({...chosen, choice: sshChoice, ssh: {...ssh, host: ' '}})).toBeNull();
    expect(targetOf({...chosen, choice: sshChoice, ssh: {...ssh, port: '70000'}})).toBeNull();
    expect(targetOf({...chosen, choice: sshChoice, ssh: {...ssh, hostKey: 'SHA256:short'}})).toBeNull();
  });
  test('what was used last stands chosen; of two strangers none', () => {
    expect(firstChoice([port('COM3'), port('COM7', {lastUsed: true})], null)).toBe('COM7');
    expect(firstChoice([port('COM3'), port('COM7')], null)).toBeUndefined();
    expect(firstChoice([port('COM3')], null)).toBe('COM3');
    expect(firstChoice([port('COM3'), port('BENCH', {training: true})], null)).toBe('BENCH');
  });
  test('with the cable of the bench out no real port stands chosen in its place', () => {
    const bench = {kind: 'training', port: 'BENCH'} as const;
    expect(firstChoice([port('COM3')], bench)).toBeUndefined();
    expect(firstChoice([port('COM3', {lastUsed: true})], bench)).toBeUndefined();
    expect(firstChoice([port('COM3'), port('BENCH-2', {training: true})], bench)).toBe('BENCH-2');
  });
});
