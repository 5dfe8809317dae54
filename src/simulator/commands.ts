import {controls} from './command/control.ts';
import {probes} from './command/probe.ts';
import {forms, match, tokens} from './grammar/matching.ts';
import {sayMismatch} from './configure.ts';
import type {Command, Seat} from './seat.ts';
import {checkpointViews} from './show/checkpoints.ts';
import {configurationViews} from './show/configuration.ts';
import {hostViews} from './show/hosts.ts';
import {networkViews} from './show/network.ts';
import {serviceViews} from './show/services.ts';
import {unitViews} from './show/unit.ts';
import {vpnViews} from './show/vpn.ts';

const commands: readonly Command[] = [
  ...unitViews,
  ...networkViews,
  ...hostViews,
  ...serviceViews,
  ...vpnViews,
  ...configurationViews,
  ...checkpointViews,
  ...controls,
  ...probes
];

export const execForms = forms(commands);
export const userForms = forms(commands.filter(command => command.user));

/** `do` lines of a config mode never change the mode: `modes` = false. */
export async function runExec(seat: Seat, line: string, modes: boolean): Promise<void> {
  const user = seat.mode === 'user';
  const matched = match(user ? userForms : execForms, tokens(line));
  if ('why' in matched) return seat.terminal.say(sayMismatch(matched));
  const {spec, args} = matched;
  if (!modes && /^(?:configure|disable|exit|enable)/.test(spec.pattern)) return seat.terminal.say('% Unknown command.');
  if (spec.show) await seat.page(spec.show(seat.machine, args, seat));
  await spec.run?.(seat, args);
}
