import {describe, expect, test} from 'vitest';
import {adopt, undo} from '#core/job/changes.ts';
import {endingOf} from '#core/job/run.ts';
import {takeOver} from '#core/job/take-over.ts';
import {reveal} from '#core/settings/secret.ts';
import {effects} from './faulted.ts';
import {expectStagedOnce, listed, must, sit, undisturbedUnit, type Person} from './hands.ts';
import {visitOn, type Desk} from './desk.ts';
import {stagedDesk, wait} from './reach-desk.ts';

/** Lines of the plan at which the work is held: in config mode, and inside a section. */
const places = [
  ['config', 115],
  ['section', 150]
] as const;

async function heldAt(person: Person, at: number) {
  void person.stage({at});
  await person.stands();
  return person.keyboard();
}

const recorded = (desk: Desk) => [...desk.disk.records.values()].flat().map(one => one.bytes);
const executed = (desk: Desk) => desk.unit.inspect().executed.map(one => one.line);

describe('a person takes the keyboard', () => {
  test.each(places)('in %s mode, looks, hands back: the work goes on, nothing twice', async (_, at) => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, at);
      const sent = executed(desk).length;
      await wait(desk, 60_000);
      expect(executed(desk).length).toBe(sent);
      expect(person.visit.live.job.takenOver).toBeDefined();
      await person.types(keyboard, 'end', 'show clock');
      const back = must(await keyboard.handBack());
      expect(back).toMatchObject({mode: 'exec', changes: []});
      keyboard.type('show version\r');
      must(await person.stage({unit: back.unit}));
      expect(person.visit.live.job).toMatchObject({takenOver: undefined, takeovers: 1, attempts: 2});
    });
    await expectStagedOnce(desk);
    expect(recorded(desk).some(one => one.includes('show clock'))).toBe(true);
  });

  test.each(places)('in %s mode, leaves half a line, and hands back', async (mode, at) => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, at);
      expect(person.unit().session.mode).toBe(mode);
      keyboard.type('no ip rou');
      await wait(desk, 2000);
      const back = must(await keyboard.handBack());
      expect(back).toMatchObject({mode, changes: []});
      must(await person.stage({unit: back.unit}));
    });
    await expectStagedOnce(desk);
  });

  test('types the refused line right, hands back: the unit carries the plan', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, 40);
      const next = must(await planOf(person)).lines.filter(one => one.kind === 'single' && one.no > 60)[0];
      await person.types(keyboard, 'end', 'configure terminal', next?.text ?? '');
      const back = must(await keyboard.handBack());
      expect(back).toMatchObject({mode: 'config', changes: []});
      must(await person.stage({unit: back.unit}));
    });
    const unit = desk.unit.inspect();
    expect(unit.portable).toBe((await undisturbedUnit()).portable);
    expect(unit.startup).toBe(unit.running);
    expect([...effects(unit).values()].every(times => times === 1)).toBe(true);
  });

  test('what the unit shows is recorded masked, and what it does not echo is never kept', async () => {
    const desk = await stagedDesk([]);
    const {pppoe} = desk.opened.material.sheet.settings.wan;
    const known = pppoe ? reveal(pppoe.password) : '';
    await sit(desk, async person => {
      const keyboard = await heldAt(person, 60);
      await person.types(
        keyboard,
        'end',
        `! ${known}`,
        'configure terminal',
        'snmp community 0 Hand-typed-1 ro',
        'end'
      );
      await person.types(keyboard, 'exit', 'admin', 'Blind-typed-2');
      await wait(desk, 5000);
    });
    const all = recorded(desk).join('\n');
    expect(known.length).toBeGreaterThan(6);
    expect(all).toContain('snmp community 0 ');
    for (const secret of [known, 'Hand-typed-1', 'Blind-typed-2']) expect(all).not.toContain(secret);
  });

  test('answers that a terminal view gives by itself never reach the unit', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, 60);
      keyboard.type('end\r');
      await wait(desk, 1500);
      keyboard.type('\u001b[?1;2c\u001b[12;40R\u001b]11;rgb:0000/0000/0000\u0007');
      await wait(desk, 1500);
      expect(person.unit().channel.screen.current).toMatch(/# $/);
      must(await keyboard.handBack());
    });
  });

  test.each(places)('in %s mode, and the cable is pulled: the next start reads back and goes on', async (_, at) => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, at);
      await person.types(keyboard, 'end', 'configure terminal', 'ip route 10.99.0.0/16 192.168.50.2');
      await person.unit().session.close();
      expect(await keyboard.handBack()).toMatchObject({problem: {kind: 'connection-lost', again: 'safe'}});
      expect(await person.stage()).toMatchObject({problem: {kind: 'changes-open', changes: [{kind: 'added'}]}});
      expect(desk.unit.inspect().saves).toBe(0);
    });
  });

  test('and the program dies: after a new start what was typed by hand is listed', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, 100);
      await person.types(keyboard, 'end', 'configure terminal', 'ip route 10.99.0.0/16 192.168.50.2');
      await wait(desk, 3000);
    });
    const {result, visit} = await visitOn(desk);
    expect(result).toMatchObject({problem: {kind: 'changes-open'}});
    expect([...visit.live.job.changes.values()].map(one => one.state)).toEqual(['open']);
    expect(desk.unit.inspect().saves).toBe(0);
    expect(recorded(desk).join()).toContain('10.99.0.0');
  });

  test('longer than the unit keeps the session: handed back, it is logged in again', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, 150);
      await wait(desk, 25 * 60_000);
      const back = must(await keyboard.handBack());
      expect(back).toMatchObject({mode: 'login', changes: []});
      must(await person.stage({unit: back.unit}));
    });
    await expectStagedOnce(desk);
  });

  test('restarts the unit by hand: it is the same unit, and what it forgot is no change by hand', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      must(await person.stage());
      const keyboard = must(await takeOver(person.visit, person.unit()));
      await person.types(keyboard, 'reload', 'yes');
      await wait(desk, 30_000);
      const back = must(await keyboard.handBack());
      expect(back.changes).toEqual([]);
      must(await person.stage({unit: back.unit}));
    });
    expect(desk.unit.inspect()).toMatchObject({reloads: 1, saves: 1});
  });

  test('leaves the unit at a question: the person keeps the keyboard, answers, and hands back', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const keyboard = await heldAt(person, 250);
      await person.types(keyboard, 'end', 'configure terminal', 'no interface pppoe0');
      const asked = await keyboard.handBack();
      expect(asked.ok ? '' : asked.problem.kind).toBe('unit-asks');
      await person.types(keyboard, 'no');
      const back = must(await keyboard.handBack());
      expect(back.changes).toEqual([]);
      must(await person.stage({unit: back.unit}));
    });
    expect(desk.unit.inspect().saves).toBe(1);
  });
});

