import * as addresses from './address-readers.ts';
import * as numbers from './number-readers.ts';
import {free, may, must, type Reader, type ValueOf} from './reader.ts';
import * as secrets from './secret-readers.ts';
import * as services from './service-readers.ts';
import * as words from './word-readers.ts';

/** What may stand in each field of a settings sheet, by its path in the Settings. Where it stands: the layout. */
const fields = {
  'head.template': must(words.template),
  'head.customer': free(must(words.text)),
  'head.site': free(must(words.text)),
  'head.contractNo': must(words.code),
  'head.lineId': may(words.lineId),
  'head.address': free(must(words.text)),
  'head.place': free(may(words.plainText)),
  'head.contact': free(may(words.contact)),
  'head.wishedDate': free(may(numbers.date)),
  'head.model': must(words.plainText),
  'wan.port': must(words.port),
  'wan.method': must(words.method),
  'wan.pppoe.user': may(words.asciiName),
  'wan.pppoe.password': hush(may(secrets.password)),
  'wan.pppoe.auth': may(words.auth),
  'wan.address': may(addresses.address),
  'wan.mask': may(addresses.mask),
  'wan.mtu': may(numbers.mtu),
  'wan.dns[0]': may(addresses.address),
  'wan.dns[1]': may(addresses.address),
  'wan.speed': must(words.speed),
  'wan.backup': free(may(words.text)),
  'wan.onu': may(services.onu),
  maintenance: may(addresses.portAddress),
  vrrp: free(may(words.text)),
  dynamicRouting: free(may(words.text)),
  'nat.source': must(words.places),
  'vpn.proposals': must(services.proposals),
  'vpn.lifetimes': must(numbers.twoNumbers),
  'vpn.localId': must(words.fqdn),
  'vpn.dpd': must(numbers.twoNumbers),
  'vpn.remoteAccess': free(may(words.text)),
  'management.hostname': must(words.asciiName),
  'management.admin': hush(must(secrets.login)),
  'management.enable': hush(must(secrets.password)),
  'management.allowed': must(addresses.networks),
  'management.ntp': must(addresses.timeServers),
  'management.syslog': may(addresses.address),
  'management.snmp': hush(may(secrets.snmp)),
  'management.trapHost': may(addresses.address),
  'management.centre': must(addresses.addresses),
  'management.quietHours': free(may(words.text)),
  'management.timezone': must(services.timezone),
  'services.ids': may(services.idsPolicy),
  'services.idsExclude': may(addresses.networks),
  'services.antivirus': may(services.service),
  'services.urlFilter': may(services.service),
  'services.role': must(services.role),
  'services.onsite': free(may(services.onsite)),
  remarks: free(may(words.lines))
};

const tables = {
  revisions: {version: must(words.code), date: free(must(numbers.date)), note: free(may(words.text))},
  lan: {
    address: must(addresses.address),
    mask: must(addresses.mask),
    port: must(words.port),
    vlan: may(words.vlan),
    zone: must(words.asciiName),
    use: free(may(words.text)),
    speed: may(words.speed)
  },
  pools: {
    name: must(words.asciiName),
    enabled: must(words.yesNo),
    range: must(addresses.range),
    exclude: may(addresses.ranges),
    lease: must(numbers.lease)
  },
  reservations: {
    host: must(words.asciiName),
    mac: must(addresses.macAddress),
    address: must(addresses.address)
  },
  routes: {network: must(addresses.address), mask: must(addresses.mask), next: must(addresses.next)},
  forwards: {outside: must(numbers.outside), inside: must(addresses.inside)},
  filters: {
    direction: must(words.direction),
    source: may(addresses.networkOrAny),
    destination: may(addresses.networkOrAny),
    protocol: must(words.protocol),
    ports: may(numbers.ports),
    action: must(words.action),
    log: may(words.yesNo)
  },
  fallbacks: {direction: must(words.direction), action: must(words.action), log: may(words.yesNo)},
  peers: {
    number: must(numbers.rowNumber),
    label: free(must(words.text)),
    name: may(words.asciiName),
    remote: must(addresses.address),
    remoteId: must(words.fqdn),
    psk: hush(must(secrets.password)),
    traffic: must(addresses.traffic)
  }
};

/** Under which path of the Settings the origins of a table's cells are kept. */
export const tablePaths: Readonly<Record<TableName, string>> = {
  revisions: 'head.revisions',
  lan: 'lan',
  pools: 'dhcp.pools',
  reservations: 'dhcp.reservations',
  routes: 'routes',
  forwards: 'nat.destination',
  filters: 'filters.rows',
  fallbacks: 'filters.fallbacks',
  peers: 'vpn.peers'
};

export type FieldPath = keyof typeof fields;
export type TableName = keyof typeof tables;
export type Fields = {readonly [P in FieldPath]: ValueOf<(typeof fields)[P]>};
export type Row<T extends TableName> = {readonly [C in keyof (typeof tables)[T]]: ValueOf<(typeof tables)[T][C]>};
export type Tables = {readonly [T in TableName]: readonly Placed<Row<T>>[]};

/** A row with the place of each of its cells. */
export interface Placed<R> {
  readonly row: R;
  readonly worksheet: string;
  readonly cells: Readonly<
    Record<string, {readonly cell: string; readonly shown: string | null; readonly label: string}>
  >;
}

export const fieldPaths = Object.keys(fields) as FieldPath[];
export const tableNames = Object.keys(tables) as TableName[];

export function columnNames(table: TableName): string[] {
  return Object.keys(tables[table]);
}

export function fieldReader(path: FieldPath): Reader<unknown> {
  return fields[path];
}

export function columnReader(table: TableName, column: string): Reader<unknown> {
  const columns: Readonly<Record<string, Reader<unknown>>> = tables[table];
  const found = columns[column];
  if (!found) throw new Error(`no column ${column} in ${table}`);
  return found;
}

function hush<T>(reader: Reader<T>): Reader<T> {
  return {...reader, secret: true};
}
