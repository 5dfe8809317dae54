import {describe, expect, test} from 'vitest';
import type {Change} from '#core/apply/change.ts';
import type {Difference} from '#core/apply/difference.ts';
import {decidedOn, type LineDecision, type LineRoad} from '#core/job/decisions.ts';

const text = 'ip route 10.0.0.0/8 192.168.1.1';

function decided(road: LineRoad, ...adopted: readonly Change[]) {
  const leaves = [{section: 'interface ge2', text, instead: ['ip route 10.0.0.0/8 192.168.1.9']}];
  const at = '2026-11-21T18:20:00Z';
  const covers = {lines: [7], leaves};
  const decision: LineDecision = {line: 7, text, road, reworded: false, word: null, covers, refused: undefined, at};
  const changes = new Map(adopted.map(change => [change.id, {change, state: 'adopted'} as const]));
  return {lineDecisions: new Map([[7, decision]]), changes};
}

const missing: Difference = {class: 'missing', section: 'interface ge2', planned: text};
const changed: Difference = {...missing, class: 'changed', running: 'ip route 10.0.0.0/8 192.168.1.9'};

describe('a line left out explains', () => {
  test.each([
    ['that it is missing', missing],
    ['that what stood there before stands there still', changed],
    ['that what it should have taken away is still there', {...changed, class: 'extra', section: '', foundBefore: true}]
  ] as const)('%s', (_, difference) => {
    expect(decidedOn(decided('leave-out'), difference)).toBe(true);
  });
});

describe('a line left out does not explain', () => {
  test.each([
    ['another line of its section', {...missing, planned: `${text}0`}],
    ['the same line of another section', {...missing, section: 'interface ge3'}],
    ['what somebody else put in its place', {...changed, running: 'ip route 10.0.0.0/8 192.168.1.66'}],
    ['a line that the plan does not speak of', {class: 'extra', section: 'interface ge2', running: text}],
    ['what came after it was found', {...changed, class: 'extra'}],
    ['that it is there and waits for its section to be left', {...changed, class: 'pending'}]
  ] as const)('%s', (_, difference) => {
    expect(decidedOn(decided('leave-out'), difference as Difference)).toBe(false);
  });
});

describe('a line typed by hand explains that it is missing', () => {
  const added: Change = {
    id: 'a1',
    kind: 'added',
    section: 'interface ge2',
    planned: null,
    running: 'ip route6 x',
    lines: []
  };

  test('only where something was adopted in its section', () => {
    expect(decidedOn(decided('typed', added), missing)).toBe(true);
    expect(decidedOn(decided('typed'), missing)).toBe(false);
    expect(decidedOn(decided('typed', {...added, section: ''}), missing)).toBe(false);
    expect(decidedOn(decided('typed', {...added, kind: 'removed'}), missing)).toBe(false);
    expect(decidedOn(decided('typed', {...added, running: 'ntp server x'}), missing)).toBe(false);
    expect(decidedOn(decided('typed', added), changed)).toBe(false);
  });
});

test.each(['reword', 'again'] as const)('a line that is to be sent (%s) explains nothing', road => {
  expect(decidedOn(decided(road), missing)).toBe(false);
});
