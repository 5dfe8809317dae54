import {useState, type ReactNode} from 'react';
import {Button} from '../parts/button.tsx';
import {ClockStrip} from '../parts/clock-strip.tsx';
import {Drawer} from '../parts/drawer.tsx';
import {Frame} from '../parts/frame.tsx';
import {KbdHint} from '../parts/kbd-hint.tsx';
import {Mark} from '../parts/mark.tsx';
import {StepRail, type RailStep} from '../parts/step-rail.tsx';
import {TopBar} from './top-bar.tsx';

type StepFrameProps = {
  readonly step: string;
  readonly children: ReactNode;
  readonly drawer?: ReactNode;
  readonly drawerTitle?: string;
};

export function StepFrame({step, children, drawer, drawerTitle = ''}: StepFrameProps) {
  const [open, setOpen] = useState(drawer !== undefined);
  return (
    <Frame
      top={<Top onDrawer={() => setOpen(!open)} />}
      rail={<StepRail label="作業の手順" steps={steps} current={step} onOpen={nothing} />}
      drawer={
        <Drawer open={open} title={drawerTitle} closeWord="閉じる" onClose={() => setOpen(false)}>
          {drawer}
        </Drawer>
      }
    >
      {children}
    </Frame>
  );
}

function Top({onDrawer}: {readonly onDrawer: () => void}) {
  return (
    <TopBar
      title="新宿支店"
      sub="交換 T-20261122-0147"
      marks={<Mark tone="training" symbol="◇" word="訓練" />}
      clock={<ClockStrip label="今夜の時計" items={clock} />}
      tools={
        <>
          <Button kind="quiet" onPress={nothing}>
            <KbdHint keys={['F2']} text="通話" />
          </Button>
          <Button kind="quiet" onPress={nothing}>
            <KbdHint keys={['F3']} text="写真" />
          </Button>
          <Button kind="quiet" onPress={onDrawer}>
            <KbdHint keys={['F4']} text="コンソール" />
          </Button>
        </>
      }
    />
  );
}

const clock = [
  {id: 'elapsed', name: '停止から', text: '0:16:42', large: true},
  {id: 'decide', name: '切り戻し判断', text: '04:20', note: 'あと 22 分', tone: 'attention' as const},
  {id: 'restored', name: '通信の再開', text: '未確認'}
];

const steps: readonly RailStep[] = [
  {id: 'prepare', name: '出発前点検', state: 'done', word: '済 02:18'},
  {id: 'enter', name: '入館・現場の条件', state: 'done', word: '済 03:05'},
  {id: 'before', name: '事前確認（旧機）', state: 'attention', word: '要確認'},
  {id: 'stage', name: '設定投入', state: 'now', word: 'いま'},
  {id: 'swap', name: '停止・交換', state: 'open', word: '未'},
  {
    id: 'verify',
    name: '検証',
    state: 'closed',
    word: 'まだ',
    missing: {text: '新機がまだ保存されていません。', link: {text: '設定投入へ', onPress: nothing}}
  },
  {id: 'monitor', name: '監視確認', state: 'closed', word: 'まだ'},
  {id: 'witness', name: '立会サイン', state: 'closed', word: 'まだ'},
  {id: 'leave', name: '退館', state: 'closed', word: 'まだ'}
];

export function nothing(): void {}
