import type {Settings} from '../settings/settings.ts';
import {hidden, hint, key, line, network, section, type Claim} from './find-claim.ts';

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
