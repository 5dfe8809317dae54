import {describe, expect, test} from 'vitest';
import {adopt} from '#core/job/changes.ts';
import {closeVisit, endingNow} from '#core/job/closing.ts';
import {decideLine, roadsFor, type LineChoice} from '#core/job/decide-line.ts';
import {openPoints} from '#core/job/open-points.ts';
import {openUnit} from '#core/job/stage.ts';
import {takeOver} from '#core/job/take-over.ts';
import type {Visit} from '#core/job/visit.ts';
import type {Profile} from '#core/device/profile.ts';
import {must, sit, undisturbedUnit, type Person} from './hands.ts';
import type {Desk} from './desk.ts';
import {changesOn, stagedDesk} from './reach-desk.ts';

const word = {name: '当直 見本', number: 'C-77'};
const rule130 = 'nat destination rule 130 in-interface pppoe0 proto tcp port 8443 to 192.168.40.21 443';

async function refusedAt(person: Person) {
  const came = await person.stage();
  expect(came).toMatchObject({ok: false});
  const refused = person.visit.live.job.refused;
  if (!refused) throw new Error(`nothing was refused: ${JSON.stringify(came)}`);
  return refused;
}

/** The refusal closed the line; a person opens it again and takes the keyboard. */
async function reopened({visit}: Person) {
  return must(await takeOver(visit, must(await openUnit(visit))));
}

const decide = (visit: Visit, choice: Partial<LineChoice> & Pick<LineChoice, 'line' | 'road'>) =>
  decideLine(visit, {word: null, ...choice});

const without = (portable: string, line: string) => {
  const lines = portable.split('\n');
  expect(lines).toContain(line);
  return lines.filter(one => one !== line).join('\n');
};

const recorded = (desk: Desk) => [...desk.disk.records.values()].flat().map(one => one.bytes);

describe('a refused line is left out', () => {
  const faults = ['refuse:^nat destination rule 130'];

  test("by the centre's word: everything else goes on and is saved, the line is listed as remaining", async () => {
    const desk = await stagedDesk(faults);
    const [ending, points] = await sit(desk, async person => {
      const {line} = await refusedAt(person);
      const sent = changesOn(desk.unit).length;
      must(await decide(person.visit, {line, road: 'leave-out', word}));
      must(await person.stage());
      expect(person.visit.live.job).toMatchObject({saved: 'yes', attempts: 2, refused: undefined});
      const twice = changesOn(desk.unit)
        .slice(sent)
        .filter(one => /^(?:hostname|username) /u.test(one));
      expect(twice).toEqual([]);
      return [must(await closeVisit(person.visit)), openPoints(person.visit)];
    });
    const {portable, running, startup, saves} = desk.unit.inspect();
    expect(portable).toBe(without((await undisturbedUnit()).portable, rule130));
    expect([startup, saves]).toEqual([running, 1]);
    expect(ending).toBe('partial');
    expect(points).toContainEqual(expect.objectContaining({kind: 'line', about: rule130, reference: 'C-77'}));
  });

  test.each([null, {name: '当直 見本', number: ' '}, {name: '', number: 'C-1'}])(
    'not by %o: nothing is recorded and the gate stays shut',
    async given => {
      const desk = await stagedDesk(faults);
      await sit(desk, async person => {
        const {line} = await refusedAt(person);
        const came = await decide(person.visit, {line, road: 'leave-out', word: given});
        expect(came).toMatchObject({problem: {kind: 'word-missing', gate: 'line'}});
        expect(person.visit.live.job.lineDecisions.size).toBe(0);
        expect(await person.stage()).toMatchObject({problem: {kind: 'line-refused', line}});
      });
      expect(desk.unit.inspect().saves).toBe(0);
    }
  );

  test('holds after a crash: the next start neither sends it nor calls it red', async () => {
    const desk = await stagedDesk(faults);
    await sit(desk, async person => {
      const {line} = await refusedAt(person);
      must(await decide(person.visit, {line, road: 'leave-out', word}));
    });
    const sent = desk.unit.inspect().executed.length;
    await sit(desk, async person => must(await person.stage()));
    const after = desk.unit.inspect().executed.slice(sent);
    expect(after.filter(one => one.line.includes('rule 130'))).toEqual([]);
    expect(desk.unit.inspect().saves).toBe(1);
    await sit(desk, async person => must(await person.stage()));
    expect(desk.unit.inspect().saves).toBe(1);
  });

  test('a refusal is still waiting for its decision after a new start', async () => {
    const desk = await stagedDesk(faults);
    const first = await sit(desk, refusedAt);
    await sit(desk, async ({visit}) => {
      const {profile} = visit.material;
      expect(roadsFor(visit.live.job, undefined, profile)).toEqual({...first, reworded: null});
      must(await decide(visit, {line: first.line, road: 'leave-out', word}));
      expect(roadsFor(visit.live.job, undefined, profile)).toBeNull();
    });
  });

  test('only that line: another that the centre put in keeps the save gate shut', async () => {
    const desk = await stagedDesk([...faults, 'center-push:ip route 10.99.0.0/16 192.168.50.2@12']);
    await sit(desk, async person => {
      const {line} = await refusedAt(person);
      must(await decide(person.visit, {line, road: 'leave-out', word}));
      expect(await person.stage()).toMatchObject({problem: {kind: 'read-back-differs'}});
    });
    expect(desk.unit.inspect().saves).toBe(0);
  });
});

