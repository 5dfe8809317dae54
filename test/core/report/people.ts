import type {ReportFacts} from '#core/report/facts.ts';
import type {PeopleRecord} from '#core/report/people.ts';
import {japan} from '../witness/example.ts';

const word = {name: '監視 太郎', number: 'NOC-4419'};

/** What people did on the night, something of each; all of it is the office's. */
export const people: PeopleRecord = {
  conditions: {photos: true, lan: false, usb: false, onuRestart: true, powerOff: true},
  labels: [{unit: 'old', serial: 'VN100-21C0-00417', fits: true}],
  oldUnit: {console: 'partial', lamps: 'POWER 橙点灯', note: '2 回目の返事で黙った'},
  calls: [
    {purpose: 'start', from: japan('03:18'), until: japan('03:25'), reached: true, ...word},
    {purpose: 'monitoring', from: japan('04:02'), until: japan('04:03'), reached: false, name: '', number: ''}
  ],
  words: [{gate: 'other-serial', subject: 'VN100-24A3-01962', ...word, at: japan('03:33')}],
  said: [{by: 'centre', good: true, ...word, words: '監視画面は緑', at: japan('04:09')}],
  hands: [
    {list: 'before-move', exceptions: []},
    {list: 'inspection', exceptions: [{item: 'not-soiled', note: '側面にシール 2 枚'}]}
  ],
  notes: [{text: '机の下の配線が足に掛かる', at: japan('03:30')}],
  requests: [{text: '来客用の Wi-Fi も欲しい', at: japan('04:11')}],
  photos: [
    {
      is: 'photo',
      subject: 'old-label',
      file: 'photo-old-label.jpg',
      sha256: 'ab'.repeat(32),
      at: japan('03:12')
    },
    {is: 'words', subject: 'cables', text: 'ge0 から ONU、ge1 から社内スイッチ', at: japan('03:47')}
  ],
  rollback: {due: japan('04:20'), answers: [{answer: 'go-on', at: japan('04:20')}]},
  questions: [{line: '福岡営業所とは、まだつながっていません', at: japan('04:13')}],
  gaveUp: null
};

/** What hands did to the unit on the same night. */
export const byHand: Pick<ReportFacts, 'manual' | 'decisions' | 'changes'> = {
  manual: null,
  decisions: [
    {line: 118, text: 'dns forwarder enable', road: 'leave-out', word, covers: 2, at: japan('03:36')},
    {line: 140, text: 'ids enable', road: 'reword', word: null, covers: 0, at: japan('03:37')}
  ],
  changes: [
    {
      ...{kind: 'added', section: 'interface ge2', planned: null, running: 'speed 100 duplex full'},
      ...{state: 'adopted', word}
    }
  ]
};

/** A visit on which no person entered anything. */
export const nobody: PeopleRecord = {
  conditions: null,
  labels: [],
  oldUnit: null,
  calls: [],
  words: [],
  said: [],
  hands: [],
  notes: [],
  requests: [],
  photos: [],
  rollback: {due: null, answers: []},
  questions: [],
  gaveUp: null
};
