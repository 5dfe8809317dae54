import {useState} from 'react';
import type {Preferences} from '#core/contract/answers.ts';
import {call} from '../bridge.ts';
import {looks} from '../look/look.ts';
import {Button} from '../parts/button.tsx';
import {Choice} from '../parts/choice.tsx';
import {Dialog} from '../parts/dialog.tsx';
import {heed, useView} from '../store/view.ts';
import {useWords} from '../store/words.ts';

/** Language and look, kept by the host. */
export function Display() {
  const {display: words} = useWords().screens.shell;
  const {language, look} = useView();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog open={open} title={words.open} onClose={close} actions={<Button onPress={close}>{words.close}</Button>}>
        <Choice
          label={words.language}
          options={(['ja', 'en'] as const).map(id => ({id, text: words.languages[id]}))}
          value={language}
          onChange={id => prefer({language: id})}
        />
        <Choice
          label={words.look}
          options={looks.map(id => ({id, text: words.looks[id]}))}
          value={look}
          onChange={id => prefer({look: id})}
        />
      </Dialog>
    </>
  );
}

/** Shown at once; the host keeps it for the next start. */
function prefer(wish: Pick<Preferences, 'language'> | Pick<Preferences, 'look'>): void {
  useView.setState(wish);
  void heed(call('app.prefer', wish));
}