describe('a refused header is left out', () => {
  test('with its whole section: none of its lines lands anywhere', async () => {
    const desk = await stagedDesk(['refuse-header:^vpn peer br-sendai$']);
    await sit(desk, async person => {
      const {line, text} = await refusedAt(person);
      expect(text).toBe('vpn peer br-sendai');
      must(await decide(person.visit, {line, road: 'leave-out', word}));
      const decision = person.visit.live.job.lineDecisions.get(line);
      expect(decision?.covers.lines.length).toBeGreaterThan(3);
      must(await person.stage());
      expect(endingNow(person.visit)).toBe('partial');
    });
    const healthy = (await undisturbedUnit()).portable.split('\n');
    const from = healthy.indexOf('vpn peer br-sendai');
    const to = healthy.findIndex((one, at) => at > from && !one.startsWith(' '));
    const wanted = [...healthy.slice(0, from), ...healthy.slice(to)].join('\n').replace('!\n!\n', '!\n');
    const {portable, running, startup} = desk.unit.inspect();
    expect(portable.replace('!\n!\n', '!\n')).toBe(wanted);
    expect(startup).toBe(running);
  });

  test('what is left out is never told with its secret', async () => {
    const desk = await stagedDesk(['refuse:^ppp password']);
    await sit(desk, async person => {
      const {line} = await refusedAt(person);
      must(await decide(person.visit, {line, road: 'leave-out', word}));
      must(await person.stage());
    });
    for (const bytes of recorded(desk)) expect(bytes).not.toContain('Fx7-pppoe#93kd');
  });
});

describe('a refused line is reworded', () => {
  const withRewording = (profile: Profile): Profile => ({
    ...profile,
    rewordings: [{firmware: '9.9.x', from: / 192\.168\.40\.21 443$/u, to: ' 192.168.40.21 https'}]
  });
  const rewordable = (faults: readonly string[]) =>
    stagedDesk(faults, {
      change: opened => ({
        ...opened,
        material: {...opened.material, profile: withRewording(opened.material.profile)}
      })
    });

  test('only as the profile registers it: the plan keeps its digest, the unit carries the line', async () => {
    const desk = await rewordable(['refuse:^nat destination rule 130 .* 443$']);
    await sit(desk, async person => {
      const {line} = await refusedAt(person);
      const {profile} = person.visit.material;
      const digest = person.visit.live.job.plan?.digest;
      const reworded = rule130.replace(/443$/u, 'https');
      expect(roadsFor(person.visit.live.job, undefined, profile)).toMatchObject({line, text: rule130, reworded});
      must(await decide(person.visit, {line, road: 'reword'}));
      const staged = must(await person.stage());
      expect(staged.plan.lines.find(one => one.no === line)).toMatchObject({text: reworded, source: 'rewording'});
      expect(staged.plan.digest).toBe(digest);
      expect(person.visit.live.job).toMatchObject({saved: 'yes', readBack: {green: true}});
      expect(endingNow(person.visit)).toBe('staged');
    });
    expect(desk.unit.inspect().portable).toBe((await undisturbedUnit()).portable);
  });

  test('not where none is registered', async () => {
    const desk = await stagedDesk(['refuse:^nat destination rule 130']);
    await sit(desk, async person => {
      const {line} = await refusedAt(person);
      const came = await decide(person.visit, {line, road: 'reword'});
      expect(came).toMatchObject({problem: {kind: 'rewording-missing', line}});
    });
  });

  test('and refused again: the reworded line waits for a decision', async () => {
    const desk = await rewordable(['refuse:^nat destination rule 130']);
    await sit(desk, async person => {
      const {line} = await refusedAt(person);
      must(await decide(person.visit, {line, road: 'reword'}));
      const again = await refusedAt(person);
      expect(again).toMatchObject({line, text: rule130.replace(/443$/u, 'https')});
      expect(await decide(person.visit, {line, road: 'reword'})).toMatchObject({problem: {kind: 'rewording-missing'}});
      must(await decide(person.visit, {line, road: 'again'}));
      expect(await refusedAt(person)).toMatchObject({text: again.text});
      must(await decide(person.visit, {line, road: 'leave-out', word}));
      must(await person.stage());
      expect(endingNow(person.visit)).toBe('partial');
    });
  });
});

