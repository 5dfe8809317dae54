import {hostPrefix} from '../settings/format.ts';
import type {Management} from '../settings/management.ts';
import type {Settings, Wan} from '../settings/settings.ts';
import type {Vpn} from '../settings/vpn.ts';
import type {Fields, Tables} from './form.ts';
import type {Joined} from './join.ts';
import type {Layout} from './layout.ts';

interface Parts {
  readonly fields: Fields;
  readonly tables: Tables;
  readonly joined: Joined;
  readonly layout: Layout;
}

/** Puts the Settings together from a sheet without faults. */
export function assemble({fields, tables, joined, layout}: Parts): Settings {
  return {
    head: {
      template: fields['head.template'],
      customer: fields['head.customer'],
      site: fields['head.site'],
      contractNo: fields['head.contractNo'],
      lineId: fields['head.lineId'],
      model: fields['head.model'],
      address: fields['head.address'],
      place: fields['head.place'],
      contact: fields['head.contact'],
      wishedDate: fields['head.wishedDate'],
      revisions: tables.revisions.map(({row}) => ({...row, note: row.note ?? ''}))
    },
    wan: wanOf(fields),
    lan: joined.lan,
    maintenance: fields.maintenance,
    vrrp: fields.vrrp,
    dhcp: {pools: joined.pools, reservations: tables.reservations.map(({row}) => row)},
    routes: joined.routes,
    dynamicRouting: fields.dynamicRouting,
    nat: {source: joined.source, destination: joined.destination},
    filters: joined.filters,
    vpn: vpnOf(fields, tables),
    management: managementOf(fields, layout),
    services: {
      ids: fields['services.ids'] && {policy: fields['services.ids'], exclude: fields['services.idsExclude'] ?? []},
      antivirus: fields['services.antivirus'],
      urlFilter: fields['services.urlFilter'],
      role: fields['services.role'],
      onsite: fields['services.onsite']
    },
    remarks: fields.remarks ?? []
  };
}

function wanOf(fields: Fields): Wan {
  const [user, password] = [fields['wan.pppoe.user'], fields['wan.pppoe.password']];
  const [address, mask] = [fields['wan.address'], fields['wan.mask']];
  return {
    port: fields['wan.port'],
    method: fields['wan.method'],
    pppoe: user !== null && password ? {user, password, auth: fields['wan.pppoe.auth'] ?? 'any'} : null,
    address: address && hostPrefix(address, mask ?? 32),
    mtu: fields['wan.mtu']?.mtu ?? null,
    mss: fields['wan.mtu']?.mss ?? null,
    dns: [fields['wan.dns[0]'], fields['wan.dns[1]']].filter(one => one !== null),
    speed: fields['wan.speed'],
    backup: fields['wan.backup'],
    onu: fields['wan.onu']
  };
}

function vpnOf(fields: Fields, tables: Tables): Vpn {
  const {ike, esp} = fields['vpn.proposals'];
  const [ikeSeconds, espSeconds] = fields['vpn.lifetimes'];
  const [intervalSeconds, timeoutSeconds] = fields['vpn.dpd'];
  return {
    ike: {...ike, lifetimeSeconds: ikeSeconds},
    esp: {...esp, lifetimeSeconds: espSeconds},
    localId: fields['vpn.localId'],
    dpd: {intervalSeconds, timeoutSeconds},
    peers: tables.peers.map(({row}) => ({...row, name: row.name ?? row.remoteId})),
    remoteAccess: fields['vpn.remoteAccess']
  };
}

function managementOf(fields: Fields, layout: Layout): Management {
  const [primary, secondary = null] = fields['management.centre'];
  if (!primary) throw new Error('a list of addresses was read empty');
  const syslog = fields['management.syslog'];
  return {
    hostname: fields['management.hostname'],
    admin: fields['management.admin'],
    enable: fields['management.enable'],
    allowed: fields['management.allowed'],
    ntp: fields['management.ntp'],
    syslog: syslog && {address: syslog, ...layout.fixed.syslog},
    snmp: fields['management.snmp'],
    trapHost: fields['management.trapHost'],
    centre: {primary, secondary},
    quietHours: fields['management.quietHours'],
    timezone: fields['management.timezone']
  };
}
