import type {Settings} from '../settings/settings.ts';
import {flag, hidden, hint, key, line, network, none, section, type Claim} from './find-claim.ts';

/** Tunnels, management and services: the far half of the sheet. */
export function vpnClaims({vpn}: Settings): readonly Claim[] {
  const peers = vpn.peers.flatMap((one, at) => {
    const path = `vpn.peers[${at}]`;
    const peer = section('peer', path, {
      // a sheet that leaves the name blank claims none: the remote id only stands in for it
      peer: ['.name', one.name, one.name === one.remoteId ? hint : key],
      remote: ['.remote', one.remote, {finding: 'vpn-remote:{peer}'}],
      remoteId: ['.remoteId', one.remoteId],
      key: ['.psk', one.psk, {...hidden, finding: 'vpn-secret:{peer}'}]
    });
    const traffic = one.traffic.map((pair, nth) =>
      line('traffic', `${path}.traffic[${nth}]`, {
        local: ['.local', pair.local, network],
        remote: ['.remote', pair.remote, network]
      })
    );
    return [peer, ...traffic];
  });
  if (vpn.peers.length === 0) return [];
  return [...tunnelClaims(vpn), ...peers];
}

function tunnelClaims({ike, esp, localId, dpd}: Settings['vpn']): readonly Claim[] {
  return [
    section('ike', 'vpn.ike', {
      encryption: ['.encryption', ike.encryption],
      integrity: ['.integrity', ike.integrity],
      group: ['.group', ike.group],
      lifetime: ['.lifetimeSeconds', ike.lifetimeSeconds]
    }),
    section('esp', 'vpn.esp', {
      encryption: ['.encryption', esp.encryption],
      integrity: ['.integrity', esp.integrity],
      pfs: ['.pfsGroup', esp.pfsGroup],
      lifetime: ['.lifetimeSeconds', esp.lifetimeSeconds]
    }),
    section('tunnel', 'vpn', {
      version: ['.ike.version', ike.version],
      localId: ['.localId', localId],
      interval: ['.dpd.intervalSeconds', dpd.intervalSeconds, {finding: 'setting:vpn.dpd'}],
      timeout: ['.dpd.timeoutSeconds', dpd.timeoutSeconds, {finding: 'setting:vpn.dpd'}]
    })
  ];
}

export function managementClaims({management, head}: Settings): readonly Claim[] {
  const {admin, centre, syslog, snmp, trapHost, timezone} = management;
  const path = 'management';
  return [
    line('contract', 'head.contractNo', {contract: ['', head.contractNo]}, 'contract'),
    line('hostname', `${path}.hostname`, {hostname: ['', management.hostname]}, 'hostname'),
    line('timezone', `${path}.timezone`, {
      name: ['.name', timezone.name],
      offset: ['.offsetHours', timezone.offsetHours]
    }),
    section('centre', `${path}.centre`, {
      primary: ['.primary', centre.primary],
      secondary: ['.secondary', centre.secondary]
    }),
    section('admin', `${path}.admin`, {
      user: ['.user', admin.user, key],
      password: ['.password', admin.password, hidden]
    }),
    line('enable', `${path}.enable`, {password: ['', management.enable, hidden]}),
    ...management.allowed.map((one, at) => line('allowed', `${path}.allowed[${at}]`, {network: ['', one, network]})),
    ...management.ntp.map((one, at) =>
      line('ntp', `${path}.ntp[${at}]`, {address: ['.address', one.address], prefer: ['.prefer', one.prefer, flag]})
    ),
    ...(syslog
      ? [
          line('syslog', `${path}.syslog`, {
            address: ['.address', syslog.address],
            facility: ['.facility', syslog.facility],
            level: ['.level', syslog.level]
          })
        ]
      : [none('syslog', `${path}.syslog`)]),
    ...(snmp
      ? [
          section('snmp', `${path}.snmp`, {
            community: ['.community', snmp.community, hidden],
            access: ['.access', snmp.access]
          })
        ]
      : [none('snmp', `${path}.snmp`)]),
    trapHost ? line('trap', `${path}.trapHost`, {address: ['', trapHost]}) : none('trap', `${path}.trapHost`)
  ];
}

export function serviceClaims({services: {ids}}: Settings): readonly Claim[] {
  if (!ids) return [none('ids', 'services.ids')];
  return [
    section('ids', 'services.ids', {policy: ['.policy', ids.policy], enabled: ['', true, flag]}),
    ...ids.exclude.map((one, at) => line('idsExclude', `services.ids.exclude[${at}]`, {network: ['', one, network]}))
  ];
}
