import type {VisitView} from '#core/contract/snapshot.ts';
import {railSteps, type RailStep} from '#core/procedure/rail.ts';

/** A swap as it is opened: nothing done yet. */
export const opened: VisitView = {
  paper: {
    order: 'T-1',
    revision: 1,
    workType: 'swap',
    endsAt: 'complete',
    training: true,
    site: {name: '新宿支店', address: '東京都新宿区', place: '3 階'},
    people: {
      engineer: {company: '工事会社', name: '佐藤', standing: 'partner-engineer'},
      customerDesk: {name: 'お客様窓口', phone: '0120-000-111'},
      centre: {name: '監視センター', phone: '03-0000-2222'},
      siteContact: '山本様'
    },
    authority: {decidedBy: '当直 井上', at: '2026-11-22T01:55:00+09:00', ticket: 'T-0147'},
    window: {hours: '24時間365日', from: '2026-11-22T02:00:00+09:00', until: '2026-11-22T06:00:00+09:00'},
    newUnit: {model: 'VSR n100', serial: 'NEW-1'},
    oldUnit: {model: 'VSR n100', serial: 'OLD-1'},
    candidates: [{model: 'VSR n100', serial: 'NEW-2'}],
    cabling: {},
    reload: false,
    contract: {no: 'UG2V-0012345', lineId: 'CAF1', customer: '見本商事'},
    profile: {id: 'vsr', label: 'VSR', provisional: true},
    baud: 9600,
    palette: [],
    secretsMissing: []
  },
  rail: railOf({}),
  at: 'staging',
  work: {is: 'idle'},
  line: {target: null, state: 'none', host: '', mode: ''},
  unit: null,
  findings: [],
  agreed: 0,
  plan: null,
  readBack: null,
  changes: [],
  refused: null,
  saved: 'no',
  reloaded: 'no',
  cablesMoved: false,
  checks: [],
  checksFinal: false,
  people: {
    preflight: null,
    enteredAt: null,
    conditions: null,
    labels: {},
    oldUnit: null,
    calls: [],
    notes: [],
    photos: [],
    hands: [],
    stoppedAt: null,
    rollbackAt: null,
    rollbackDue: false,
    restoredAt: null,
    words: [],
    said: [],
    leftAt: null
  },
  manual: null,
  problem: null,
  witness: {statement: null, answered: null, questions: [], signed: []},
  ending: null,
  wouldEnd: 'stopped',
  report: null,
  now: 0,
  speed: 1,
  bench: null
};

export function railOf(
  states: Readonly<Partial<Record<RailStep, VisitView['rail'][number]['state']>>>
): VisitView['rail'] {
  return railSteps.map(step => ({step, state: states[step] ?? 'open', missing: []}));
}
