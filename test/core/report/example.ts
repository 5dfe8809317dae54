import type {ReportFacts} from '#core/report/facts.ts';
import {timeKinds} from '#core/report/facts.ts';
import {signOff} from '#core/witness/sign-off.ts';
import {statementOf} from '#core/witness/statement.ts';
import type {WitnessFacts} from '#core/witness/facts.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {fitted, japan, removed, swapFacts} from '../witness/example.ts';
import {byHand, people} from './people.ts';

const unit = {mac: '00:00:5e:00:53:0a', firmware: '5.2.3', seen: 'show version'};
const digest = (letter: string): string => letter.repeat(64);

/** The night's report; every internal field carries something that must not reach the customer's copy. */
export function reportFacts(over: Partial<ReportFacts> = {}, witnessOver: Partial<WitnessFacts> = {}): ReportFacts {
  const witness = swapFacts(witnessOver);
  const statement = statementOf(witness, witnessPhrases);
  return {
    ...identity(witness),
    times: timeKinds.map(kind => ({
      kind,
      at: kind === 'left' ? null : japan('03:18'),
      source: 'laptop',
      note: '内部注記'
    })),
    offsets: [{against: 'unit', ms: -1240, at: japan('03:30')}],
    jumps: [{when: 'during', byMs: 3_600_000, at: japan('03:50')}],
    removed: {...removed, ...unit, firmware: null, seen: '応答なしのため取得不可'},
    fitted: {...fitted, ...unit},
    files: [
      {name: 'backup.cfg', role: 'configuration', sha256: digest('c'), size: 9911, takenAt: japan('02:15')},
      {name: '設定シート.xlsx', role: 'settings-sheet', sha256: digest('d'), size: 20480, takenAt: null}
    ],
    lines: {planned: 294, accepted: 294, refused: 0, unknown: 0, repaired: 0},
    sending: {pace: 'gated', retyped: 2, window: 64},
    profileLines: ['no ip dhcp pool MAINT'],
    findings: [
      {
        id: 'vpn-remote:br-fukuoka',
        rank: 'centre',
        expected: '198.51.100.43',
        found: '198.51.100.33',
        accepted: {by: '監視 太郎', reference: 'NOC-4417', at: japan('03:36')}
      }
    ],
    differences: [
      {
        class: 'normalised',
        section: 'interface ge1',
        planned: 'ip address 192.168.10.1 255.255.255.0',
        running: 'ip address 192.168.10.1/24'
      }
    ],
    checks: checkRecords(),
    openPoints: [{kind: 'check', about: 'C14:br-fukuoka', owner: '監視センター', reference: 'NOC-4420'}],
    ...byHand,
    people,
    accessories: {taken: [{kind: 'unit', count: 1}], missing: []},
    transcript: {sha256: digest('e'), entries: 3120},
    profile: {id: 'vsr', label: 'VSR 2026-11', provisional: true},
    versions: {procedure: 'p-1', profile: 'vsr-7', catalogue: 'c-3', layout: 'l-3.2', words: 'w-1'},
    remarks: ['社内だけの申し送り：鍵は内線9'],
    chain: {head: digest('f'), count: 812},
    witness,
    statement,
    signOff: signOff(statement, {
      witness: {name: '見本 花子', company: '株式会社サンプル商事', department: '総務部'},
      how: {kind: 'typed-in-training'},
      chain: {head: digest('9'), count: 790},
      at: japan('04:15')
    }),
    earlier: [],
    ...over
  };
}

function identity(witness: WitnessFacts) {
  return {
    number: 'R-20261122-0147',
    version: 1,
    made: japan('04:20'),
    addressee: '株式会社サンプル商事',
    ending: 'partial',
    training: witness.training,
    order: {no: 'VSR-20261122-01', revision: 1, workType: 'swap'},
    contract: {
      no: 'UG2V-0012345',
      lineId: 'CAF0012345678',
      customer: '株式会社サンプル商事',
      terms: '2022-06-01',
      conditions: ['オンサイト保守 24時間365日']
    },
    site: {name: '新宿支店', address: '東京都新宿区見本町1-2-3 見本ビル3F', place: '3階サーバ室 ラック1 24U'},
    engineer: {company: 'サンプル保守株式会社', name: '現場 一郎', standing: 'subcontractor'},
    authority: {decidedBy: '当直 次郎', at: japan('02:10'), ticket: 'T-20261122-0147'},
    window: '24/365'
  } as const;
}

function checkRecords(): ReportFacts['checks'] {
  const at = japan('04:02');
  const pass = (id: ReportFacts['checks'][number]['id'], expected: string): ReportFacts['checks'][number] => ({
    ...{id, subject: '', expected, measured: expected, verdict: 'pass', cause: null, side: null, at}
  });
  return [
    pass('C01', 'VSR n100 5.2.3'),
    pass('C03', '203.0.113.45 chap'),
    pass('C04', 'pppoe0'),
    pass('C08', 'ge1 192.168.10.1/24'),
    {
      ...pass('C14', 'ESTABLISHED 192.168.10.0/24 === 192.168.130.0/24'),
      ...{subject: 'br-fukuoka', measured: 'CONNECTING', verdict: 'fail', side: 'theirs'},
      cause: {kind: 'peer-silent', sent: 12, received: 0}
    },
    {
      ...pass('C10', '1 台以上'),
      subject: 'GUEST',
      measured: '0 台',
      verdict: 'unknown',
      cause: {kind: 'no-device', name: 'GUEST'}
    },
    {...pass('C15', 'registered'), measured: 'rejected E-4031', verdict: 'settling', cause: {kind: 'e-4031'}},
    {...pass('C16', 'running'), measured: '', verdict: 'not-applicable', cause: {kind: 'not-subscribed'}},
    {...pass('C20', '名前・番号・時刻'), measured: '', verdict: 'waived'}
  ];
}
