import {useState} from 'react';
import type {OrderList} from '#core/contract/answers.ts';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {Notice} from '../parts/notice.tsx';
import {Section} from '../parts/section.tsx';
import {heed} from '../store/view.ts';
import {useWords} from '../store/words.ts';

type Done = {readonly onDone: () => Promise<void>};

/** Takes a folder as the centre gave it; what is wrong with it shows in the problem bar. */
export function AddOrder({onDone}: Done) {
  const {add: words} = useWords().screens.orders;
  const [folder, setFolder] = useState('');
  const {busy, press} = useForm(async () => {
    const answer = await heed(call('orders.add', {folder: folder.trim()}));
    if (answer.ok) setFolder('');
    await onDone();
  }, folder.trim() !== '');
  return (
    <Section title={words.title}>
      <div className="orders-form">
        <Field label={words.label} hint={words.hint} value={folder} onChange={setFolder} onEnter={press} />
        <Button onPress={press} pending={busy && words.pending} blocked={folder.trim() === '' && words.hint}>
          {words.press}
        </Button>
      </div>
    </Section>
  );
}

export function OpenVault({vault, onDone}: Done & {readonly vault: OrderList['vault']}) {
  const {vault: words} = useWords().screens.orders;
  const [passphrase, setPassphrase] = useState('');
  const {busy, press} = useForm(async () => {
    const answer = await heed(call('vault.open', {passphrase}));
    setPassphrase('');
    if (answer.ok) await onDone();
  }, passphrase !== '');
  return (
    <Section title={words.word}>
      <Notice kind="attention" word={words.word}>
        {vault === 'none' ? words.none : words.closed}
      </Notice>
      <div className="orders-form">
        <Field label={words.label} kind="secret" value={passphrase} onChange={setPassphrase} onEnter={press} />
        <Button onPress={press} pending={busy && words.pending}>
          {words.press}
        </Button>
      </div>
    </Section>
  );
}

function useForm(send: () => Promise<void>, whole: boolean) {
  const [busy, setBusy] = useState(false);
  const press = () => {
    if (busy || !whole) return;
    setBusy(true);
    void send().finally(() => setBusy(false));
  };
  return {busy, press};
}
