import {describe, expect, test} from 'vitest';
import {ask, palette} from '#core/job/palette.ts';
import {expectStagedOnce, must, sit} from './hands.ts';
import {stagedDesk} from './reach-desk.ts';

describe('a person looks something up', () => {
  test('the list names the things of this site, and nothing that changes the unit', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const {identity} = must(await person.stage());
      const commands = palette(person.visit, identity);
      expect(commands).toContain('show vpn peer br-sendai');
      expect(commands).toContain('show pppoe pppoe0 detail');
      expect(commands).toContain('show logging last 50');
      expect(commands.filter(one => !/^(?:show|ping|nslookup) /.test(one) || one.includes('{{'))).toEqual([]);
    });
  });

  test.each([115, 150])('while the sending is paused at line %i: it goes on afterwards, nothing twice', async at => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage({at});
      await person.stands();
      const answer = must(await ask(person.visit, person.unit(), 'show version'));
      expect(answer.join('\n')).toContain(person.unit().identity.serial);
      person.holding.goOn();
      must(await work);
      expect(person.visit.live.job.attempts).toBe(1);
    });
    await expectStagedOnce(desk);
    expect([...desk.disk.records.values()].flat().some(one => one.bytes.includes('# show version'))).toBe(true);
  });

  test.each(['write memory', 'configure terminal', 'show running-config portable', 'show version; reload', 'reload'])(
    '%s is not on the list: nothing goes out',
    async command => {
      const desk = await stagedDesk([]);
      await sit(desk, async person => {
        const unit = must(await person.stage());
        const before = desk.unit.inspect().log.length;
        const asked = await ask(person.visit, unit, command);
        expect(asked.ok ? '' : asked.problem.kind).toBe('command-not-listed');
        expect(unit.session.mode).toBe('exec');
        expect(desk.unit.inspect().log.length).toBe(before);
      });
    }
  );

  test('each of them is asked and answered on a unit that is staged', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const unit = must(await person.stage());
      for (const command of palette(person.visit, unit.identity))
        expect(await ask(person.visit, unit, command), command).toMatchObject({ok: true});
    });
  });
});
