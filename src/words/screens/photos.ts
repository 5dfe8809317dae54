import type {PhotoSubject} from '#core/job/deeds.ts';

/** The named photos, and words in their place. */
export interface PhotosWords {
  readonly title: string;
  readonly lead: string;
  readonly forbidden: string;
  readonly forbiddenWord: string;
  readonly subjects: Readonly<Record<PhotoSubject, string>>;
  readonly states: Readonly<Record<'empty' | 'taking' | 'taken' | 'described', string>>;
  readonly slot: {readonly choose: string; readonly again: string; readonly drop: string; readonly describe: string};
  readonly camera: string;
  readonly taking: string;
  caption(name: string): string;
  readonly heic: string;
  readonly unreadable: string;
  readonly tooLarge: string;
  readonly refused: string;
  readonly words: string;
  readonly wordsHint: Readonly<Record<PhotoSubject, string>>;
  readonly wordsMissing: string;
  readonly record: string;
  readonly cancel: string;
  readonly shoot: string;
  readonly cameraTitle: string;
  readonly noCamera: string;
  readonly close: string;
  readonly pending: string;
}
