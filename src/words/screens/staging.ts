import type {LineState} from '#core/apply/ledger.ts';
import type {DifferenceClass} from '#core/apply/difference.ts';
import type {PlanRow} from '#core/contract/answers.ts';
import type {VisitView} from '#core/contract/snapshot.ts';
import type {SecretName} from '#core/problem.ts';

/** 設定投入: everything that is done to the new unit with no cable in. */
export interface StagingWords {
  readonly title: string;
  readonly leads: Readonly<Record<StagingPhase, string>>;
  /** The one primary action by phase; where there is none the phase has its own. */
  readonly start: Readonly<Record<'choose' | 'ready' | 'resume' | 'trouble', string>>;
  readonly battery: {readonly word: string; text(percent: number): string};
  readonly starting: string;
  readonly next: string;
  readonly blocked: {readonly way: string; readonly secrets: string; readonly work: string};
  readonly tabs: Readonly<Record<'console' | 'plan' | 'differences' | 'unit', string>>;
  readonly tabsLabel: string;
  readonly secrets: {
    readonly title: string;
    /** Of those that the unit refused. */
    readonly again: string;
    readonly optional: string;
    readonly lead: string;
    readonly names: Readonly<Record<'setup-password' | 'site-password' | 'enable-password', string>>;
    readonly hints: Readonly<Record<'setup-password' | 'site-password' | 'enable-password', string>>;
  };
  readonly run: {
    readonly label: string;
    readonly states: Readonly<Record<'running' | 'paused' | 'stopping', string>>;
    readonly steps: Readonly<Record<string, string>>;
    readonly works: Readonly<Record<'stage' | 'verify' | 'ask' | 'take-over' | 'hand-back' | 'undo' | 'paste', string>>;
    readonly step: string;
    readonly rate: string;
    readonly left: string;
    readonly took: string;
    lines(done: number, total: number): string;
    perSecond(lines: number): string;
    span(seconds: number): string;
    readonly booting: string;
    readonly trying: string;
    readonly passwords: Readonly<Record<SecretName, string>>;
    readonly bootingWord: string;
    readonly pause: string;
    readonly goOn: string;
    readonly stop: string;
    readonly takeOver: string;
    readonly dontUnplug: string;
  };
  readonly console: {readonly label: string; readonly loading: string; readonly typing: string};
  readonly plan: {
    readonly title: string;
    readonly none: string;
    readonly loading: string;
    readonly top: string;
    readonly count: (lines: number, open: number) => string;
    readonly states: Readonly<Record<LineState, string>>;
    readonly sources: Readonly<Record<PlanRow['source'], string>>;
    readonly columns: Readonly<Record<'no' | 'text' | 'state' | 'source', string>>;
    readonly totals: (accepted: number, planned: number) => string;
    readonly added: (count: number) => string;
    /** Where a line comes from, and how the file has it. */
    readonly was: (source: string, written: string) => string;
  };
  readonly differences: {
    readonly label: string;
    readonly planned: string;
    readonly running: string;
    readonly class: string;
    readonly classes: Readonly<Record<DifferenceClass, string>>;
    readonly none: string;
    readonly notYet: string;
    readonly foundBefore: string;
    readonly red: (count: number) => string;
    readonly harmless: (count: number) => string;
  };
  readonly outcome: {
    readonly title: string;
    readonly readBack: string;
    readonly readBackNot: string;
    readonly readBackGood: (differences: number) => string;
    readonly readBackAdopted: (red: number) => string;
    readonly readBackBad: (red: number) => string;
    readonly saved: string;
    /** Beside anything but saved, once lines were sent. */
    readonly unsaved: string;
    readonly savedIs: Readonly<Record<VisitView['saved'], string>>;
    readonly reloaded: string;
    readonly reloadedIs: Readonly<Record<VisitView['reloaded'], string>>;
  };
  readonly unit: {
    readonly title: string;
    readonly none: string;
    readonly model: string;
    readonly serial: string;
    readonly firmware: string;
    readonly mac: string;
    readonly using: string;
    readonly usingNone: string;
    readonly as: Readonly<Record<'ordered' | 'candidate' | 'by-word', string>>;
    readonly near: string;
    readonly label: string;
    readonly labelHint: string;
    readonly labelPress: string;
    readonly labelFits: (serial: string) => string;
    readonly labelDiffers: (serial: string) => string;
  };
  readonly refused: {
    readonly title: (line: number) => string;
    readonly text: string;
    readonly mode: string;
    readonly answer: string;
    readonly noAnswer: string;
    readonly roads: string;
    readonly road: Readonly<
      Record<'reword' | 'leave-out' | 'typed' | 'again' | 'stop', {readonly text: string; readonly price: string}>
    >;
    readonly reworded: (text: string) => string;
    readonly press: Readonly<Record<'reword' | 'leave-out' | 'typed' | 'again' | 'stop', string>>;
    readonly choose: string;
    readonly takeOverFirst: string;
    readonly giveUpWhy: (line: number, text: string) => string;
  };
  readonly identity: {
    readonly title: string;
    readonly lead: (serial: string) => string;
    readonly press: string;
    readonly firmware: (version: string) => string;
    readonly firmwarePress: string;
    readonly swap: string;
  };
  readonly takeover: {
    readonly word: string;
    readonly text: string;
    readonly handBack: string;
    readonly pending: string;
    readonly palette: string;
    readonly paletteHint: string;
    readonly asking: string;
    readonly answer: (command: string) => string;
    readonly emptyAnswer: string;
    readonly take: string;
    readonly takeHint: string;
  };
  readonly changes: {
    readonly title: string;
    readonly lead: string;
    readonly planned: string;
    readonly running: string;
    readonly gone: string;
    readonly notPlanned: string;
    readonly adopt: string;
    readonly undo: string;
    readonly states: Readonly<Record<'open' | 'adopted' | 'undone', string>>;
    readonly pending: string;
    readonly top: string;
  };
  readonly manual: {
    readonly word: string;
    readonly text: (why: string) => string;
    readonly open: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly from: string;
    readonly count: string;
    readonly pastePress: (from: number, until: number) => string;
    readonly pasteAll: string;
    readonly done: string;
    readonly donePending: string;
    readonly ended: string;
  };
}

/** What the screen is about now; made of the visit alone (renderer: steps/staging/phase.ts). */
export type StagingPhase =
  | 'gate'
  | 'choose'
  | 'ready'
  | 'resume'
  | 'running'
  | 'paused'
  | 'stopping'
  | 'person'
  | 'refused'
  | 'changes'
  | 'identity'
  | 'trouble'
  | 'manual'
  | 'manual-done'
  | 'saved';
