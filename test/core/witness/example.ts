import type {CheckId, Verdict} from '#core/check/names.ts';
import type {CheckRow, Moment, WitnessFacts, WitnessWork, WorkKind} from '#core/witness/facts.ts';

/** The swap at 新宿支店, 2026-11-22, as told in the agreed text. */
export function japan(clock: string): Moment {
  return {wallMs: Date.parse(`2026-11-22T${clock}:00+09:00`), zoneMinutes: 540};
}

export const removed = {model: 'VSR n100', serial: 'VN100-21C0-00417'};
export const fitted = {model: 'VSR n100', serial: 'VN100-24A3-01962'};
const sites = ['本社', 'データセンター', '大阪支店', '名古屋営業所', '福岡営業所', '仙台営業所'];

export function row(id: CheckId, verdict: Verdict = 'pass', over: Partial<CheckRow> = {}): CheckRow {
  return {id, name: '', verdict, cause: null, at: japan('04:09'), ...over};
}

function nightChecks(): readonly CheckRow[] {
  return [
    ...(['C03', 'C04', 'C05', 'C06'] as const).map(id => row(id)),
    ...['事務所', '電話', '来客用', 'サーバ'].map(name => row('C08', 'pass', {name})),
    ...sites.map(name =>
      name === '福岡営業所'
        ? row('C14', 'fail', {name, cause: {kind: 'peer-silent', sent: 12, received: 0}})
        : row('C14', 'pass', {name})
    ),
    row('C15'),
    row('C20'),
    row('customer', 'unknown', {cause: {kind: 'not-asked'}})
  ];
}

export function swapFacts(over: Partial<WitnessFacts> = {}): WitnessFacts {
  return {
    customer: '株式会社サンプル商事',
    site: '新宿支店',
    work: {kind: 'swap', removed, fitted},
    workTime: {from: japan('03:18'), until: japan('04:20')},
    stopTime: {from: japan('03:41'), until: japan('03:57')},
    checks: nightChecks(),
    notes: [],
    recipients: {seller: '株式会社USEN ICT Solutions', maker: 'バリオセキュア株式会社'},
    desk: {name: 'ご契約者さま窓口', phone: '0120-000-123'},
    training: false,
    ...over
  };
}

export const works: Readonly<Record<WorkKind, WitnessWork>> = {
  swap: {kind: 'swap', removed, fitted},
  install: {kind: 'install', fitted, monitoring: {state: 'started', at: japan('15:12')}},
  move: {kind: 'move', unit: fitted, from: '3階', to: '5階'},
  removal: {
    kind: 'removal',
    removed,
    taken: [
      {kind: 'unit', count: 1},
      {kind: 'power-adapter', count: 1},
      {kind: 'power-cord', count: 1}
    ],
    missing: [{kind: 'bracket', count: 1}],
    receipt: 'AZ-0147'
  },
  pair: {kind: 'pair', removed, fitted, breakSeconds: 8},
  early: {kind: 'early', reached: 'checked', removed, fitted},
  rollback: {kind: 'rollback', tried: fitted, kept: removed, traffic: 'as-before'},
  'not-done': {kind: 'not-done', why: 'line-not-open'}
};

const mixed: readonly Verdict[] = ['pass', 'fail', 'unknown', 'settling', 'waived'];

/** Outcomes of a visit, from all well to nothing known, and one that is more than fits. */
export const outcomes: Readonly<Record<string, readonly CheckRow[]>> = {
  'one peer down': nightChecks(),
  'all pass': nightChecks().map(one => ({...one, verdict: 'pass', cause: null})),
  'all settling': nightChecks().map(one => ({...one, verdict: 'settling'})),
  'all unknown': nightChecks().map(one => ({...one, verdict: 'unknown'})),
  'all fail': nightChecks().map(one => ({...one, verdict: 'fail'})),
  'all waived': nightChecks().map(one => ({...one, verdict: 'waived'})),
  'service restricted': nightChecks().map(one => ({
    ...one,
    verdict: 'not-applicable',
    cause: {kind: 'service-restricted', reference: 'R-1'}
  })),
  'no check': [],
  'one of each, long names': [
    ...nightChecks()
      .flatMap(one => [one, {...one, name: one.name === '' ? '' : `${one.name}の奥にあるとても長い名前の場所`}])
      .map((one, at): CheckRow => ({...one, verdict: mixed[at % mixed.length] ?? 'pass'})),
    row('C17', 'fail'),
    row('C10', 'unknown', {name: '会議室', cause: {kind: 'no-device', name: '会議室'}})
  ]
};
