import {useState} from 'react';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Dialog} from '../parts/dialog.tsx';
import {Field} from '../parts/field.tsx';
import {decide, useVisit} from '../store/mirror.ts';
import {heed, lookAt} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import {sameTarget} from './target.ts';
import {useWay, Way} from './way.tsx';

type ManualDialogProps = {
  /** The reason as the problem gives it; the person may say another. */
  readonly why: string;
  readonly onClose: () => void;
};

/** From a problem to a console one may type on: this is the second press. */
export function ManualDialog({why, onClose}: ManualDialogProps) {
  const {trouble, staging} = useWords().screens;
  const words = trouble.manual;
  const {line} = useVisit();
  const way = useWay();
  const [reason, setReason] = useState(why);
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    const chosen = sameTarget(way.target, line.target) || (await choose(way.target));
    const begun = chosen && (await heed(decide('unit.manual', {why: reason.trim()}))).ok;
    setBusy(false);
    if (begun) lookAt('staging');
    onClose();
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{words.back}</Button>
          <Button
            kind="primary"
            autoFocus
            onPress={() => void start()}
            pending={busy && words.pending}
            blocked={(way.target === null && staging.blocked.way) || (reason.trim() === '' && words.why)}
          >
            {words.start}
          </Button>
        </>
      }
    >
      {words.text.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Field label={words.why} value={reason} onChange={setReason} maxLength={200} />
      {line.target === null && <Way way={way} />}
    </Dialog>
  );
}

async function choose(target: ReturnType<typeof useWay>['target']): Promise<boolean> {
  return target !== null && (await heed(call('unit.choose', {target}))).ok;
}
