import type {Finding, FindingRank, FindingRef, Newer} from '#core/plan/finding.ts';
import type {FindingWords} from '../finding.ts';

const ranks: Readonly<Record<FindingRank, string>> = {stop: 'stop', centre: "centre's word", note: 'note'};

export const findings: FindingWords = {
  contract: {title: 'Contract number', means: 'it may belong to another contract; look for swapped digits.'},
  'wan-account': {title: 'WAN account', means: 'it may be the configuration of another site.'},
  'wan-address': {title: 'Fixed WAN address', means: 'it may be the backup of another site.'},
  'old-serial': {title: 'Serial number of the old unit', means: 'the configuration may come from another unit.'},
  model: {title: 'Model', means: 'another model needs a change of contract (Article 16).'},
  'vpn-remote': {title: 'VPN peer address', means: 'the peer changed, or the sheet is old.'},
  'vpn-secret': {title: 'VPN key', means: 'not equal. Values are not shown.'},
  'port-forward': {title: 'Port forwarding target', means: 'traffic from outside would go elsewhere.'},
  'dhcp-range': {title: 'DHCP range', means: 'no effect on traffic; it is noted.'},
  hostname: {title: 'Host name', means: 'spelling only; no effect on traffic.'},
  'firmware-near': {
    title: 'Firmware version',
    means: "Near what the profile was checked with. Saving needs the centre's reference."
  },
  'port-mapping': {
    title: 'Ports of another model',
    means:
      'what was set on the ports of the file goes to those of the ordered model, one by one in this order; those in ( ) stay as from the factory. Confirm each with the centre.'
  },
  'line-order': {
    title: 'Order of lines',
    means: 'the unit may refuse the line where it stands; then you choose a way on.'
  },
  'section-twice': {title: 'A section twice', means: 'both parts are sent as one.'},
  'set-twice': {title: 'A setting twice', means: 'the values differ; the later line counts.'},
  'unit-bound-line': {title: 'A line that names the old unit', means: 'it may mean nothing on another unit.'},
  'file-bytes': {
    title: 'Line ends and mark of the file',
    means: 'another program wrote it again; what it says is the same.'
  },
  revision: {title: 'Revision date of the sheet', means: 'the sheet is newer than the backup.'},
  setting: {title: 'Setting', means: 'sheet and configuration differ.'}
};

/** `vpn-remote:br-fukuoka` → its kind's words with what it is about. */
export function sayFinding(finding: FindingRef): string {
  const [kind = '', ...rest] = finding.id.split(':');
  const said = Object.hasOwn(findings, kind) ? findings[kind as keyof FindingWords] : findings.setting;
  const about = rest.length > 0 ? ` (${rest.join(':')})` : '';
  return `[${ranks[finding.rank]}] ${said.title}${about}: ${said.means} (finding ${finding.id})`;
}

const newer: Readonly<Record<Newer, string>> = {
  sheet: ' (the sheet is newer)',
  configuration: ' (the configuration is newer)',
  unknown: ''
};

/** Both sides next to each other, each with its place; of a secret nothing but that it differs. */
export function findingPlaces(finding: Finding): string {
  const said = (shown: string | null): string => (finding.secret ? '(not shown)' : `“${shown ?? 'nothing'}”`);
  const {sheet, configuration, order, unit} = finding;
  const places = [
    ...(sheet ? [`sheet ${sheet.worksheet} ${sheet.cell} ${said(sheet.shown)}`] : []),
    ...(configuration
      ? [
          `configuration${configuration.fileLine === 0 ? '' : ` line ${configuration.fileLine}`} ${said(configuration.shown)}`
        ]
      : []),
    ...(order ? [`order ${order.path} ${said(order.shown)}`] : []),
    ...(unit === null ? [] : [`unit ${said(unit)}`])
  ];
  return `${places.join(' / ')}${newer[finding.newer]}`;
}
