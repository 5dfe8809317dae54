import {useState} from 'react';
import type {NoSign} from '#core/witness/sign-off.ts';
import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Choice} from '../../parts/choice.tsx';
import {Section} from '../../parts/section.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import './told.css';

const reasons: readonly NoSign[] = ['left', 'later', 'not-in-charge', 'seal', 'other', 'not-said'];

/** Nobody signs: the reason is kept, and the visit closes all the same. */
export function Nobody({onDone}: {readonly onDone: () => void}) {
  const {witness: said} = useWords().screens;
  const {statement} = useVisit().witness;
  const [reason, setReason] = useState<NoSign>();
  const [pending, press] = usePending();
  const record = async (): Promise<void> => {
    if (reason === undefined || statement === null) return;
    if (await press(() => call('witness.decline', {digest: statement.digest, reason}))) onDone();
  };
  return (
    <Section title={said.nobody}>
      <div className="road-reasons">
        <Choice
          label={said.reason}
          shape="list"
          options={reasons.map(id => ({id, text: said.reasons[id]}))}
          value={reason}
          onChange={setReason}
        />
      </div>
      <div className="road-ends">
        <Button
          blocked={reason === undefined && said.reasonMissing}
          pending={pending && said.pending}
          onPress={() => void record()}
        >
          {said.record}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {said.cancel}
        </Button>
      </div>
    </Section>
  );
}
