import type {StoredEvent} from '../journal/event.ts';
import type {BlobRef} from '../journal/ports.ts';
import type {
  CallPurpose,
  Deed,
  HandList,
  PhotoSubject,
  PreflightItem,
  PreflightState,
  SiteConditions,
  SpokenWord,
  WordGate
} from './deeds.ts';

/** What people did and said so far, as the events tell it; the part of a Job that no unit proves. Times: ISO, wall. */
export interface People {
  readonly preflight: {readonly at: string; readonly items: ReadonlyMap<PreflightItem, PreflightState>} | undefined;
  readonly enteredAt: string | undefined;
  readonly conditions: SiteConditions | undefined;
  readonly labels: Readonly<Partial<Record<'old' | 'new', {readonly serial: string; readonly fits: boolean}>>>;
  readonly oldUnit: Extract<Deed, {kind: 'old-unit-seen'}>['data'] | undefined;
  readonly calls: readonly Call[];
  readonly notes: readonly {readonly about: 'visit' | 'request'; readonly text: string; readonly at: string}[];
  readonly photos: ReadonlyMap<PhotoSubject, Photo>;
  readonly hands: ReadonlyMap<HandList, Extract<Deed, {kind: 'hands-done'}>['data']>;
  readonly stoppedAt: string | undefined;
  readonly rollbackAt: string | undefined;
  readonly rollbackAnswers: readonly {
    readonly due: string;
    readonly answer: 'go-on' | 'roll-back';
    readonly at: string;
  }[];
  readonly words: readonly Word[];
  readonly gaveUp: string | undefined;
  readonly leftAt: string | undefined;
}

export interface Call {
  readonly purpose: CallPurpose;
  readonly from: string;
  readonly until: string;
  readonly reached: boolean;
  readonly name: string;
  readonly number: string;
}

/** Seen, or told in words where photos are not allowed. A photo retaken takes the place of the one before. */
export type Photo =
  | {readonly is: 'photo'; readonly blob: BlobRef; readonly sha256: string; readonly at: string}
  | {readonly is: 'words'; readonly text: string; readonly at: string};

export interface Word extends SpokenWord {
  readonly gate: WordGate;
  readonly subject: string;
  readonly at: string;
}

export const nobody: People = {
  preflight: undefined,
  enteredAt: undefined,
  conditions: undefined,
  labels: {},
  oldUnit: undefined,
  calls: [],
  notes: [],
  photos: new Map(),
  hands: new Map(),
  stoppedAt: undefined,
  rollbackAt: undefined,
  rollbackAnswers: [],
  words: [],
  gaveUp: undefined,
  leftAt: undefined
};

type DeedKind = Deed['kind'];
type DeedOf<K extends DeedKind> = Extract<Deed, {kind: K}>;
type Step<K extends DeedKind> = (people: People, event: StoredEvent<DeedOf<K>>) => People;

/** One step for each kind of deed. What happens once keeps the time at which it was said first. */
export const deedSteps: {readonly [K in DeedKind]: Step<K>} = {
  'preflight-done': (people, {data, wall}) => ({
    ...people,
    preflight: {at: wall, items: new Map(data.items.map(({item, state}) => [item, state]))}
  }),
  entered: (people, {wall}) => ({...people, enteredAt: people.enteredAt ?? wall}),
  'conditions-set': (people, {data}) => ({...people, conditions: data}),
  'label-read': (people, {data: {unit, serial, fits}}) => ({
    ...people,
    labels: {...people.labels, [unit]: {serial, fits}}
  }),
  'old-unit-seen': (people, {data}) => ({...people, oldUnit: data}),
  called: (people, {data, wall}) => ({...people, calls: [...people.calls, {...data, until: wall}]}),
  noted: (people, {data, wall}) => ({...people, notes: [...people.notes, {...data, at: wall}]}),
  'photo-taken': (people, {data: {subject, blob, sha256}, wall}) => ({
    ...people,
    photos: new Map(people.photos).set(subject, {is: 'photo', blob, sha256, at: wall})
  }),
  'photo-described': (people, {data: {subject, text}, wall}) => ({
    ...people,
    photos: new Map(people.photos).set(subject, {is: 'words', text, at: wall})
  }),
  'hands-done': (people, {data}) => ({...people, hands: new Map(people.hands).set(data.list, data)}),
  'traffic-stopped': (people, {data, wall}) => ({
    ...people,
    stoppedAt: people.stoppedAt ?? wall,
    rollbackAt: people.rollbackAt ?? data.rollbackAt ?? undefined
  }),
  'rollback-answered': (people, {data, wall}) => ({
    ...people,
    rollbackAnswers: [...people.rollbackAnswers, {...data, at: wall}]
  }),
  'word-given': (people, {data, wall}) => ({...people, words: [...people.words, {...data, at: wall}]}),
  'given-up': (people, {data}) => ({...people, gaveUp: data.why}),
  'left-site': (people, {wall}) => ({...people, leftAt: people.leftAt ?? wall})
};

/** The newest word on exactly this subject, if there is one. */
export function wordOn(people: People, gate: WordGate, subject: string): Word | undefined {
  return people.words.findLast(one => one.gate === gate && one.subject === subject);
}
