import './clock-strip.css';
import {Figures} from './figures.tsx';

export type ClockItem = {
  readonly id: string;
  readonly name: string;
  /** A time or a span as it is read: 03:41, 0:16:20. */
  readonly text: string;
  /** More to it, in words: あと 12 分, 過ぎています. */
  readonly note?: string | undefined;
  readonly tone?: 'plain' | 'good' | 'attention' | 'bad' | undefined;
  readonly large?: boolean | undefined;
};

export type ClockStripProps = {
  readonly label: string;
  /** Elapsed since 停止開始, 切り戻し判断時刻, restored at. */
  readonly items: readonly ClockItem[];
};

/** The night's clock: it shows and decides nothing. */
export function ClockStrip({label, items}: ClockStripProps) {
  return (
    <section className="clock" aria-label={label}>
      <dl className="clock-items">
        {items.map(({id, name, text, note, tone = 'plain', large = false}) => (
          <div key={id} className="clock-item" data-tone={tone} data-large={large || undefined}>
            <dt>{name}</dt>
            <dd>
              <span className="clock-time">
                <Figures text={text} />
              </span>
              {note !== undefined && <span className="clock-note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
