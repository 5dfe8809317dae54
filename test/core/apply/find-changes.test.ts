import {describe, expect, test} from 'vitest';
import type {Change} from '#core/apply/change.ts';
import {changeId, findChanges, shownBehind, type ChangesGiven} from '#core/apply/find-changes.ts';
import type {LineState} from '#core/apply/ledger.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import {backup, configurationOf, factory, profile, value} from '../configuration/shinjuku.ts';

const plan = value(buildPlan({configuration: configurationOf(backup), profile, before: factory, firmware: '5.2.3'}));
const whole = backup.split('\n').slice(3);
const route = 'ip route 10.99.0.0/16 192.168.50.2';

/** The plan in effect up to a line, and what the unit would show of it. */
function upTo(last: number): ReadonlyMap<number, LineState> {
  return new Map(plan.lines.map(({no}) => [no, no <= last ? 'accepted' : 'planned']));
}

interface Read extends Partial<Pick<ChangesGiven, 'known' | 'open'>> {
  readonly running: readonly string[];
  readonly lines?: ReadonlyMap<number, LineState>;
}

function changesIn({running, lines = upTo(plan.lines.length), known, open = new Set()}: Read): readonly Change[] {
  const {differences} = compareReadBack({plan, running, before: factory, profile});
  return findChanges({differences, plan, before: factory, profile, lines, known, open});
}

const added = (...lines: readonly string[]) => [...whole.slice(0, -2), ...lines, ...whole.slice(-2)];
const without = (line: string) => whole.filter(one => one.trim() !== line);
const said = ({kind, section, planned, running}: Change) => [kind, section, planned, running];

/** It knows no secret. */
const recorder = {maskPieces: (text: string) => text};

describe('on a unit that carries the whole plan', () => {
  test('nothing was typed: nothing is listed', () => {
    expect(changesIn({running: whole})).toEqual([]);
  });

  test('a line more, a line less, a line changed; with the lines of the plan that they stand against', () => {
    expect(changesIn({running: added(route)}).map(said)).toEqual([['added', '', null, route]]);
    const [removed] = changesIn({running: without('ntp server 192.0.2.124')});
    expect(removed && said(removed)).toEqual(['removed', '', 'ntp server 192.0.2.124', null]);
    expect(removed?.lines.map(no => plan.lines[no - 1]?.text)).toEqual(['ntp server 192.0.2.124']);
    const renamed = whole.map(line => (line.startsWith('hostname ') ? 'hostname HAND' : line));
    expect(changesIn({running: renamed}).map(one => [one.kind, one.running])).toEqual([['changed', 'hostname HAND']]);
  });

  test('a secret typed by hand is listed masked, and its id tells nothing of it', () => {
    const withKey = (key: string) =>
      whole.map(line => (line.includes(' pre-shared-key 0 ') ? ` pre-shared-key 0 ${key}` : line));
    const [one] = changesIn({running: withKey('Hand-typed-1')});
    const [other] = changesIn({running: withKey('Other-typed-2')});
    expect(one?.kind).toBe('changed');
    expect(JSON.stringify(one)).not.toContain('Hand-typed-1');
    expect(one?.id).toBe(other?.id);
    expect(one && shownBehind(one, withKey('Hand-typed-1'), {profile, recorder})?.text).toContain('Hand-typed-1');
  });

  test('the same difference has the same id, another has another', () => {
    const ids = [added(route), added(route), added(`${route} distance 9`)].map(running => changesIn({running})[0]?.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(ids[0]).toMatch(/^[0-9a-f]{12}$/u);
  });
});

describe('in the middle of the plan', () => {
  test('what is still to be sent, and what the factory left, explains itself', () => {
    expect(changesIn({running: factory, lines: upTo(0)})).toEqual([]);
  });

  test('a line typed by hand is told from what is still to be sent', () => {
    const running = [...factory.slice(0, -1), route, ...factory.slice(-1)];
    expect(changesIn({running, lines: upTo(0)}).map(said)).toEqual([['added', '', null, route]]);
  });

  test('only what was in effect can have been taken away', () => {
    const {no} = plan.lines.find(one => one.text === 'ntp server 192.0.2.124') ?? {no: 0};
    const running = without('ntp server 192.0.2.124');
    expect(changesIn({running, lines: upTo(no - 1)})).toEqual([]);
    expect(changesIn({running, lines: upTo(no)})).toHaveLength(1);
  });
});

describe('where the unit was read back before', () => {
  const differences = compareReadBack({plan, running: added(route), before: factory, profile}).differences;

  test('what was different already is nobody’s typing; what came since is', () => {
    expect(changesIn({running: added(route), known: differences})).toEqual([]);
    expect(changesIn({running: added(route, `${route} distance 9`), known: differences})).toHaveLength(1);
  });

  test('a change that nobody settled stays listed', () => {
    const open = new Set(differences.filter(one => one.class === 'extra').map(changeId));
    expect(changesIn({running: added(route), known: differences, open})).toHaveLength(1);
  });
});
