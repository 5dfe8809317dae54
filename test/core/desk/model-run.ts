import {finish} from './model-finish.ts';
import type {Move} from './model-moves.ts';
import {Night, type Weather} from './model-night.ts';
import {Play} from './model-play.ts';

/** A whole night: the moves, and then a person who puts the world right and comes to a named end. */
export async function play(weather: Weather, moves: readonly Move[]): Promise<Outcome> {
  const night = await Night.make(weather);
  return night.room.clock.run(async () => {
    const at = await Play.begin(night);
    await reach(at, weather.opening);
    for (const move of moves) await at.move(move);
    const {job} = night.life.live;
    await finish(at);
    const {job: last} = night.life.live;
    return {
      attempts: last.attempts,
      saved: job.saved === 'yes',
      cables: job.cablesMoved,
      byHand: last.manual !== undefined,
      takeovers: job.takeovers,
      changes: last.changes.size,
      decided: job.lineDecisions.size,
      starts: night.starts,
      ending: last.ending ?? 'stopped'
    };
  });
}

/** As far as a person gets who follows the screen. */
async function reach(at: Play, opening: Weather['opening']): Promise<void> {
  if (opening === 'none') return;
  await at.move({do: 'next'});
  await at.move({do: 'next'});
  if (opening === 'sending' || opening === 'taken-over') {
    await at.move({do: 'wait', ms: 9000 + (at.weather.seed % 40) * 250});
    if (opening === 'taken-over') await at.move({do: 'call', name: 'unit.take-over', asked: {}, seen: 'now'});
    return;
  }
  const there = {
    saved: () => at.view.saved === 'yes',
    cables: () => at.view.cablesMoved,
    verified: () => at.view.checksFinal && at.view.cablesMoved
  }[opening];
  for (let moves = 0; moves < 40 && !there() && at.view.ending === null && at.view.problem === null; moves += 1) {
    await at.move({do: 'next'});
    if (opening === 'verified' && at.view.work.is === 'running' && at.view.work.work === 'verify' && moves > 12)
      await at.move({do: 'call', name: 'unit.stop', asked: {}, seen: 'now'});
  }
}

/** How far a night came: of the moves alone where not said otherwise. */
export interface Outcome {
  /** Of the whole night. */
  readonly attempts: number;
  readonly saved: boolean;
  readonly cables: boolean;
  /** Of the whole night. */
  readonly byHand: boolean;
  readonly takeovers: number;
  /** Of the whole night. */
  readonly changes: number;
  readonly decided: number;
  readonly starts: number;
  readonly ending: string;
}
