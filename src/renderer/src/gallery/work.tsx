import {useCallback} from 'react';
import {Button} from '../parts/button.tsx';
import {ConsoleView} from '../parts/console-view.tsx';
import {Notice} from '../parts/notice.tsx';
import {Progress} from '../parts/progress.tsx';
import {Screen} from '../parts/screen.tsx';
import {ToggleRow} from '../parts/toggle-row.tsx';
import {Section} from '../parts/section.tsx';
import {nothing, StepFrame} from './frame.tsx';
import {spoken} from './spoken.ts';

export function WorkPage() {
  const feed = useCallback((write: (text: string) => void) => (write(spoken), nothing), []);
  return (
    <StepFrame
      step="stage"
      drawerTitle="コンソール（読み取りのみ）"
      drawer={<ConsoleView label="新機のコンソール" feed={feed} loading="端末を用意しています" />}
    >
      <Screen
        title="設定投入"
        lead="新機に 294 行を送っています。配線はまだしません。"
        actions={<Button onPress={nothing}>手で入力する</Button>}
      >
        <Progress
          label="バックアップ 2026-11-20 から"
          done={120}
          of={294}
          text="120 / 294 行"
          state="running"
          word="投入中"
          facts={[
            {name: '速さ', text: '6.4 行/秒'},
            {name: '残り', text: '約 27 秒'},
            {name: 'いまの行', text: 'ids enable'}
          ]}
          actions={<Button onPress={nothing}>一時停止</Button>}
        />
        <Notice kind="word" word="口頭のみ" actions={<Button onPress={nothing}>数字を入れる</Button>}>
          センターの確認は口頭で受けました（03:31 佐藤様 受付 4471）。後ほど承認が要ります。
        </Notice>
        <Section title="待つあいだに">
          <div>
            <ToggleRow text="旧機のケーブルに札を付けた" on onChange={nothing} state="03:37" />
            <ToggleRow text="管理番号シールを移した" hint="旧機の天面から新機の天面へ" on={false} onChange={nothing} />
          </div>
        </Section>
      </Screen>
    </StepFrame>
  );
}