describe('a refused line is typed by hand', () => {
  const desk = () => stagedDesk(['refuse:^nat destination rule 130 .* 443$']);
  const typedLine = rule130.replace(/443$/u, '444');

  async function typedInstead(person: Person) {
    const {line} = await refusedAt(person);
    must(await decide(person.visit, {line, road: 'typed'}));
    const keyboard = await reopened(person);
    await person.types(keyboard, 'configure terminal', typedLine, 'end');
    return {line, back: must(await keyboard.handBack())};
  }

  test('what came of it counts as a change to adopt; adopted, the visit goes on and is saved', async () => {
    const at = await desk();
    await sit(at, async person => {
      const {back} = await typedInstead(person);
      expect(back.changes).toMatchObject([{kind: 'changed', planned: rule130, running: typedLine}]);
      expect(await person.stage({unit: back.unit})).toMatchObject({problem: {kind: 'changes-open'}});
      for (const change of back.changes) must(await adopt(person.visit, change.id, word));
      must(await person.stage());
      expect(person.visit.live.job.saved).toBe('yes');
    });
    expect(at.unit.inspect().running).toContain(typedLine);
  });

  test('as another line of its kind: adopting that settles its absence too', async () => {
    const at = await desk();
    const other = rule130.replace('rule 130', 'rule 131').replace(/443$/u, '444');
    await sit(at, async person => {
      const {line} = await refusedAt(person);
      must(await decide(person.visit, {line, road: 'typed'}));
      const keyboard = await reopened(person);
      await person.types(keyboard, 'configure terminal', other, 'end');
      const {changes, unit} = must(await keyboard.handBack());
      expect(changes).toMatchObject([{kind: 'added', running: other}]);
      must(await adopt(person.visit, changes[0]?.id ?? '', word));
      must(await person.stage({unit}));
      expect(person.visit.live.job.saved).toBe('yes');
    });
  });

  test('as nothing like it: it stays red and waits for another decision, also after a new start', async () => {
    const at = await desk();
    const first = await sit(at, async person => {
      const refused = await refusedAt(person);
      must(await decide(person.visit, {line: refused.line, road: 'typed'}));
      expect(roadsFor(person.visit.live.job, undefined, person.visit.material.profile)).toBeNull();
      const keyboard = await reopened(person);
      await person.types(keyboard, 'configure terminal', 'ip route 10.77.0.0/16 192.168.50.2', 'end');
      const {changes, unit} = must(await keyboard.handBack());
      must(await adopt(person.visit, changes[0]?.id ?? '', word));
      expect(await person.stage({unit})).toMatchObject({problem: {kind: 'read-back-differs'}});
      return refused;
    });
    await sit(at, async person => {
      const {visit} = person;
      expect(roadsFor(visit.live.job, undefined, visit.material.profile)).toEqual({...first, reworded: null});
      must(await decide(visit, {line: first.line, road: 'leave-out', word}));
      must(await person.stage());
      expect(visit.live.job.saved).toBe('yes');
    });
  });
});

test('only the line that stopped the newest attempt can be decided on, and once', async () => {
  const desk = await stagedDesk(['refuse:^nat destination rule 130']);
  await sit(desk, async person => {
    const {line} = await refusedAt(person);
    const other = await decide(person.visit, {line: line + 1, road: 'leave-out', word});
    expect(other).toMatchObject({problem: {kind: 'line-not-refused', line: line + 1}});
    must(await decide(person.visit, {line, road: 'again'}));
    const twice = await decide(person.visit, {line, road: 'leave-out', word});
    expect(twice).toMatchObject({problem: {kind: 'line-not-refused', line}});
  });
});
