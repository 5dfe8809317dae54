import {useState} from 'react';
import {call} from '../../bridge.ts';
import {exceptionsOf, type Exceptions} from '../../drawer/exceptions.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';

export interface Cabling {
  readonly chosen: Exceptions;
  readonly choose: (chosen: Exceptions) => void;
}

export function useCabling(): Cabling {
  const [chosen, choose] = useState<Exceptions>({});
  return {chosen, choose};
}

/** One press says both: the cables are moved, and how. The decision goes first: it rests on what was seen. */
export function Cabled({cabling}: {readonly cabling: Cabling}) {
  const {cutover: said, hands} = useWords().screens;
  const {paper} = useVisit();
  const [pending, press] = usePending();
  const exceptions = exceptionsOf(cabling.chosen);
  const cabled = async (): Promise<void> => {
    if (await press(() => decide('visit.cables', {}))) await heed(call('visit.hands', {list: 'cables', exceptions}));
  };
  return (
    <>
      <span>{paper.training ? said.cabledTraining : said.cabledHint}</span>
      <Button kind="primary" pending={pending && said.pending} onPress={() => void cabled()}>
        {exceptions.length === 0 ? said.cabled : hands.withExceptions(exceptions.length)}
      </Button>
    </>
  );
}
