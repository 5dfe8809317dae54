import type {ReactNode} from 'react';
import './notice.css';

export type NoticeProps = {
  /** `word`: amber, the centre's word is owed or was taken by mouth alone. */
  readonly kind: 'note' | 'attention' | 'word' | 'training' | 'bad';
  /** The kind in a word: 注意, センター確認, 訓練. */
  readonly word: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** It came while the person was looking elsewhere: say it aloud. */
  readonly live?: boolean | undefined;
};

export function Notice({kind, word, children, actions, live = false}: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={live ? 'status' : 'note'}>
      <span className="notice-word">
        <span className="notice-symbol" aria-hidden="true">
          {symbols[kind]}
        </span>
        {word}
      </span>
      <div className="notice-text">{children}</div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}

const symbols: Readonly<Record<NoticeProps['kind'], string>> = {
  note: 'i',
  attention: '!',
  word: '◆',
  training: '◇',
  bad: '×'
};
