import type {ReactNode} from 'react';
import {Button} from 'react-aria-components';
import './press-row.css';

export type PressRowProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** At the right: a mark, a time, a count. */
  readonly end?: ReactNode;
  /** At the left: a time of day, a symbol. */
  readonly lead?: ReactNode;
  readonly onPress: () => void;
  readonly chosen?: boolean | undefined;
};

/** A row that opens something: an order, a port, a photo. The whole row is hit. */
export function PressRow({title, sub, end, lead, onPress, chosen = false}: PressRowProps) {
  return (
    <Button className="press-row" onPress={onPress} data-chosen={chosen || undefined}>
      {lead !== undefined && <span className="press-lead">{lead}</span>}
      <span className="press-body">
        <span className="press-title">{title}</span>
        {sub !== undefined && <span className="press-sub">{sub}</span>}
      </span>
      {end !== undefined && <span className="press-end">{end}</span>}
      <span className="press-arrow" aria-hidden="true">
        ▶
      </span>
    </Button>
  );
}
