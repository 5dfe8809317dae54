import {useEffect, useState} from 'react';
import type {OrderList as Orders, OrderRow} from '#core/contract/answers.ts';
import {sayProblem} from '#words/words.ts';
import {call} from '../bridge.ts';
import {DataTable} from '../parts/data-table.tsx';
import {Frame} from '../parts/frame.tsx';
import {Mark} from '../parts/mark.tsx';
import {PressRow} from '../parts/press-row.tsx';
import {Screen} from '../parts/screen.tsx';
import {Section} from '../parts/section.tsx';
import {timeSpan} from '../store/local.ts';
import {useNow} from '../store/time.ts';
import {heed, tell} from '../store/view.ts';
import {useLanguage, useWords} from '../store/words.ts';
import {AddOrder, OpenVault} from './order-forms.tsx';
import {groupOrders, orderGroups, type OrderGroup} from './order-groups.ts';
import {TopBar} from './top-bar.tsx';
import {Trouble} from './trouble.tsx';
import './shell.css';

export function OrderList() {
  const {orders: words} = useWords().screens;
  const [list, setList] = useState<Orders | null>(null);
  const read = async () => {
    const answer = await heed(call('orders.list', {}));
    if (!answer.ok) return;
    setList(answer.value);
    if (answer.value.left !== null) tell(answer.value.left);
  };
  useEffect(() => void read(), []);
  return (
    <Frame top={<TopBar visit={null} />}>
      <Trouble />
      <Screen title={words.title} lead={words.lead}>
        {list !== null && (
          <div className="orders">
            {list.vault === 'closed' && <OpenVault vault={list.vault} onDone={read} />}
            <Groups list={list} />
            {list.vault === 'none' && <OpenVault vault={list.vault} onDone={read} />}
            <AddOrder onDone={read} />
          </div>
        )}
      </Screen>
    </Frame>
  );
}

function Groups({list}: {readonly list: Orders}) {
  const {orders: words} = useWords().screens;
  const groups = groupOrders(list.orders, useNow());
  const filled = orderGroups.filter(group => groups[group].length > 0);
  return (
    <>
      {list.orders.length === 0 && <p className="orders-hint">{words.none}</p>}
      {filled.map(group => (
        <Section key={group} title={words.groups[group]}>
          <GroupHint group={group} />
          <ul className="orders-rows">
            {groups[group].map(row => (
              <li key={row.order}>
                <Row row={row} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {list.unreadable.length > 0 && <Broken broken={list.unreadable} />}
    </>
  );
}

function GroupHint({group}: {readonly group: OrderGroup}) {
  const {hints} = useWords().screens.orders;
  const hint = group === 'overdue' || group === 'training' ? hints[group] : undefined;
  return hint === undefined ? null : <p className="orders-hint">{hint}</p>;
}

function Row({row}: {readonly row: OrderRow}) {
  const {orders: words, shell} = useWords().screens;
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    await heed(call('order.open', {order: row.order}));
    setBusy(false);
  };
  return (
    <PressRow
      title={words.row(row.site, words.work[row.workType])}
      sub={words.about({...row, when: unbroken(timeSpan(row, language))})}
      end={
        <>
          {row.training && <Mark tone="training" symbol="◇" word={shell.training} />}
          <Mark {...stateMarks[row.state]} word={busy ? words.opening : words.states[row.state]} />
        </>
      }
      onPress={() => void open()}
    />
  );
}

/** A window of time is read in one glance. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

const stateMarks = {
  new: {tone: 'plain', symbol: '○'},
  begun: {tone: 'accent', symbol: '▶'},
  ended: {tone: 'attention', symbol: '!'},
  reported: {tone: 'good', symbol: '✓'}
} as const;

function Broken({broken}: {readonly broken: Orders['unreadable']}) {
  const {orders: words} = useWords().screens;
  const language = useLanguage();
  return (
    <Section title={words.groups.broken}>
      <p className="orders-hint">{words.hints.broken}</p>
      <DataTable
        caption={words.groups.broken}
        columns={[
          {id: 'folder', text: words.broken.folder, kind: 'code'},
          {id: 'number', text: words.broken.number},
          {id: 'title', text: words.broken.title}
        ]}
        heading="folder"
        empty=""
        rows={broken.map(({folder, problem}) => {
          const {number, title} = sayProblem(language, problem);
          return {id: folder, cells: {folder, number, title}};
        })}
      />
    </Section>
  );
}
