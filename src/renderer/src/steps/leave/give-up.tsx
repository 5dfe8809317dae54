import {useState} from 'react';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Field} from '../../parts/field.tsx';
import {Fold} from '../../parts/fold.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

/** Always closable: with a reason, never green. */
export function GiveUp() {
  const {leave: said} = useWords().screens;
  const {wouldEnd} = useVisit();
  const [why, setWhy] = useState('');
  const [pending, press] = usePending();
  return (
    <Fold title={said.giveUp.open} startsOpen={wouldEnd === 'aborted'}>
      <p>{said.giveUp.text}</p>
      <Field label={said.giveUp.why} kind="long" value={why} onChange={setWhy} maxLength={2000} />
      <div>
        <Button
          kind="danger"
          blocked={why.trim() === '' && said.giveUp.missing}
          pending={pending && said.pending}
          onPress={() => void press(() => decide('visit.give-up', {why: why.trim()}))}
        >
          {said.giveUp.press}
        </Button>
      </div>
    </Fold>
  );
}
