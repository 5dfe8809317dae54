import {hostname} from './facts.ts';
import type {Seat} from './seat.ts';
import {variantOf} from './variant.ts';

const subs = {
  interface: 'if',
  pool: 'dhcp',
  policy: 'pol',
  ike: 'ike',
  esp: 'esp',
  peer: 'peer',
  ids: 'ids',
  center: 'center'
};
const hostnameShown = 20;

/** `config`, `config-if`, `cand-peer` …; empty outside the config modes. */
export function modeName(seat: Pick<Seat, 'mode' | 'place'>): string {
  if (seat.mode !== 'config' && seat.mode !== 'cand') return '';
  return `${seat.mode}${seat.place ? `-${subs[seat.place.kind]}` : ''}`;
}

/** Of the name that is in effect, also in a candidate that changes it. */
export function promptOf(seat: Pick<Seat, 'machine' | 'mode' | 'place'>): string {
  const host = hostname(seat.machine).slice(0, hostnameShown);
  const name = modeName(seat);
  const {user, exec} = variantOf(seat.machine.identity).prompt;
  return `${host}${name === '' ? '' : `(${name})`}${seat.mode === 'user' ? user : exec}`;
}
