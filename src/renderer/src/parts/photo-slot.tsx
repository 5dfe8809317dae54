import type {ReactNode} from 'react';
import {isFileDropItem, DropZone, FileTrigger} from 'react-aria-components';
import {Button} from './button.tsx';
import './photo-slot.css';

export type PhotoState =
  | {readonly kind: 'empty'}
  /** It is being read, scaled and kept. */
  | {readonly kind: 'taking'; readonly text: string}
  | {readonly kind: 'taken'; readonly src: string; readonly alt: string; readonly caption: string}
  /** No camera allowed, or none at hand: what would be seen, in words. */
  | {readonly kind: 'described'; readonly text: string};

export type PhotoSlotProps = {
  /** What is asked for: 旧機ラベル, 新機前面LED. */
  readonly name: string;
  readonly state: PhotoState;
  /** The state in a word: 未撮影, 撮影済, 文章で記録. */
  readonly word: string;
  readonly words: {readonly choose: string; readonly again: string; readonly drop: string; readonly describe: string};
  readonly onFile: (file: File) => void;
  readonly onDescribe?: (() => void) | undefined;
  /** Another way to a photo, beside the file: the camera. */
  readonly camera?: ReactNode;
  /** The site forbids the camera, the file cannot be read: one sentence. */
  readonly problem?: string | undefined;
  readonly blocked?: string | undefined;
};

export function PhotoSlot(props: PhotoSlotProps) {
  const {name, state, words, onFile, onDescribe, camera, problem, blocked} = props;
  return (
    <DropZone
      className="photo"
      data-kind={state.kind}
      aria-label={`${name}: ${words.drop}`}
      isDisabled={blocked !== undefined}
      onDrop={event => {
        const dropped = event.items.find(isFileDropItem);
        if (dropped !== undefined) void dropped.getFile().then(onFile);
      }}
    >
      <Head {...props} />
      <Picture state={state} drop={words.drop} />
      {problem !== undefined && (
        <p className="photo-problem" role="alert">
          <span aria-hidden="true">× </span>
          {problem}
        </p>
      )}
      <div className="photo-actions">
        <FileTrigger acceptedFileTypes={kinds} onSelect={files => files?.[0] && onFile(files[0])}>
          <Button blocked={blocked} onPress={pressed} label={`${name}: ${chooseWord(props)}`}>
            {chooseWord(props)}
          </Button>
        </FileTrigger>
        {camera}
        {onDescribe && (
          <Button kind="quiet" onPress={onDescribe} label={`${name}: ${words.describe}`}>
            {words.describe}
          </Button>
        )}
      </div>
    </DropZone>
  );
}

function Head({name, state, word}: PhotoSlotProps) {
  return (
    <div className="photo-head">
      <span className="photo-name">{name}</span>
      <span className="photo-word">
        <span aria-hidden="true">{symbols[state.kind]} </span>
        {word}
      </span>
    </div>
  );
}

function Picture({state, drop}: {readonly state: PhotoState; readonly drop: string}) {
  switch (state.kind) {
    case 'empty':
      return <p className="photo-frame">{drop}</p>;
    case 'taking':
      return (
        <p className="photo-frame" role="status">
          {state.text}
        </p>
      );
    case 'taken':
      return (
        <figure className="photo-frame">
          <img src={state.src} alt={state.alt} />
          <figcaption>{state.caption}</figcaption>
        </figure>
      );
    case 'described':
      return <p className="photo-frame photo-text">{state.text}</p>;
  }
}

function chooseWord({state, words}: PhotoSlotProps): string {
  return state.kind === 'taken' ? words.again : words.choose;
}

/** The trigger around it opens the file chooser; there is nothing else to do. */
function pressed(): void {}

/** HEIC is let through so that its problem can be said with advice. */
const kinds = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];
const symbols: Readonly<Record<PhotoState['kind'], string>> = {empty: '○', taking: '…', taken: '✓', described: '✎'};
