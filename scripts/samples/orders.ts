import {createHash} from 'node:crypto';

/** The papers of the sample visits. Digests are those of the files as just written; no secret stands here. */

export interface OrderFiles {
  readonly sheet: {readonly name: string; readonly bytes: Uint8Array; readonly takenAt: string};
  readonly configuration: {readonly name: string; readonly bytes: Uint8Array; readonly takenAt: string};
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function files({sheet, configuration}: OrderFiles) {
  return [
    {role: 'settings-sheet', name: sheet.name, sha256: sha256(sheet.bytes), takenAt: sheet.takenAt},
    {
      role: 'configuration',
      name: configuration.name,
      sha256: sha256(configuration.bytes),
      takenAt: configuration.takenAt
    }
  ];
}

const people = {
  engineer: {company: '見本通信サービス株式会社', name: '例田 一郎', standing: 'partner-engineer'},
  customerDesk: {name: 'お客様窓口', phone: '0120-000-000'},
  centre: {name: '監視センター', phone: '03-0000-0200'}
} as const;

const everywhere = {
  schema: 1,
  revision: 1,
  role: {kind: 'single'},
  candidates: [],
  reload: false,
  endsAt: 'complete',
  firmware: ['5.2.3'],
  access: {serial: {baud: 9600}, ssh: {}, user: 'admin'},
  profile: 'vsr',
  layout: 'vsr-3.2',
  training: true
} as const;

export function swapOrder(order: string, given: OrderFiles): object {
  return {
    ...everywhere,
    order,
    workType: 'swap',
    contract: {
      no: 'UG2V-0012345',
      lineId: 'CAF0012345678',
      customer: '株式会社サンプル商事',
      status: 'active',
      terms: '2022-06-01',
      conditions: []
    },
    site: {name: '新宿支店', address: '東京都新宿区見本町1-2-3 見本ビル3F', place: '3階サーバ室 ラック1 24U'},
    people: {...people, siteContact: '見本 花子'},
    authority: {decidedBy: '監視センター 当直責任者', at: '2026-11-22T02:05:00+09:00', ticket: 'T-20261122-0147'},
    window: {hours: '24/365', from: '2026-11-22T02:10:00+09:00', until: '2026-11-22T08:00:00+09:00'},
    oldUnit: {model: 'VSR n100', serial: 'VN100-21C0-00417', mac: '00:00:5e:00:53:10'},
    newUnit: {model: 'VSR n100', serial: 'VN100-24A3-01962', mac: '00:00:5e:00:53:40'},
    cabling: {ge0: 'onu', ge1: 'lan-switch', ge2: 'dmz-switch'},
    services: {ids: true},
    files: files(given),
    report: {number: `R-${order}`, to: '株式会社サンプル商事'}
  };
}

export function installOrder(order: string, given: OrderFiles): object {
  return {
    ...everywhere,
    order,
    workType: 'install',
    contract: {
      no: 'UG2V-0020777',
      lineId: 'CAF0020777001',
      customer: '有限会社みほん堂',
      status: 'accepted',
      terms: '2022-06-01',
      conditions: []
    },
    site: {name: '川崎店', address: '神奈川県川崎市見本区例町7-7 みほん堂ビル1F', place: '1階バックヤード 壁掛け棚'},
    people: {...people, siteContact: '例川 太郎'},
    authority: {decidedBy: '導入調整窓口', at: '2026-11-18T11:00:00+09:00', ticket: 'N-20261118-0077'},
    window: {hours: '平日 9:00-18:00', from: '2026-11-24T07:00:00+09:00', until: '2026-11-24T09:00:00+09:00'},
    newUnit: {model: 'VSR n100', serial: 'VN100-24B1-02077', mac: '00:00:5e:00:53:77'},
    cabling: {ge0: 'onu', ge1: 'lan-switch'},
    services: {ids: false},
    files: files(given),
    report: {number: `R-${order}`, to: '有限会社みほん堂'}
  };
}
