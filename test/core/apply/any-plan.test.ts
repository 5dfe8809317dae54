/** Any plan of the grammar, typed into the simulated unit and read back; then one thing on the unit is otherwise. */
import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Difference, ReadBack} from '#core/apply/difference.ts';
import {isRed} from '#core/apply/difference.ts';
import {typedLine} from '#core/apply/normal.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import {maskLine} from '#core/configuration/secret-marks.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import type {Plan} from '#core/plan/plan.ts';
import {apply, desk, enterFactory} from '../../simulator/naive-client.ts';
import {byHand, factory, profile, value} from '../configuration/shinjuku.ts';
import {anyParts, linesOf, type Part} from './any-plan.ts';

interface Applied {
  readonly plan: Plan;
  readonly exact: readonly string[];
}

const inSimulator = {numRuns: 40, interruptAfterTimeLimit: 30_000};

async function applied(parts: readonly Part[]): Promise<Applied> {
  const lines = linesOf(parts);
  const plan = value(buildPlan({configuration: byHand(...lines), profile, before: factory, firmware: '5.2.3'}));
  const {clock, unit, client} = desk();
  const answers = await clock.run(async () => {
    await enterFactory(client);
    return apply(client, ['no ip dhcp pool MAINT', ...lines]);
  });
  const refused = answers.filter(line => profile.errors.some(error => error.test(line)));
  expect(refused).toEqual([]);
  return {plan, exact: unit.inspect().portable.trimEnd().split('\n')};
}

const compare = ({plan}: Applied, running: readonly string[]): ReadBack =>
  compareReadBack({plan, running, before: factory, profile});
const red = (back: ReadBack): readonly Difference[] => back.differences.filter(isRed);
test('any plan that the unit took is read back green, each line of it proved', async () => {
  await fc.assert(
    fc.asyncProperty(anyParts, async parts => {
      const unit = await applied(parts);
      const back = compare(unit, unit.exact);
      expect(red(back)).toEqual([]);
      const open = unit.plan.lines.filter(line => !back.proved.has(line.no)).map(line => line.shown);
      expect(open.filter(line => !line.startsWith('enable secret 0 '))).toEqual([]);
    }),
    inSimulator
  );
}, 60_000);

/** Typing a plan anew for each mutation would prove no more. */
const units: Applied[] = [];
beforeAll(async () => {
  for (const parts of fc.sample(anyParts, {numRuns: 8, seed: 20_261_122})) units.push(await applied(parts));
}, 60_000);

/** A line that the plan asked for and that no default excuses: of which unit, where it stands, in which section. */
interface Place {
  readonly of: number;
  readonly at: number;
  readonly line: string;
  readonly header: string;
}

/** Of a section that the plan says nothing of in this respect, the unit shows them by itself. */
const shownAnyway = /^(?:dpd 30 120|pppoe keepalive 30 5|keepalive 60)$/;
const hidden = /^(?:shutdown|speed auto|console speed 9600)$/;
const unitOf = ({of}: Place): Applied => units[of] ?? {plan: {lines: [], digest: ''}, exact: []};
const exactOf = (place: Place): readonly string[] => unitOf(place).exact;

function placesIn(of: number): readonly Place[] {
  const unit = unitOf({of, at: 0, line: '', header: ''});
  const planned = new Set(
    unit.plan.lines.map(one => `${one.section}\n${maskLine(profile, typedLine(one.text, profile).frame)}`)
  );
  let header = '';
  return unit.exact.flatMap((text, at) => {
    if (!text.startsWith(' ')) header = profile.barriers.header.test(text) ? text : '';
    const line = text.trim();
    const frame = maskLine(profile, typedLine(line, profile).frame);
    return text !== header && planned.has(`${header}\n${frame}`) && !hidden.test(line) ? [{of, at, line, header}] : [];
  });
}

const anywhere = (fits: (place: Place) => boolean = () => true): fc.Arbitrary<Place> =>
  fc.constantFrom(...units.keys()).chain(of => fc.constantFrom(...placesIn(of).filter(fits)));
const isSecret = (line: string) => maskLine(profile, line) !== line;
const without = (lines: readonly string[], at: number) => lines.toSpliced(at, 1);

