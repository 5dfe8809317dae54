import {centreCommands} from './command/centre.ts';
import {rollbacks} from './command/checkpoint.ts';
import {controls} from './command/control.ts';
import {peerCommands} from './command/peer.ts';
import {probes} from './command/probe.ts';
import {traces} from './command/trace.ts';
import {type Form, forms, match, tokens} from './grammar/matching.ts';
import {sayMismatch} from './configure.ts';
import type {Command, Seat} from './seat.ts';
import {checkpointViews} from './show/checkpoints.ts';
import {configurationViews} from './show/configuration.ts';
import {hostViews} from './show/hosts.ts';
import {networkViews} from './show/network.ts';
import {serviceViews} from './show/services.ts';
import {supportView} from './show/support.ts';
import {unitViews} from './show/unit.ts';
import {vpnViews} from './show/vpn.ts';
import {vrrpViews} from './show/vrrp.ts';
import {variantOf} from './variant.ts';

const views: readonly Command[] = [
  ...unitViews,
  ...networkViews,
  ...hostViews,
  ...serviceViews,
  ...vpnViews,
  ...configurationViews,
  ...checkpointViews,
  ...vrrpViews
];
const commands: readonly Command[] = [
  ...views,
  supportView(views),
  ...controls,
  ...rollbacks,
  ...probes,
  ...traces,
  ...peerCommands,
  ...centreCommands
];

const known = (family: 'new' | 'old'): readonly Command[] =>
  commands.filter(command => (command.family ?? family) === family);
const formsOf = (
  family: 'new' | 'old'
): {readonly exec: readonly Form<Command>[]; readonly user: readonly Form<Command>[]} => ({
  exec: forms(known(family)),
  user: forms(known(family).filter(command => command.user))
});
const families = {new: formsOf('new'), old: formsOf('old')};

/** What this unit knows in user mode or in exec. */
export function commandForms(seat: Seat): readonly Form<Command>[] {
  const {exec, user} = families[variantOf(seat.machine.identity).family];
  return seat.mode === 'user' ? user : exec;
}

/** `do` lines of a config mode never change the mode: `modes` = false. */
export async function runExec(seat: Seat, line: string, modes: boolean): Promise<void> {
  const matched = match(commandForms(seat), tokens(line));
  if ('why' in matched) return seat.terminal.say(sayMismatch(matched));
  const {spec, args} = matched;
  if (!modes && /^(?:configure|disable|exit|enable)/.test(spec.pattern)) return seat.terminal.say('% Unknown command.');
  if (spec.show) await seat.page(spec.show(seat.machine, args, seat));
  await spec.run?.(seat, args);
}
