import type {SiteConditions, WordGate} from '#core/job/deeds.ts';
import type {LineRoad} from '#core/job/decisions.ts';
import type {OpenPoint} from '#core/report/facts.ts';
import type {ChangeRecord, PeopleRecord, SaidRecord} from '#core/report/people.ts';
import {calls} from './screens/calls.ts';
import {hands} from './screens/hands.ts';
import {oldUnit} from './screens/old-unit.ts';
import {photos} from './screens/photos.ts';

/** What the office copy says of people's deeds; what a screen names too is named as there. */
export const peopleWords = {
  headings: {
    calls: '電話',
    words: 'センターの一言（口頭のみ・未追認）',
    said: 'センターとお客様の答え',
    conditions: '現場の条件',
    oldUnit: '取り外し前の様子',
    hands: '手作業と点検',
    photos: '写真',
    notes: '気付き',
    requests: '範囲外のご依頼（受けていません）',
    decisions: '拒否された行の扱い',
    changes: '手で加えた変更',
    rollback: '切り戻しの判断',
    questions: '立会者の質問',
    manual: '手動投入',
    told: '先の立会者に見せた文'
  },
  purposes: calls.purposes,
  subjects: photos.subjects,
  lists: hands.lists,
  items: hands.items as Readonly<Partial<Record<string, string>>>,
  consoles: oldUnit.answers,
  conditions: {
    photos: '撮影',
    lan: '持込 PC の LAN 接続',
    usb: 'USB',
    onuRestart: 'ONU の再起動',
    powerOff: '電源断'
  } satisfies Readonly<Record<keyof SiteConditions, string>>,
  allowed: (yes: boolean): string => (yes ? '可' : '不可'),
  gates: {
    finding: '食い違い',
    'firmware-near': 'ファームウェア',
    'other-serial': '製造番号違い',
    line: '拒否された行',
    change: '手で加えた変更',
    'start-call': '停止の許可',
    'open-check': '残った確認',
    monitoring: '監視の確認',
    pin: 'PIN の再設定'
  } satisfies Readonly<Record<WordGate, string>>,
  /** Spoken, and nobody has checked it since. */
  spoken: '口頭のみ・未追認',
  roads: {
    reword: '言い換えて投入',
    'leave-out': '残して続行（残件）',
    typed: '手で入力',
    again: 'もう一度投入'
  } satisfies Readonly<Record<LineRoad, string>>,
  covers: (lines: number): string => (lines === 0 ? '' : `この行に続く ${lines} 行も入れていません`),
  changeKinds: {added: '追加', removed: '削除', changed: '変更'} satisfies Readonly<
    Record<ChangeRecord['kind'], string>
  >,
  changeStates: {open: '未処理', adopted: '採用', undone: '元に戻した'} satisfies Readonly<
    Record<ChangeRecord['state'], string>
  >,
  by: {centre: '監視センター', customer: 'お客様'} satisfies Readonly<Record<SaidRecord['by'], string>>,
  good: (yes: boolean): string => (yes ? '良い' : '良くない'),
  answers: {'go-on': '続ける', 'roll-back': '元に戻す'} satisfies Readonly<
    Record<PeopleRecord['rollback']['answers'][number]['answer'], string>
  >,
  due: '判断の時刻',
  noDue: '時刻なし',
  reached: (yes: boolean): string => (yes ? 'つながった' : 'つながらず'),
  allInOrder: 'すべて良し',
  open: {
    check: '確認',
    line: '入れていない行',
    change: '手で加えた変更',
    pushed: 'センターが変えた行'
  } satisfies Readonly<Record<OpenPoint['kind'], string>>,
  noNumber: '番号なし',
  units: {old: '旧機', new: '新機'},
  label: (fits: boolean): string => (fits ? '注文と同じ' : '注文と違う'),
  told: {photo: '写真', words: '文章で記録'},
  notOpened: '画像を開けません',
  gaveUp: '中止の理由',
  manual: (why: string): string => `手動投入：${why}`,
  manualPasted: (lines: number): string => `人が押して送った行 ${lines} 行。結果は機器の表示でだけ確かめています。`,
  goesOn: '（続いています）'
} as const;
