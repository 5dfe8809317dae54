import {useCallback, useState} from 'react';
import {Button} from '../parts/button.tsx';
import {ConsoleView} from '../parts/console-view.tsx';
import {Screen} from '../parts/screen.tsx';
import {nothing, StepFrame} from './frame.tsx';
import {spoken} from './spoken.ts';

export function ConsolePage() {
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const feed = useCallback((write: (text: string) => void) => (write(spoken), nothing), []);
  const onType = useCallback((keys: string) => setTyped(was => was + JSON.stringify(keys).slice(1, -1)), []);
  return (
    <StepFrame step="stage">
      <Screen
        title="手で入力する"
        fill
        actions={<Button onPress={() => setTyping(!typing)}>{typing ? '返す' : '引き取る'}</Button>}
      >
        <ConsoleView
          label="新機のコンソール"
          feed={feed}
          loading="端末を用意しています"
          onType={typing ? onType : undefined}
          typingHint="入力中。出るには Shift+Tab"
          screenReader
        />
        <p>
          送った文字 <output>{typed}</output>
        </p>
      </Screen>
    </StepFrame>
  );
}
