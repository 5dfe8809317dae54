import type {ReactNode} from 'react';
import {Whole} from './whole.tsx';
import './facts.css';

export type Fact = {
  readonly name: string;
  readonly value: ReactNode;
  readonly kind?: 'text' | 'code' | 'unknown' | undefined;
  readonly note?: string | undefined;
};

export type FactsProps = {
  readonly items: readonly Fact[];
  readonly columns?: 1 | 2 | 3 | undefined;
};

export function Facts({items, columns = 1}: FactsProps) {
  return (
    <dl className="facts" data-columns={columns}>
      {items.map(({name, value, kind = 'text', note}) => (
        <div key={name} className="fact" data-kind={kind}>
          <dt>{name}</dt>
          <dd>
            {typeof value === 'string' ? <Whole text={value} /> : value}
            {note !== undefined && <span className="fact-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
