import {useState} from 'react';
import type {PhotoSubject} from '#core/job/deeds.ts';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {PhotoSlot, type PhotoState} from '../parts/photo-slot.tsx';
import {useVisit} from '../store/mirror.ts';
import {tell} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import {Camera} from './camera.tsx';
import {keepPhoto} from './keep-photo.ts';
import {openPicture} from './open-picture.ts';
import {usePending} from './pending.ts';
import {renditionOf} from './rendition.ts';
import './photo-taker.css';

type Trouble = 'heic' | 'unreadable' | 'tooLarge' | 'refused';

/** One photo that is asked for by name: camera, file, drop, or words in its place. */
export function PhotoTaker({subject}: {readonly subject: PhotoSubject}) {
  const {photos: said} = useWords().screens;
  const {conditions} = useVisit().people;
  const [open, setOpen] = useState<'camera' | 'words' | null>(null);
  const {state, trouble, take} = useTaking(subject);
  const name = said.subjects[subject];
  const forbidden = conditions?.photos === false;
  return (
    <div className="taker">
      <PhotoSlot
        name={name}
        state={state}
        word={said.states[state.kind]}
        words={said.slot}
        onFile={file => void take(file)}
        onDescribe={() => setOpen(open === 'words' ? null : 'words')}
        problem={trouble && said[trouble]}
        blocked={forbidden ? said.forbiddenWord : undefined}
        camera={
          !forbidden && (
            <Button kind="quiet" label={`${name}: ${said.camera}`} onPress={() => setOpen('camera')}>
              {said.camera}
            </Button>
          )
        }
      />
      {open === 'camera' && <Camera name={name} onClose={() => setOpen(null)} onShot={shot => void take(shot)} />}
      {open === 'words' && <InWords subject={subject} onDone={() => setOpen(null)} />}
    </div>
  );
}

/** What stands in the slot, and what becomes of a file that is given to it. */
function useTaking(subject: PhotoSubject) {
  const {photos: said} = useWords().screens;
  const kept = useVisit().people.photos.find(one => one.subject === subject);
  const [taking, setTaking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const take = async (file: Blob): Promise<void> => {
    setTaking(true);
    setTrouble(undefined);
    setTrouble(await keep(subject, file));
    setTaking(false);
  };
  const name = said.subjects[subject];
  const state: PhotoState = taking
    ? {kind: 'taking', text: said.taking}
    : kept === undefined
      ? {kind: 'empty'}
      : kept.url === null
        ? {kind: 'described', text: kept.text ?? ''}
        : {kind: 'taken', src: kept.url, alt: name, caption: said.caption(name)};
  return {state, trouble, take};
}

async function keep(subject: PhotoSubject, file: Blob): Promise<Trouble | undefined> {
  const made = await renditionOf(file, openPicture);
  if (made.is === 'too-large') return 'tooLarge';
  if (made.is !== 'photo') return made.is;
  const answer = await keepPhoto(subject, made.blob);
  if (answer === undefined) return 'refused';
  tell(answer.ok ? null : answer.problem);
  return answer.ok ? undefined : 'refused';
}

function InWords({subject, onDone}: {readonly subject: PhotoSubject; readonly onDone: () => void}) {
  const {photos: said} = useWords().screens;
  const [text, setText] = useState('');
  const [pending, press] = usePending();
  const record = async (): Promise<void> => {
    if (await press(() => call('visit.photo-words', {subject, text: text.trim()}))) onDone();
  };
  return (
    <div className="taker-words">
      <Field
        label={`${said.subjects[subject]}: ${said.words}`}
        hint={said.wordsHint[subject]}
        value={text}
        onChange={setText}
        maxLength={200}
        autoFocus
        onEnter={() => (text.trim() === '' ? undefined : void record())}
      />
      <div className="taker-ends">
        <Button
          blocked={text.trim() === '' && said.wordsMissing}
          pending={pending && said.pending}
          onPress={() => void record()}
        >
          {said.record}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {said.cancel}
        </Button>
      </div>
    </div>
  );
}
