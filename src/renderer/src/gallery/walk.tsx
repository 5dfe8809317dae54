import {words as wordsOf} from '#words/words.ts';
import {walkSteps} from '#words/screens/trouble.ts';
import {Button} from '../parts/button.tsx';
import {Notice} from '../parts/notice.tsx';
import {ProblemCard} from '../parts/problem-card.tsx';
import {Screen} from '../parts/screen.tsx';
import {Walk} from '../parts/walk.tsx';
import {nothing, StepFrame} from './frame.tsx';

const {trouble} = wordsOf('ja').screens;

export function WalkPage() {
  const {walk} = trouble;
  const steps = walkSteps.map(id => ({id, ...walk.steps[id], likely: id === 'cable' ? walk.likely : undefined}));
  return (
    <StepFrame step="stage">
      <Screen title="設定投入">
        <ProblemCard
          number="P-220"
          title="機器が何も答えません"
          means="27 秒 待ちました。電源・ケーブル・接続口のどれかです。"
          next="電源 LED、コンソールの口、変換ケーブルの順に確かめてください。"
          words={{means: trouble.means, next: trouble.next}}
        >
          <Walk title={walk.title} steps={steps}>
            <Button onPress={nothing}>{walk.test}</Button>
            <Notice kind="attention" word={walk.heard.nothing.word}>
              {walk.heard.nothing.text}
            </Notice>
          </Walk>
        </ProblemCard>
      </Screen>
    </StepFrame>
  );
}
