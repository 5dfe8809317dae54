import {useState} from 'react';
import {Button} from '../parts/button.tsx';
import {DiffView, type DiffRow} from '../parts/diff-view.tsx';
import {LineList, type Line} from '../parts/line-list.tsx';
import {Screen} from '../parts/screen.tsx';
import {Tabs} from '../parts/tabs.tsx';
import {nothing, StepFrame} from './frame.tsx';

export function LinesPage() {
  const [tab, setTab] = useState<'plan' | 'diff'>(location.hash === '#diff' ? 'diff' : 'plan');
  return (
    <StepFrame step="stage">
      <Screen
        title="計画と差分"
        lead="センターの設定から送る行です。秘密は伏せてあります。"
        fill
        actions={
          <Button kind="primary" onPress={nothing}>
            294 行を送る
          </Button>
        }
      >
        <Tabs
          label="見るもの"
          value={tab}
          onChange={setTab}
          items={[
            {id: 'plan', text: '送る行', count: 600, content: <Plan />},
            {id: 'diff', text: '差分', count: 3, content: <Diff />}
          ]}
        />
      </Screen>
    </StepFrame>
  );
}

function Plan() {
  return <LineList label="送る行" total={600} line={lineAt} follow={122} />;
}

function Diff() {
  return (
    <DiffView label="計画と読み返しの差分" leftTitle="計画" rightTitle="読み返し" classTitle="違いの種類" rows={rows} />
  );
}

function lineAt(at: number): Line {
  const base = {number: at + 1, text: ` ip filter ${at} permit 192.0.2.0/24 any tcp established`};
  if (at % 40 === 0) return {...base, section: true, text: `フィルタ ${at / 40 + 1}`};
  if (at < 120) return {...base, mark: {symbol: '✓', word: '投入済', tone: 'good'}};
  if (at === 120) return {...base, mark: {symbol: '×', word: '拒否', tone: 'bad'}, text: ' dns forwarder enable'};
  if (at === 121) return {...base, mark: {symbol: '?', word: '結果不明', tone: 'attention'}};
  if (at === 122) return {...base, mark: {symbol: '▶', word: '送信中', tone: 'accent'}};
  return base;
}

const rows: readonly DiffRow[] = [
  same(1, 'hostname shinjuku-gw'),
  same(2, 'interface ge0/1'),
  same(3, ' ip address 192.0.2.10/29'),
  {
    id: 'speed',
    kind: 'changed',
    left: {number: 4, text: ' speed 100 duplex full'},
    right: {number: 4, text: ' speed auto'},
    word: '要確認',
    tone: 'bad',
    remark: '固定速度が入っていません'
  },
  {
    id: 'secret',
    kind: 'changed',
    left: {number: 5, text: ' pppoe password ********'},
    right: {number: 5, text: ' pppoe password ********'},
    word: '既知: 暗号化表記',
    tone: 'plain'
  },
  same(6, ' no shutdown'),
  {id: 'missing', kind: 'left', left: {number: 7, text: 'dns forwarder enable'}, word: '不足', tone: 'bad'},
  {id: 'extra', kind: 'right', right: {number: 7, text: 'dns proxy enable'}, word: '言い換え', tone: 'attention'},
  same(8, 'end')
];

function same(number: number, text: string): DiffRow {
  return {id: `same-${number}`, kind: 'same', left: {number, text}, right: {number, text}};
}
