import type {CheckId} from '#core/check/names.ts';
import type {CheckWords} from '../check.ts';
import {seconds} from './phrase.ts';

const labels: CheckWords['labels'] = {
  C01: 'Model and firmware',
  C02: 'Port links',
  C03: 'Line session (PPPoE)',
  C04: 'Default route',
  C05: 'Internet reachability',
  C06: 'Name resolution (DNS)',
  C07: 'Time (NTP)',
  C08: 'LAN addresses',
  C09: 'DHCP pools',
  C10: 'DHCP leases',
  C11: 'Static routes',
  C12: 'NAT and port forwarding',
  C13: 'Filters',
  C14: 'VPN between sites',
  C15: 'Registration at the centre',
  C16: 'IDS (add-on)',
  C17: 'Saved equals running',
  C18: 'Loading at start',
  C19: 'Role in the pair',
  C20: "The centre's word (phone)",
  customer: "The customer's own check"
};

const ask = 'Tell the centre and follow its word.';
const wait = 'Wait; it is looked at again by itself.';
const compare = 'Have the centre compare the settings of both sides.';

export const checks: CheckWords = {
  labels,
  verdicts: {
    pass: 'pass',
    fail: 'fail',
    settling: 'settling',
    unknown: 'unknown',
    'not-applicable': 'not applicable',
    waived: 'waived'
  },
  sides: {ours: 'looks like our side', theirs: 'looks like the far side', undecided: 'cannot be told'},
  causes: {
    'depends-on': {
      means: cause => `“${labels[cause.check]}” (${cause.check}) has to pass first`,
      next: 'Settle that one; this is looked at again by itself.'
    },
    'settle-over': {means: cause => `not ready after ${seconds(cause.waitedMs)}`, next: ask},
    'no-device': {
      means: cause => `no device is connected to ${cause.name}`,
      next: 'Connect one and look again, or report it as unknown.'
    },
    'not-subscribed': {means: () => 'not part of the contract', next: 'Nothing to do.'},
    'not-in-order': {means: () => 'not part of this order', next: 'Nothing to do.'},
    'service-restricted': {
      means: cause => `the service is restricted (number ${cause.reference})`,
      next: 'The centre checks it when the restriction ends.'
    },
    'not-asked': {means: () => 'not asked yet', next: 'Ask the centre or the customer; note name, number and time.'},
    'said-no': {means: cause => `the answer was “${cause.words}”`, next: ask},
    unreadable: {
      means: cause => `the display of “${cause.command}” cannot be read`,
      next: 'Look at the display and tell it to the centre with the firmware.'
    },
    'not-answered': {means: cause => `“${cause.command}” got no answer`, next: 'Check the connection and look again.'},
    differs: {means: cause => `planned ${cause.expected}, found ${cause.found}`, next: ask},
    missing: {means: cause => `missing: ${cause.items.join(', ')}`, next: ask},
    extra: {means: cause => `extra: ${cause.items.join(', ')}`, next: ask},
    'not-saved': {means: () => 'the running settings are not saved', next: 'Leave the power on and save again.'},
    'errors-at-load': {
      means: cause => `${cause.count} lines were refused at start`,
      next: 'Keep the boot text and tell the centre.'
    },
    'link-down': {
      means: cause => `${cause.port} has no link`,
      next: 'Check where the cable goes, and power and lamps of the other side.'
    },
    'speed-differs': {
      means: cause => `${cause.port} has another speed (planned ${cause.expected}, found ${cause.found})`,
      next: 'Check whether the other side has a fixed speed too.'
    },
    'stale-session': {means: () => "the old unit's session is still held by the line (up to 6 minutes)", next: wait},
    'account-rejected': {
      means: () => 'the line refused the account or its password',
      next: 'Do not type it again; ask the centre about the account.'
    },
    'no-pado': {means: () => 'the line does not answer', next: 'Look at the lamps of the ONU and its cable.'},
    'session-limit': {
      means: () => 'the line has reached its number of sessions',
      next: 'Check that the old unit is switched off, and wait.'
    },
    'echo-timeout': {means: () => 'the line session broke', next: 'Look at the ONU; if it stays, tell the centre.'},
    'packets-lost': {
      means: cause => `${cause.percent} % of the answers of ${cause.to} were lost`,
      next: 'Wait a minute and look again; if it stays, tell the centre.'
    },
    'name-not-resolved': {means: () => 'a name gives no address', next: 'See first whether the internet is reached.'},
    'clock-not-set': {means: () => 'the clock is not set yet', next: wait},
    'peer-silent': {
      means: cause => `the peer does not answer (sent ${cause.sent}, received ${cause.received})`,
      next: 'Ask the centre whether it sees the far site down too.'
    },
    'peer-auth-failed': {means: () => 'key or ID do not match (which side is not known)', next: compare},
    'peer-no-proposal': {means: () => 'the encryption methods do not match', next: compare},
    'peer-traffic-refused': {means: () => 'the networks to connect do not match', next: compare},
    'peer-no-route': {means: () => 'there is no route to the peer', next: 'See line session and default route first.'},
    'e-4031': {
      means: () => 'the centre has not exchanged the serial number yet (E-4031)',
      next: 'Call the centre to register the exchange; it is looked at again within a minute.'
    },
    'e-4032': {means: () => 'the contract is suspended (E-4032)', next: 'Ask the centre about the contract.'},
    'e-4040': {means: () => 'the centre is not reached (E-4040)', next: 'See first whether the internet is reached.'},
    'e-4051': {means: () => "the unit's clock is off by more than 300 s (E-4051)", next: 'Wait for C07 to pass.'}
  }
};

/** `C14 VPN between sites` for lists; ids that carry a subject keep it: `C14:br-fukuoka`. */
export function checkLabel(id: string): string {
  const [check = '', ...subject] = id.split(':');
  const label = Object.hasOwn(labels, check) ? labels[check as CheckId] : '';
  return [id === check ? check : `${check} (${subject.join(':')})`, label].filter(Boolean).join(' ');
}
