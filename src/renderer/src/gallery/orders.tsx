import {useState} from 'react';
import {Button} from '../parts/button.tsx';
import {DataTable} from '../parts/data-table.tsx';
import {Frame} from '../parts/frame.tsx';
import {Mark} from '../parts/mark.tsx';
import {Notice} from '../parts/notice.tsx';
import {PressRow} from '../parts/press-row.tsx';
import {Screen} from '../parts/screen.tsx';
import {Section} from '../parts/section.tsx';
import {Tabs} from '../parts/tabs.tsx';
import {TopBar} from './top-bar.tsx';
import {nothing} from './frame.tsx';

export function OrdersPage() {
  const [tab, setTab] = useState<'today' | 'late' | 'delivery'>('today');
  return (
    <Frame
      top={
        <TopBar
          title="VSR Onsite"
          sub="2026年11月22日（日）"
          tools={
            <Button kind="quiet" onPress={nothing}>
              設定
            </Button>
          }
        />
      }
    >
      <Screen title="作業指示" actions={<Button onPress={nothing}>作業指示を取り込む</Button>}>
        <Notice kind="training" word="訓練">
          ここでの作業は送られません。装置は訓練用です。
        </Notice>
        <Tabs
          label="作業指示"
          value={tab}
          onChange={setTab}
          items={[
            {id: 'today', text: '今日', count: 2, content: <Today />},
            {id: 'late', text: '期限切れ', count: 0, content: <p>ありません。</p>},
            {id: 'delivery', text: '送信待ち', count: 1, content: <p>送信待ちは 1 件です。</p>}
          ]}
        />
        <Section title="使えるポート" note="2 秒ごとに調べています">
          <Ports />
        </Section>
      </Screen>
    </Frame>
  );
}

function Today() {
  return (
    <div className="gallery-stack">
      <PressRow
        lead="03:00"
        title="株式会社サンプル商事 新宿支店"
        sub="交換 ・ VSR n100 ・ T-20261122-0147"
        end={<Mark tone="accent" symbol="▶" word="作業中" />}
        onPress={nothing}
        chosen
      />
      <PressRow
        lead="13:00"
        title="株式会社サンプル商事 福岡営業所"
        sub="導入 ・ VSR n200 ・ T-20261122-0151"
        end={
          <>
            <Mark tone="attention" symbol="!" word="回線未確認" />
            <Mark tone="plain" symbol="○" word="未着手" />
          </>
        }
        onPress={nothing}
      />
      <PressRow
        lead="昨日"
        title="株式会社サンプル商事 大阪支店"
        sub="交換 ・ VSR n100 ・ T-20261121-0098"
        end={<Mark tone="good" symbol="✓" word="センター受領" />}
        onPress={nothing}
      />
    </div>
  );
}

function Ports() {
  return (
    <DataTable
      caption="使えるポート"
      heading="path"
      empty="変換ケーブルが見つかりません。"
      columns={[
        {id: 'path', text: 'ポート', kind: 'code'},
        {id: 'maker', text: '変換ケーブル'},
        {id: 'id', text: 'VID:PID', kind: 'code'},
        {id: 'used', text: '前回'},
        {id: 'open', text: '操作'}
      ]}
      rows={ports}
    />
  );
}

const ports = [
  {
    id: 'a',
    cells: {
      path: 'COM7',
      maker: 'FTDI FT232R',
      id: '0403:6001',
      used: '11月20日 大阪支店',
      open: <Button onPress={nothing}>つなぐ</Button>
    }
  },
  {
    id: 'b',
    cells: {
      path: 'COM3',
      maker: '不明',
      id: '067B:2303',
      used: 'なし',
      open: (
        <Button onPress={nothing} blocked="現在のドライバでは使えません。もう1本をお使いください。">
          つなぐ
        </Button>
      )
    }
  }
];
