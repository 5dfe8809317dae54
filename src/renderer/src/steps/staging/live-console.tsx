import {useState} from 'react';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {ConsoleView} from '../../parts/console-view.tsx';
import {Fold} from '../../parts/fold.tsx';
import {consoleFeed} from '../../store/console.ts';
import {useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';

/** What the unit shows; keys reach it only while the keyboard is a person's. */
export function LiveConsole() {
  const {console: words} = useWords().screens.staging;
  const {line} = useVisit();
  return (
    <div className="live">
      <ConsoleView
        label={words.label}
        loading={words.loading}
        feed={consoleFeed}
        typingHint={words.typing}
        onType={line.state === 'person' ? type : undefined}
      />
      <Palette />
    </div>
  );
}

function type(text: string): void {
  void heed(call('unit.type', {text}));
}

/** The profile's commands that only look: asked by a press, answered here and in the record. */
function Palette() {
  const {takeover: words} = useWords().screens.staging;
  const {paper, line, work} = useVisit();
  const [asking, setAsking] = useState<number>();
  const [answer, setAnswer] = useState<{readonly command: string; readonly lines: readonly string[]}>();
  const may = line.state === 'held' || (work.is === 'paused' && line.state !== 'person');
  if (!may || paper.palette.length === 0) return null;
  const ask = async (command: number) => {
    setAsking(command);
    const given = await heed(call('unit.ask', {command}));
    setAsking(undefined);
    if (given.ok) setAnswer(given.value);
  };
  return (
    <Fold level={2} title={words.palette} note={words.paletteHint}>
      <div className="palette">
        {paper.palette.map((command, at) => (
          <Button key={command} onPress={() => void ask(at)} pending={asking === at && words.asking}>
            <code>{command}</code>
          </Button>
        ))}
      </div>
      {answer !== undefined && (
        <section aria-label={words.answer(answer.command)} className="palette-answer">
          <h3>{words.answer(answer.command)}</h3>
          {answer.lines.length === 0 ? <p>{words.emptyAnswer}</p> : <pre tabIndex={0}>{answer.lines.join('\n')}</pre>}
        </section>
      )}
    </Fold>
  );
}
