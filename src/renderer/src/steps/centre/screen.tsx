import {Button} from '../../parts/button.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {useVisit} from '../../store/mirror.ts';
import {lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {Customer} from './customer.tsx';
import {Monitoring} from './monitoring.tsx';
import {Register} from './register.tsx';

/** 監視確認: what centre and customer say themselves; nothing here is read from the unit. */
export function Screen() {
  const {centre: said} = useWords().screens;
  const {rail, paper} = useVisit();
  const told = rail.some(one => one.step === 'centre' && one.state === 'done');
  return (
    <Layout
      title={said.title}
      lead={said.order[paper.workType]}
      actions={
        <Button kind={told ? 'primary' : 'secondary'} onPress={() => lookAt('witness')}>
          {said.forward}
        </Button>
      }
    >
      {paper.workType === 'swap' && <Register />}
      <Monitoring primary={!told} />
      <Customer />
    </Layout>
  );
}
