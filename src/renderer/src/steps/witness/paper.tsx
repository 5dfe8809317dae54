import {useState} from 'react';
import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {PhotoTaker} from '../../drawer/photo-taker.tsx';
import {Button} from '../../parts/button.tsx';
import {Field} from '../../parts/field.tsx';
import {Section} from '../../parts/section.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {Sheet} from '../../witness-page/sheet.tsx';

/** The same text on one sheet; a photo of it, or where none may be taken its receipt in words. */
export function Paper({onDone}: {readonly onDone: () => void}) {
  const {witness: said} = useWords().screens;
  const {paper, witness} = useVisit();
  const [name, setName] = useState('');
  const [receipt, setReceipt] = useState(said.print.receiptDefault);
  const [pending, press] = usePending();
  const {statement} = witness;
  if (statement === null) return null;
  const record = async (): Promise<void> => {
    const given = {digest: statement.digest, name: name.trim(), receipt: receipt.trim()};
    if (await press(() => call('witness.paper', given))) onDone();
  };
  return (
    <Section title={said.print.title} note={said.control(statement.control)}>
      <p>{said.print.text}</p>
      <Sheet statement={statement} company={paper.contract.customer} />
      <div>
        <Button onPress={() => window.print()}>{said.print.print}</Button>
      </div>
      <PhotoTaker subject="paper" />
      <Field label={said.print.name} value={name} onChange={setName} maxLength={100} />
      <Field
        label={said.print.receipt}
        hint={said.print.receiptHint}
        value={receipt}
        onChange={setReceipt}
        maxLength={200}
      />
      <div className="road-ends">
        <Button
          blocked={receipt.trim() === '' && said.print.missing}
          pending={pending && said.pending}
          onPress={() => void record()}
        >
          {said.print.record}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {said.cancel}
        </Button>
      </div>
    </Section>
  );
}