async function planOf(person: Person) {
  return {ok: true, value: person.unit().plan} as const;
}

describe('what was typed by hand', () => {
  const word = {name: 'Sato', number: 'CC-4711'};
  const route = 'ip route 10.99.0.0/16 192.168.50.2';

  /** Typed in configuration mode while the work stands at a line; then handed back. */
  interface Typed {
    readonly at: number;
    readonly lines: readonly string[];
  }

  async function typed(desk: Desk, {at, lines}: Typed, then: (person: Person) => Promise<void>) {
    await sit(desk, async person => {
      const keyboard = await heldAt(person, at);
      await person.types(keyboard, 'end', 'configure terminal', ...lines);
      must(await keyboard.handBack());
      await then(person);
    });
  }

  const openOf = (person: Person) => [...person.visit.live.job.changes.values()].filter(one => one.state === 'open');
  const changesOf = (person: Person) => openOf(person).map(one => one.change);

  test.each(places)(
    'an added line, typed while the work stood in %s mode, is listed and keeps the save shut',
    async (_, at) => {
      const desk = await stagedDesk([]);
      await typed(desk, {at, lines: [route]}, async person => {
        expect(listed(changesOf(person))).toEqual([`added []  → ${route}`]);
        expect(await person.stage()).toMatchObject({problem: {kind: 'changes-open', changes: [{running: route}]}});
        expect(desk.unit.inspect().saves).toBe(0);
      });
    }
  );

  test('adopted with a word it stays, is saved, and no restart asks again', async () => {
    const desk = await stagedDesk([]);
    await typed(desk, {at: 100, lines: [route]}, async person => {
      const [change] = changesOf(person);
      const id = change?.id ?? '';
      expect(await adopt(person.visit, id, {name: 'Sato', number: ' '})).toMatchObject({
        problem: {kind: 'change-word-missing'}
      });
      must(await adopt(person.visit, id, word));
      expect(await adopt(person.visit, id, word)).toMatchObject({problem: {kind: 'change-unknown'}});
    });
    const {result, visit} = await visitOn(desk);
    expect(result).toEqual({ok: true, value: 'staged'});
    expect([...visit.live.job.changes.values()]).toMatchObject([{state: 'adopted', word}]);
    expect(visit.live.job.readBack?.differences).toContainEqual(
      expect.objectContaining({class: 'extra', running: route})
    );
    const unit = desk.unit.inspect();
    expect(unit.running).toContain(route);
    expect(unit.startup).toBe(unit.running);
  });

  test.each([
    ['an added line', {at: 200, lines: [route], kind: 'added'}],
    ['a line of a section', {at: 200, lines: ['interface ge1', 'mtu 1400'], kind: 'added'}],
    ['an added section', {at: 200, lines: ['interface ge1.99', 'vlan 99', 'ip address 10.99.1.1/24'], kind: 'added'}],
    ['a peer, which the unit asks about', {at: 288, lines: ['vpn peer hand', 'dpd 10 30'], kind: 'added'}],
    ['a line with a secret', {at: 200, lines: ['interface pppoe0', 'ppp password 0 Hand-typed-1'], kind: 'changed'}],
    ['a removed line', {at: 290, lines: ['no ntp server 192.0.2.124'], kind: 'removed'}],
    ['a changed line', {at: 100, lines: ['hostname HAND'], kind: 'changed'}],
    ['a removed section', {at: 250, lines: ['no ip dhcp pool GUEST'], kind: 'removed'}]
  ] as const)('%s is taken back on the unit and read back', async (_, {at, lines, kind}) => {
    const desk = await stagedDesk([]);
    await typed(desk, {at, lines}, async person => {
      expect([...new Set(changesOf(person).map(one => one.kind))]).toEqual([kind]);
      expect(await person.stage()).toMatchObject({problem: {kind: 'changes-open'}});
      expect(desk.unit.inspect().saves).toBe(0);
    });
    await sit(desk, async person => {
      must(await (await person.keyboard()).handBack());
      for (let change = changesOf(person)[0]; change; change = changesOf(person)[0])
        must(await undo(person.visit, person.unit(), change.id));
      must(await person.stage({unit: person.unit()}));
    });
    const unit = desk.unit.inspect();
    expect(unit.portable).toBe((await undisturbedUnit()).portable);
    expect(unit.startup).toBe(unit.running);
    expect(recorded(desk).join()).not.toContain('Hand-typed-1');
  });

  test('a removed line that is adopted is never sent again', async () => {
    const desk = await stagedDesk([]);
    const gone = 'ntp server 192.0.2.124';
    await typed(desk, {at: 290, lines: [`no ${gone}`]}, async person => {
      for (const {id} of changesOf(person)) must(await adopt(person.visit, id, word));
    });
    const {result, visit} = await visitOn(desk);
    expect(result).toEqual({ok: true, value: 'staged'});
    expect(desk.unit.inspect().startup).not.toContain(gone);
    expect(executed(desk).filter(one => one === gone)).toHaveLength(1);
    expect(visit.live.job.readBack).toMatchObject({green: false});
  });

  test('after the save: the change shuts the ending until it is settled, and is saved anew', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      must(await person.stage());
      expect(endingOf(person.visit, 'staged')).toBe('staged');
      const keyboard = must(await takeOver(person.visit, person.unit()));
      expect(endingOf(person.visit, 'staged')).toBe('partial');
      await person.types(keyboard, 'configure terminal', route, 'end');
      const back = must(await keyboard.handBack());
      expect(listed(back.changes)).toEqual([`added []  → ${route}`]);
      expect(await person.stage({unit: back.unit})).toMatchObject({problem: {kind: 'changes-open'}});
      for (const {id} of back.changes) must(await adopt(person.visit, id, word));
      expect(endingOf(person.visit, 'staged')).toBe('partial');
      must(await person.stage());
      expect(endingOf(person.visit, 'staged')).toBe('staged');
    });
    const unit = desk.unit.inspect();
    expect(unit.saves).toBe(2);
    expect(unit.startup).toContain(route);
  });
});
