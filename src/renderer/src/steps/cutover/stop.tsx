import {useState} from 'react';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Dialog} from '../../parts/dialog.tsx';
import {Notice} from '../../parts/notice.tsx';
import {timeOfDay} from '../../store/local.ts';
import {decide} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

/** The one press that takes the customer's traffic away; asked once more. */
export function Stop() {
  const {cutover: said} = useWords().screens;
  const [asking, setAsking] = useState(false);
  const [pending, press] = usePending();
  const stop = async (): Promise<void> => {
    await press(() => decide('visit.stop-traffic', {}));
    setAsking(false);
  };
  return (
    <>
      <span>{said.stopHint}</span>
      <Button kind="primary" onPress={() => setAsking(true)}>
        {said.stop}
      </Button>
      <Dialog
        open={asking}
        urgent
        title={said.ask.title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{said.ask.no}</Button>
            <Button kind="danger" pending={pending && said.pending} onPress={() => void stop()}>
              {said.ask.yes}
            </Button>
          </>
        }
      >
        <p>{said.ask.text}</p>
      </Dialog>
    </>
  );
}

export function Stopped({at}: {readonly at: string}) {
  const {cutover: said} = useWords().screens;
  return (
    <Notice kind="note" word={said.stopTitle}>
      {said.stopped(timeOfDay(at))}
    </Notice>
  );
}
