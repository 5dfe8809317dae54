import type {Finding, FindingRank, FindingRef, Newer} from '#core/plan/finding.ts';
import type {FindingWords} from '../finding.ts';

export const ranks: Readonly<Record<FindingRank, string>> = {stop: '停止', centre: 'センター確認', note: '注意'};

export const findings: FindingWords = {
  contract: {title: '契約番号', means: '別の契約の設定かもしれません。数字の入れ替わりも見てください。'},
  'wan-account': {title: '回線の接続 ID', means: '別の拠点の設定かもしれません。'},
  'wan-address': {title: '回線の固定 IP アドレス', means: '別の拠点のバックアップかもしれません。'},
  'old-serial': {title: '取り外す機器の製造番号', means: '設定ファイルが、別の機器から取られたものかもしれません。'},
  model: {title: '機種', means: '機種の違う交換は、契約の変更が要ります（約款第16条）。'},
  'vpn-remote': {title: 'VPN の相手先アドレス', means: '相手の機器が変わったか、シートが古いかのどちらかです。'},
  'vpn-secret': {title: 'VPN の鍵', means: '一致しません。値は表示しません。'},
  'port-forward': {title: 'ポート転送の行き先', means: '外から来る通信の届け先が変わります。'},
  'dhcp-range': {title: 'DHCP の範囲', means: '通信に影響はありません。申し送りにします。'},
  hostname: {title: 'ホスト名', means: '綴りの違いです。通信に影響はありません。'},
  'firmware-near': {
    title: 'ファームウェアの版',
    means: 'プロファイルが確かめていない、近い版です。保存にはセンターの番号が要ります。'
  },
  'port-mapping': {
    title: '接続口の読み替え',
    means:
      '別の機種で置き換えます。設定ファイルの接続口の設定が、注文の機種の接続口に、並びの順に入ります。（ ）の接続口は出荷時のままです。1 つずつセンターと確かめます。'
  },
  'line-order': {
    title: '行の順番',
    means: '機器はこの順番では受け付けないことがあります。断られたら、その場で道を選べます。'
  },
  'section-twice': {title: '同じ部分が 2 回', means: '1 つにまとめて投入します。'},
  'set-twice': {title: '同じ項目が 2 回', means: '値が違います。後の行が効きます。'},
  'unit-bound-line': {title: '元の機器の番号がある行', means: '元の機器でしか意味が無いかもしれません。'},
  'file-bytes': {
    title: 'ファイルの改行と先頭の印',
    means: '途中で別のソフトを通っています。中身の読み方は変わりません。'
  },
  revision: {title: 'シートの改訂日', means: 'シートの方が、バックアップより新しいです。'},
  setting: {title: '設定値', means: 'シートと設定ファイルが違います。'}
};

/** `vpn-remote:br-fukuoka` → its kind's words with what it is about. */
export function sayFinding(finding: FindingRef): string {
  const [kind = '', ...rest] = finding.id.split(':');
  const said = Object.hasOwn(findings, kind) ? findings[kind as keyof FindingWords] : findings.setting;
  const about = rest.length > 0 ? `（${rest.join(':')}）` : '';
  return `［${ranks[finding.rank]}］${said.title}${about}：${said.means}（項目 ${finding.id}）`;
}

const newer: Readonly<Record<Newer, string>> = {
  sheet: '（シートの方が新しい）',
  configuration: '（設定ファイルの方が新しい）',
  unknown: ''
};

/** Both sides next to each other, each with its place; of a secret nothing but that it differs. */
export function findingPlaces(finding: Finding): string {
  const said = (shown: string | null): string => (finding.secret ? '（表示しません）' : `「${shown ?? '記載なし'}」`);
  const {sheet, configuration, order, unit} = finding;
  const places = [
    ...(sheet ? [`シート「${sheet.worksheet}」${sheet.cell} ${said(sheet.shown)}`] : []),
    ...(configuration
      ? [
          `設定ファイル${configuration.fileLine === 0 ? '' : ` ${configuration.fileLine} 行目`} ${said(configuration.shown)}`
        ]
      : []),
    ...(order ? [`注文 ${order.path} ${said(order.shown)}`] : []),
    ...(unit === null ? [] : [`機器 ${said(unit)}`])
  ];
  return `${places.join(' ⇔ ')}${newer[finding.newer]}`;
}