describe('on such a unit', () => {
  test('a line that is gone is missing, and it alone', () => {
    const runs = fc.property(anywhere(), place => {
      const {at, line} = place;
      const exact = exactOf(place);
      const back = compare(unitOf(place), without(exact, at));
      const found = red(back).map(one => [one.class, typedLine(one.planned ?? '', profile).frame]);
      expect(found).toEqual([['missing', typedLine(maskLine(profile, line), profile).frame]]);
    });
    fc.assert(runs, {numRuns: 150});
  });
  test('a line with another value is changed, or one less and one more', () => {
    const plain = anywhere(({line}) => !isSecret(line) && /[0-9a-z]$/.test(line) && !/^(?:no |enable$)/.test(line));
    const runs = fc.property(plain, place => {
      const {at, line} = place;
      const exact = exactOf(place);
      const text = exact[at] ?? '';
      const other = `${text.slice(0, -1)}${text.endsWith('7') ? '8' : '7'}`;
      const classes = red(compare(unitOf(place), exact.with(at, other))).map(one => one.class);
      expect([['changed'], ['missing', 'extra']], line).toContainEqual(classes);
    });
    fc.assert(runs, {numRuns: 150});
  });
  test('another secret is changed, one sealed by the unit is open and not red', () => {
    const secret = anywhere(({line}) => /^(?:ppp password|pre-shared-key|snmp community) 0 /.test(line));
    const runs = fc.property(secret, place => {
      const {at} = place;
      const exact = exactOf(place);
      const text = exact[at] ?? '';
      const swapped = text.replace(/ 0 (?:"(?:[^"\\]|\\.)*"|\S+)/, ' 0 Fx-another');
      const other = compare(unitOf(place), exact.with(at, swapped));
      expect(red(other).map(one => one.class)).toEqual(['changed']);
      expect(JSON.stringify(red(other))).not.toContain('Fx');
      const sealed = compare(unitOf(place), exact.with(at, swapped.replace(' 0 Fx-another', ' 8 bmV3LWJsb2I')));
      expect(red(sealed)).toEqual([]);
      expect(sealed.differences.filter(one => one.class === 'secret-unproved').length).toBeGreaterThan(0);
    });
    fc.assert(runs, {numRuns: 60});
  });
  test('a line nobody planned is extra wherever it stands', () => {
    const runs = fc.property(
      anywhere(),
      fc.constantFrom('fx more', 'rule 77 permit any', 'vrrp 7 address 192.0.2.7'),
      (place, line) => {
        const {at} = place;
        const exact = exactOf(place);
        const indent = exact[at]?.startsWith(' ') === true ? ' ' : '';
        const back = compare(unitOf(place), exact.toSpliced(at, 0, `${indent}${line}`));
        expect(red(back).map(one => [one.class, one.running])).toEqual([['extra', line]]);
      }
    );
    fc.assert(runs, {numRuns: 100});
  });
  test('a line that is there and not in effect is pending', () => {
    const waits = anywhere(({header}) => profile.barriers.pendingUntilLeft.test(header));
    const runs = fc.property(waits, place => {
      const {at} = place;
      const exact = exactOf(place);
      const back = compare(unitOf(place), exact.with(at, `${exact[at]}${profile.pending}`));
      expect(red(back).map(one => one.class)).toEqual(['pending']);
    });
    fc.assert(runs, {numRuns: 60});
  });
  const swapped = (place: Place): {readonly back: ReadBack; readonly both: readonly [string, string]} => {
    const exact = exactOf(place);
    const [one = '', other = ''] = exact.slice(place.at, place.at + 2);
    return {back: compare(unitOf(place), exact.toSpliced(place.at, 2, other, one)), both: [one, other]};
  };
  const inTurn = (line: string) => line.startsWith('dns forwarder upstream ');
  test('two lines in each other’s place, where the order says nothing: nothing but the order', () => {
    const runs = fc.property(
      anywhere(place => isNext(place) && !inTurn(place.line)),
      place => {
        const {back} = swapped(place);
        expect(red(back), place.line).toEqual([]);
        expect(back.differences.map(one => one.class)).toContain('order-only');
      }
    );
    fc.assert(runs, {numRuns: 150});
  });
  test('servers asked in turn, in each other’s place: both are changed', () => {
    const places = [...units.keys()].flatMap(placesIn).filter(place => isNext(place) && inTurn(place.line));
    const all = places.map(swapped).filter(({both}) => both.every(inTurn));
    expect(all.length).toBeGreaterThan(0);
    for (const {back} of all) expect(red(back).map(one => one.class)).toEqual(['changed', 'changed']);
  });
  test('a line that landed in the section before is missing here and extra there', () => {
    const child = anywhere(({line, header}) => header !== '' && !isSecret(line) && !shownAnyway.test(line));
    const runs = fc.property(child, place => {
      const {at, line, header} = place;
      const exact = exactOf(place);
      const before = exact.lastIndexOf('!', exact.indexOf(header));
      const wrong = without(exact, at).toSpliced(before, 0, ` ${line}`);
      const classes = red(compare(unitOf(place), wrong))
        .map(one => one.class)
        .toSorted();
      expect(classes, line).toContain('missing');
      expect(classes.length, line).toBeGreaterThan(1);
    });
    fc.assert(runs, {numRuns: 100});
  });
});

/** The next line stands in the same section, or beside it at top level. */
function isNext(place: Place): boolean {
  const {at} = place;
  const [one = '', other = ''] = exactOf(place).slice(at, at + 2);
  const plain = (line: string) => line !== '!' && line !== 'end' && !profile.barriers.header.test(line);
  return one.startsWith(' ') === other.startsWith(' ') && plain(one) && plain(other);
}
