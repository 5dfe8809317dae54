import type {ReactNode} from 'react';
import {Tab, TabList, TabPanel, Tabs as Aria} from 'react-aria-components';
import './tabs.css';

export type TabItem<Id extends string> = {
  readonly id: Id;
  readonly text: string;
  /** How many stand behind it. */
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

export type TabsProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
};

export function Tabs<Id extends string>({label, items, value, onChange}: TabsProps<Id>) {
  return (
    <Aria className="tabs" selectedKey={value} onSelectionChange={id => onChange(id as Id)}>
      <TabList className="tabs-list" aria-label={label}>
        {items.map(({id, text, count}) => (
          <Tab key={id} id={id} className="tabs-tab">
            {text}
            {count !== undefined && <span className="tabs-count">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({id, content}) => (
        <TabPanel key={id} id={id} className="tabs-panel">
          {content}
        </TabPanel>
      ))}
    </Aria>
  );
}
