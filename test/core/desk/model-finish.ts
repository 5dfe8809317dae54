import {plug, said, someone} from './model-hands.ts';
import {Broken} from './model-night.ts';
import type {Play} from './model-play.ts';

const minute = 60_000;

/**
 * I8: from wherever the night stands a person who puts the world right comes to a named ending: goes on where that is
 * possible, and gives up where it is not. Nothing of it may hang, and nothing may be refused for good.
 */
export async function finish(at: Play): Promise<void> {
  const {night} = at;
  night.luck = undefined;
  // A disk that told of a broken write takes nothing more in this start of the program.
  if (night.broken) {
    await night.crash();
    await at.begunAgain();
  }
  await rightWorld(at);
  await released(at);
  if (at.view.ending === null && night.weather.seed % 3 === 0) await goOn(at);
  if (at.view.ending === null && at.night.life.live.job.people.gaveUp === undefined) {
    await released(at);
    await demand(at, 'visit.give-up', {why: '中止'});
  }
  const {ending} = at.view;
  if (ending === null && at.night.life.live.job.people.gaveUp === undefined) throw new Broken('I8: no ending');
  await demand(at, 'report.write', {});
  await demand(at, 'visit.leave', {});
  at.laws.look();
  await at.laws.judge(night.life.live.job);
}

/** Power on, console in, cables where they belong, clock as it is. */
async function rightWorld(at: Play): Promise<void> {
  const {night} = at;
  night.room.unit.world.power('on');
  if (night.wires.port === null) night.wires.port = 'console-2';
  if (at.view.people.stoppedAt !== null) plug(night, true);
  await night.pass(4 * minute);
}

/** Nothing runs, nobody has the keyboard. */
async function released(at: Play): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    await at.call('unit.go-on');
    await at.call('unit.stop');
    await idle(at);
    const {line, manual} = at.view;
    if (line.state !== 'person') return;
    if (manual) await at.call('unit.manual-done');
    else {
      await at.call('unit.hand-back');
      await idle(at);
      if (at.view.line.state === 'person') at.night.wires.pull();
      at.night.wires.port ??= 'console-1';
    }
  }
  throw new Broken('I8: the keyboard stays taken');
}

/** What the machine does ends, or a person has to press something; it never just goes on. */
async function idle(at: Play): Promise<void> {
  const began = at.night.room.clock.monoMs();
  while (at.view.work.is !== 'idle') {
    if (at.night.room.clock.monoMs() - began > 60 * minute)
      throw new Broken(`I8: ${JSON.stringify(at.view.work)} does not end`);
    if (at.view.work.is === 'running' && at.view.work.work === 'verify') await at.call('unit.stop');
    if (at.view.work.is === 'paused') await at.call('unit.go-on');
    await at.night.pass(5000);
  }
}

async function goOn(at: Play): Promise<void> {
  await at.call('unit.choose', {target: {kind: 'training', port: at.night.wires.port ?? ''}});
  for (let tries = 0; tries < 6 && !staged(at); tries += 1) {
    await settled(at);
    if (at.view.manual) return;
    await at.call('unit.stage');
    await idle(at);
    at.laws.look();
    explained(at);
    // A login that was locked opens by itself.
    await at.night.pass(minute);
  }
  if (!staged(at) || at.view.manual) return;
  if (at.weather.endsAt === 'complete') await cutOver(at);
  const shown = await at.call('witness.show', {part: 'final', handed: true});
  if (shown === 'dead' || !shown.ok) return;
  const digest = at.view.witness.statement?.digest ?? '';
  await demand(at, 'witness.decline', {digest, reason: 'later'});
  if (at.view.ending === null) await demand(at, 'visit.close', {});
}

function staged(at: Play): boolean {
  return at.view.saved === 'yes' && at.view.problem === null;
}

/** A staging that did not come to its end says why. */
function explained(at: Play): void {
  const {saved, problem} = at.view;
  if (saved !== 'yes' && problem === null) throw new Broken(`the work ended with saved ${saved} and no problem`);
}

/** Everything that waits for a person's decision gets one. */
async function settled(at: Play): Promise<void> {
  for (const change of at.view.changes.filter(one => one.state === 'open'))
    await demand(at, 'unit.settle-change', {change: change.id, how: 'adopted', word: someone});
  const {refused} = at.view;
  if (!refused) return;
  await demand(at, 'unit.decide-line', {line: refused.line, road: 'leave-out', word: someone});
  await idle(at);
}

async function cutOver(at: Play): Promise<void> {
  const {night} = at;
  if (at.view.people.stoppedAt === null) {
    await demand(at, 'visit.call', {...someone, purpose: 'start', from: '2026-11-21T18:20:00Z', reached: true});
    await demand(at, 'visit.stop-traffic', {});
  }
  night.room.unit.world.oldUnit('closed');
  plug(night, true);
  await demand(at, 'visit.said', said('centre'));
  await demand(at, at.view.cablesMoved ? 'unit.verify' : 'visit.cables', {});
  await night.pass(8 * minute);
  await at.call('unit.stop');
  await idle(at);
}

async function demand(at: Play, name: Parameters<Play['call']>[0], asked: Parameters<Play['call']>[1]): Promise<void> {
  const answer = await at.call(name, asked);
  if (answer === 'dead' || !answer.ok) throw new Broken(`I8: ${name} is refused: ${JSON.stringify(answer)}`);
}
