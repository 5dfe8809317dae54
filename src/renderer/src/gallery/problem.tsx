import {Button} from '../parts/button.tsx';
import {Notice} from '../parts/notice.tsx';
import {ProblemCard} from '../parts/problem-card.tsx';
import {Progress} from '../parts/progress.tsx';
import {Screen} from '../parts/screen.tsx';
import {nothing, StepFrame} from './frame.tsx';

const words = {means: '現場での意味', next: '次にすること'};

export function ProblemPage() {
  return (
    <StepFrame step="stage">
      <Screen title="設定投入">
        <Refused />
        <ProblemCard
          tone="attention"
          number="P-104"
          title="変換ケーブルが外れました"
          means="装置は動いています。どこまで入ったかは、つなぎ直して読み返します。"
          next="ケーブルを挿し直してください。別のポート名でもかまいません。"
          words={words}
        />
        <States />
      </Screen>
    </StepFrame>
  );
}

function Refused() {
  return (
    <ProblemCard
      number="P-217"
      title="装置が 1 行を受け付けませんでした"
      means="ここまでの 120 行は入っています。残りはまだ送っていません。装置は保存されていません。"
      next="言い換えを使うか、この行を残して続けるかを選んでください。"
      words={words}
      again="同じ行をもう一度送っても安全です。"
      actions={
        <>
          <Button kind="primary" onPress={nothing}>
            登録済みの言い換えを使う
          </Button>
          <Button onPress={nothing}>残して続行（残件）</Button>
          <Button kind="quiet" onPress={nothing}>
            状況カード
          </Button>
        </>
      }
    >
      <samp>{'dns forwarder enable\n% Invalid input detected'}</samp>
    </ProblemCard>
  );
}

function States() {
  return (
    <>
      <Progress
        label="投入"
        done={120}
        of={294}
        text="120 / 294 行"
        state="paused"
        word="一時停止"
        actions={
          <Button kind="primary" onPress={nothing}>
            再開
          </Button>
        }
      />
      <Progress label="投入" done={120} of={294} text="120 / 294 行" state="stopped" word="停止" />
      <Progress label="投入" done={294} of={294} text="294 / 294 行" state="done" word="送信ずみ（未読み返し）" />
      <Notice kind="note" word="参考">
        保存は読み返しが済んでからです。
      </Notice>
      <Notice kind="bad" word="結果不明">
        保存の返事を受け取っていません。
      </Notice>
    </>
  );
}
