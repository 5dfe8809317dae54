import {useCallback, useRef, useState} from 'react';
import {Button} from '../parts/button.tsx';
import {ConsoleView} from '../parts/console-view.tsx';
import {Screen} from '../parts/screen.tsx';
import {nothing, StepFrame} from './frame.tsx';
import {spoken} from './spoken.ts';

export function ConsolePage() {
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const say = useRef<(text: string) => void>(nothing);
  const feed = useCallback((write: (text: string) => void) => {
    say.current = write;
    write(spoken);
    return nothing;
  }, []);
  const onType = useCallback((keys: string) => setTyped(was => was + JSON.stringify(keys).slice(1, -1)), []);
  return (
    <StepFrame step="stage">
      <Screen
        title="手で入力する"
        actions={
          <>
            <Button onPress={() => say.current(spoken)}>装置が話す</Button>
            <Button onPress={() => setTyping(!typing)}>{typing ? '返す' : '引き取る'}</Button>
          </>
        }
      >
        <div className="gallery-console">
          <ConsoleView
            label="新機のコンソール"
            feed={feed}
            loading="端末を用意しています"
            onType={typing ? onType : undefined}
            typingHint="入力中。出るには Shift+Tab"
            screenReader
          />
        </div>
        <p>
          送った文字 <output>{typed}</output>
        </p>
      </Screen>
    </StepFrame>
  );
}
