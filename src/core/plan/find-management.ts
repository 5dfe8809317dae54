import type {Settings} from '../settings/settings.ts';
import {flag, hidden, key, line, named, network, none, section, type Claim} from './find-claim.ts';

export function managementClaims({management, head}: Settings): readonly Claim[] {
  const {admin, centre, timezone} = management;
  const path = 'management';
  return [
    named('contract', line('contract', 'head.contractNo', {contract: ['', head.contractNo]})),
    named('hostname', line('hostname', `${path}.hostname`, {hostname: ['', management.hostname]})),
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
    ...monitoringClaims(management)
  ];
}

function monitoringClaims({syslog, snmp, trapHost}: Settings['management']): readonly Claim[] {
  const path = 'management';
  return [
    syslog
      ? line('syslog', `${path}.syslog`, {
          address: ['.address', syslog.address],
          facility: ['.facility', syslog.facility],
          level: ['.level', syslog.level]
        })
      : none('syslog', `${path}.syslog`),
    snmp
      ? section('snmp', `${path}.snmp`, {
          community: ['.community', snmp.community, hidden],
          access: ['.access', snmp.access]
        })
      : none('snmp', `${path}.snmp`),
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
