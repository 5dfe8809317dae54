import type {Machine} from '../machine.ts';
import {createCentre} from './centre.ts';
import {createDhcp} from './dhcp.ts';
import {createIpsec} from './ipsec.ts';
import {createLinks} from './links.ts';
import {createPppoe} from './pppoe.ts';
import {createTime} from './clock.ts';

/** In the order in which each may build on those before it. */
export function createDaemons(machine: Machine): void {
  machine.daemons.set('links', createLinks(machine));
  machine.daemons.set('pppoe', createPppoe(machine));
  machine.daemons.set('time', createTime(machine));
  machine.daemons.set('ipsec', createIpsec(machine));
  machine.daemons.set('dhcp', createDhcp(machine));
  machine.daemons.set('centre', createCentre(machine));
}
