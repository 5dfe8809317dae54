import type {Machine} from './machine.ts';
import type {ScriptDeed} from './scenario.ts';
import type {World} from './world.ts';

/** Moves the world as the scenario says: each step once, `after` seconds behind its event. */
export function runScript(machine: Machine, world: World): void {
  const waiting = new Set(machine.scenario.script);
  world.on(event => {
    for (const step of waiting) {
      if (step.when !== event) continue;
      waiting.delete(step);
      machine.clock.after(step.after * 1000, () => perform(world, step.do));
    }
  });
}

function perform(world: World, deed: ScriptDeed): void {
  if (deed.oldUnit) world.oldUnit(deed.oldUnit);
  for (const port of deed.unplug ?? []) world.unplug(port);
  for (const [port, to] of Object.entries(deed.plug ?? {})) world.plug(port, to);
  if (deed.power) world.power(deed.power);
  world.set(truth => {
    Object.assign(truth.onu, deed.onu);
    Object.assign(truth.center, deed.center);
  });
}
