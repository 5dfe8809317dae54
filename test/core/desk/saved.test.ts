import {describe, expect, it} from 'vitest';
import {bench, must, type Bench} from './bench.ts';

/** Staged and saved, and then a person at the keyboard, who hands back. */
async function typedAfterSave(at: Bench, ...lines: readonly string[]): Promise<void> {
  const {call, now, rest} = at;
  await must(call('unit.choose', {target: {kind: 'training', port: 'console-1'}}));
  await must(now('unit.stage', {}));
  await rest();
  expect(at.desk.view().saved).toBe('yes');
  await must(call('unit.take-over', {}));
  await rest();
  for (const line of lines) {
    await must(call('unit.type', {text: `${line}\r`}));
    await new Promise<void>(resolve => at.room.clock.after(2000, resolve));
  }
  expect(at.desk.view().saved).toBe('intended');
  await must(call('unit.hand-back', {}));
  await rest();
}

describe('what a person may have done to what the unit keeps', () => {
  it('is said to be saved again only where the unit says so', async () => {
    await bench({}, async at => {
      await typedAfterSave(at, 'show clock');
      expect(at.desk.view()).toMatchObject({saved: 'yes', problem: null});
    });
  });

  it('is not said to be saved once it was erased, and staging saves it anew', async () => {
    await bench({}, async at => {
      await typedAfterSave(at, 'write erase', 'yes');
      expect(at.desk.view().saved).not.toBe('yes');
      await must(at.now('unit.stage', {}));
      await at.rest();
      const {startup, running} = at.room.unit.inspect();
      expect(at.desk.view().saved).toBe('yes');
      expect(startup).toBe(running);
    });
  });

  it('keeps the staging from its end where the unit never confirms the save', async () => {
    await bench({faults: ['save-no-effect']}, async at => {
      await must(at.call('unit.choose', {target: {kind: 'training', port: 'console-1'}}));
      await must(at.now('unit.stage', {}));
      await at.rest();
      expect(at.desk.view()).toMatchObject({saved: 'intended', problem: {kind: 'save-not-proved'}});
    });
  });
});

describe('what two do at once, and what is written askew', () => {
  it('two who give up at the same moment end the visit once', async () => {
    await bench({}, async at => {
      const both = await Promise.all(['一人目', '二人目'].map(why => at.now('visit.give-up', {why})));
      expect(both.map(one => one.ok)).toEqual([true, false]);
      expect(at.desk.view().ending).toBe('aborted');
    });
  });

  it('half a letter of a cut paste is kept as a mark, and nothing else is lost', async () => {
    await bench({}, async at => {
      await must(at.call('visit.note', {about: 'visit', text: '済\ud800'}));
      expect(at.desk.view().people.notes.at(-1)?.text).toBe('済\ufffd');
    });
  });
});
