import {useState} from 'react';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {Field} from '../../parts/field.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Notice} from '../../parts/notice.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {Running} from './running.tsx';
import {NewLabel} from './unit.tsx';

/** By hand: a live recorded console, the centre's lines to paste, and nothing that the program proves. */
export function Manual() {
  const {manual: words} = useWords().screens.staging;
  const {manual, work, line, plan} = useVisit();
  // Kept here, beyond the pasting: what was sent is not offered again, also not after a new start.
  const [paste, setPaste] = useState<Pasting>({
    from: String((plan?.counts.unknown ?? 0) + 1),
    count: '20',
    open: false
  });
  return (
    <>
      <Notice
        kind="attention"
        word={words.word}
        actions={line.state !== 'person' && work.is === 'idle' && <OpenLine why={manual?.why ?? ''} />}
      >
        {words.text(manual?.why ?? '')}
      </Notice>
      {work.is !== 'idle' && work.work === 'paste' ? (
        <Running work={work} />
      ) : (
        <Paste paste={paste} onChange={setPaste} />
      )}
    </>
  );
}

/** After a crash or a cut the way has to be opened again; the visit stays one by hand. */
function OpenLine({why}: {readonly why: string}) {
  const {manual: words} = useWords().screens.staging;
  return <Button onPress={() => void heed(decide('unit.manual', {why}))}>{words.open}</Button>;
}

interface Pasting {
  readonly from: string;
  readonly count: string;
  readonly open: boolean;
}

type PasteProps = {readonly paste: Pasting; readonly onChange: (paste: Pasting) => void};

function Paste({paste, onChange}: PasteProps) {
  const {manual: words} = useWords().screens.staging;
  const {plan} = useVisit();
  const {from, count, open} = paste;
  const first = Math.max(1, Number(from));
  const many = Math.min(500, Math.max(1, Number(count)));
  const last = Math.min(first + many - 1, plan?.counts.planned ?? first + many - 1);
  const send = async () => {
    const answer = await heed(call('unit.paste', {from: first, count: many}));
    if (answer.ok) onChange({...paste, from: String(last + 1)});
  };
  return (
    <Fold level={2} title={words.paste} open={open} onOpenChange={shown => onChange({...paste, open: shown})}>
      <p>{words.pasteHint}</p>
      <NewLabel />
      <div className="paste">
        <Field
          label={words.from}
          kind="digits"
          short
          value={from}
          onChange={value => onChange({...paste, from: value})}
        />
        <Field
          label={words.count}
          kind="digits"
          short
          value={count}
          onChange={value => onChange({...paste, count: value})}
        />
        <Button onPress={() => void send()}>{words.pastePress(first, last)}</Button>
      </div>
    </Fold>
  );
}

export function ManualDone() {
  const {manual: words} = useWords().screens.staging;
  const [busy, setBusy] = useState(false);
  const done = async () => {
    setBusy(true);
    await heed(decide('unit.manual-done', {}));
    setBusy(false);
  };
  return (
    <Button kind="primary" onPress={() => void done()} pending={busy && words.donePending}>
      {words.done}
    </Button>
  );
}
