import type {BlobRef} from '../journal/ports.ts';

/** What may be brought and done at a site; asked once, and evidence and probes take their form from it. */
export interface SiteConditions {
  readonly photos: boolean;
  /** The laptop may be plugged into the customer's LAN. */
  readonly lan: boolean;
  readonly usb: boolean;
  readonly onuRestart: boolean;
  readonly powerOff: boolean;
}
export const conditionNames = ['photos', 'lan', 'usb', 'onuRestart', 'powerOff'] as const;

export const photoSubjects = ['old-label', 'old-lamps', 'cables', 'new-label', 'new-lamps', 'paper'] as const;
/** What a photo is asked for by name; `paper` is the statement signed on paper. */
export type PhotoSubject = (typeof photoSubjects)[number];

export const callPurposes = ['start', 'decide', 'register', 'monitoring', 'end', 'other'] as const;
/** `register`: the centre exchanges old for new serial number in its own system. */
export type CallPurpose = (typeof callPurposes)[number];

export const wordGates = [
  'finding',
  'firmware-near',
  'other-serial',
  'line',
  'change',
  'start-call',
  'open-check',
  'monitoring',
  'pin'
] as const;
/** What the centre's word may open. */
export type WordGate = (typeof wordGates)[number];

/** The centre's word as it can be had without digits: spoken, with who and under which number; ratified later. */
export interface SpokenWord {
  readonly name: string;
  readonly number: string;
}

export const preflightItems = ['papers', 'profile', 'adapter', 'battery', 'spare', 'phone', 'entry', 'bans'] as const;
export type PreflightItem = (typeof preflightItems)[number];
export const preflightStates = ['ok', 'attention', 'unknown'] as const;
export type PreflightState = (typeof preflightStates)[number];

export const handLists = ['before-move', 'cables', 'inspection', 'leaving'] as const;
/** Lists for the hands (resources: src/core/procedure/hands.ts); one press for "all in order", exceptions only. */
export type HandList = (typeof handLists)[number];

export const oldUnitAnswers = ['answered', 'partial', 'silent', 'not-tried'] as const;

/** What people did, saw and said on site. Times are those of the event; nothing here is proved by a unit. */
export type Deed =
  | {
      readonly kind: 'preflight-done';
      readonly data: {readonly items: readonly {readonly item: PreflightItem; readonly state: PreflightState}[]};
    }
  | {readonly kind: 'entered'; readonly data: Record<string, never>}
  | {readonly kind: 'conditions-set'; readonly data: SiteConditions}
  | {
      readonly kind: 'label-read';
      readonly data: {readonly unit: 'old' | 'new'; readonly serial: string; readonly fits: boolean};
    }
  /** How far the old unit's console got; `lamps` and `note` in the engineer's words. */
  | {
      readonly kind: 'old-unit-seen';
      readonly data: {
        readonly console: (typeof oldUnitAnswers)[number];
        readonly lamps: string;
        readonly note: string;
      };
    }
  /** `reached` false: nobody answered; `from` is when the call began, the event's time when it ended. */
  | {
      readonly kind: 'called';
      readonly data: {
        readonly purpose: CallPurpose;
        readonly from: string;
        readonly reached: boolean;
        readonly name: string;
        readonly number: string;
      };
    }
  | {readonly kind: 'noted'; readonly data: {readonly about: 'visit' | 'request'; readonly text: string}}
  | {
      readonly kind: 'photo-taken';
      readonly data: {
        readonly subject: PhotoSubject;
        readonly blob: BlobRef;
        /** Hex; of the stored rendition, which is the evidence. */
        readonly sha256: string;
        readonly width: number;
        readonly height: number;
      };
    }
  | {readonly kind: 'photo-described'; readonly data: {readonly subject: PhotoSubject; readonly text: string}}
  | {
      readonly kind: 'hands-done';
      readonly data: {
        readonly list: HandList;
        readonly exceptions: readonly {readonly item: string; readonly note: string}[];
      };
    }
  /** The customer's traffic stops now. `rollbackAt`: when the night's clock asks whether to go back; null: never. */
  | {readonly kind: 'traffic-stopped'; readonly data: {readonly rollbackAt: string | null}}
  | {
      readonly kind: 'rollback-answered';
      readonly data: {readonly due: string; readonly answer: 'go-on' | 'roll-back'};
    }
  /** `subject`: what exactly it opens, e.g. a finding's id, a serial number, a check's key. */
  | {
      readonly kind: 'word-given';
      readonly data: SpokenWord & {readonly gate: WordGate; readonly subject: string};
    }
  /** A person gives the visit up before its end, or closes it on a state that stays open. */
  | {readonly kind: 'given-up'; readonly data: {readonly why: string}}
  | {readonly kind: 'left-site'; readonly data: Record<string, never>};
