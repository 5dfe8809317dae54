import {linesOf} from '../configuration.ts';
import {linkOf} from '../daemon/links.ts';
import {activeSections, type Machine} from '../machine.ts';
import type {Command} from '../seat.ts';
import {row} from './table.ts';

export const vrrpViews: readonly Command[] = [{pattern: 'show vrrp', show: vrrp}];

/** The pair's other unit stands in the scenario's truth; alone, this one is master of whatever has a link. */
function vrrp(machine: Machine): readonly string[] {
  const widths = [9, -7, 2, 8, -8, 2, 18, 17, 0];
  const rows = activeSections(machine, 'interface').flatMap(section =>
    linesOf(section.lines, 'vrrp').map(line => {
      const {group = '', address = '', priority = '100'} = line.args;
      const state = stateOf(machine, section.name);
      const own = section.lines.get('address')?.args['address']?.replace(/\/.*/, '') ?? '-';
      const master = state === 'master' ? own : state === 'backup' ? machine.truth.ha.address : '-';
      const preempt = line.text.endsWith('preempt') ? 'yes' : 'no';
      return row(widths, [section.name, group, '', state, priority, '', address, master, preempt]);
    })
  );
  const head = ['Interface', 'Group', '', 'State', 'Priority', '', 'Virtual address', 'Master', 'Preempt'];
  return [row(widths, head), ...rows];
}

function stateOf(machine: Machine, port: string): 'init' | 'master' | 'backup' {
  if (linkOf(machine, port)?.up !== true) return 'init';
  const {peer, role} = machine.truth.ha;
  return peer !== 'none' && role === 'master' ? 'backup' : 'master';
}
