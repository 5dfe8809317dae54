import {useState} from 'react';
import {Button} from '../parts/button.tsx';
import {Screen} from '../parts/screen.tsx';
import {SignaturePad, type Ink} from '../parts/signature-pad.tsx';
import {Section} from '../parts/section.tsx';
import {nothing, StepFrame} from './frame.tsx';

export function SignPage() {
  const [ink, setInk] = useState<Ink>();
  const [signed, setSigned] = useState(false);
  return (
    <StepFrame step="witness">
      <Screen
        title="ご署名"
        actions={
          <>
            <Button onPress={nothing}>質問がある</Button>
            <Button onPress={nothing}>サインしない</Button>
            <Button
              kind="primary"
              onPress={() => setSigned(true)}
              blocked={ink === undefined && 'サインがまだありません。'}
            >
              サインする
            </Button>
          </>
        }
      >
        <Section title="作業に立ち会い、上の内容の説明を受けました。">
          <SignaturePad
            label="サイン"
            hint="指、ペン、マウスのどれでも書けます。"
            clearWord="書き直す"
            onChange={setInk}
          />
          <p data-testid="ink">{ink === undefined ? '筆跡なし' : `${ink.strokes.length} 画`}</p>
          {signed && <p>サインしました</p>}
        </Section>
      </Screen>
    </StepFrame>
  );
}
