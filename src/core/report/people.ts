import type {Change} from '../apply/change.ts';
import type {CallPurpose, HandList, oldUnitAnswers, PhotoSubject, SiteConditions, WordGate} from '../job/deeds.ts';
import type {LineRoad} from '../job/decisions.ts';
import type {Moment} from '../witness/facts.ts';

// What people did and said, as the office copy tells it. None of it is the customer's: causes, names and numbers of
// the centre, free text. A person's own words stand as they were typed.

export interface PeopleRecord {
  /** Null: not asked. */
  readonly conditions: SiteConditions | null;
  readonly labels: readonly {readonly unit: 'old' | 'new'; readonly serial: string; readonly fits: boolean}[];
  readonly oldUnit: OldUnitRecord | null;
  readonly calls: readonly CallRecord[];
  readonly words: readonly WordRecord[];
  /** What centre and customer answered when they were asked whether all is well. */
  readonly said: readonly SaidRecord[];
  readonly hands: readonly HandsRecord[];
  readonly notes: readonly NoteRecord[];
  /** Asked for on the spot, outside the settings sheet: written down, not done (R36). */
  readonly requests: readonly NoteRecord[];
  readonly photos: readonly PhotoRecord[];
  /** `due` null: there was no time for going back. */
  readonly rollback: {
    readonly due: Moment | null;
    readonly answers: readonly {readonly answer: 'go-on' | 'roll-back'; readonly at: Moment}[];
  };
  /** Lines of the statement that the witness pointed at. */
  readonly questions: readonly {readonly line: string; readonly at: Moment}[];
  /** Why a person gave the visit up; null: nobody did. */
  readonly gaveUp: string | null;
}

export interface OldUnitRecord {
  readonly console: (typeof oldUnitAnswers)[number];
  readonly lamps: string;
  readonly note: string;
}

export interface CallRecord {
  readonly purpose: CallPurpose;
  readonly from: Moment;
  readonly until: Moment;
  readonly reached: boolean;
  readonly name: string;
  readonly number: string;
}

/** Spoken on the phone and not ratified yet. */
export interface WordRecord {
  readonly gate: WordGate;
  readonly subject: string;
  readonly name: string;
  readonly number: string;
  readonly at: Moment;
}

export interface SaidRecord {
  readonly by: 'centre' | 'customer';
  readonly good: boolean;
  readonly name: string;
  readonly number: string;
  readonly words: string;
  readonly at: Moment;
}

export interface HandsRecord {
  readonly list: HandList;
  readonly exceptions: readonly {readonly item: string; readonly note: string}[];
}

export interface NoteRecord {
  readonly text: string;
  readonly at: Moment;
}

/** Seen: its file in the report's folder; told in words where photos are not allowed. */
export type PhotoRecord =
  | {
      readonly is: 'photo';
      readonly subject: PhotoSubject;
      readonly file: string;
      readonly sha256: string;
      readonly at: Moment;
    }
  | {readonly is: 'words'; readonly subject: PhotoSubject; readonly text: string; readonly at: Moment};

/** A refused line and where a person led it; `word`: who at the centre allowed it. */
export interface LineRecord {
  readonly line: number;
  /** Masked. */
  readonly text: string;
  readonly road: LineRoad;
  readonly word: {readonly name: string; readonly number: string} | null;
  /** Lines that can't stand without it. */
  readonly covers: number;
  readonly at: Moment;
}

/** Typed by hand during a takeover, and what became of it. */
export type ChangeRecord = Pick<Change, 'kind' | 'section' | 'planned' | 'running'> & {
  readonly state: 'open' | 'adopted' | 'undone';
  readonly word: {readonly name: string; readonly number: string} | null;
};

/** Worked by hand, since no profile did; nothing the unit was given is proved. */
export interface ManualRecord {
  readonly why: string;
  readonly from: Moment;
  readonly until: Moment | null;
  /** Lines of the plan that were sent on a person's press. */
  readonly pasted: number;
}

/** The file of a photo in the report's folder: its stored rendition, as it was hashed. */
export function photoName(subject: PhotoSubject): string {
  return `photo-${subject}.jpg`;
}
