import type {NotNow} from '#core/problem.ts';
import type {ProblemWordsOf, WindowKind} from '../problem.ts';
import {seconds} from './phrase.ts';

const photoFaults = {
  'not-jpeg': 'It is not a JPEG picture.',
  heic: 'It is a HEIC file, which not everybody who must see the evidence can open.',
  'too-large': 'It is larger than 1.5 MB.',
  exif: 'It still carries what the camera wrote into it (place and the like).'
} as const;

const notNow: Readonly<Record<NotNow, string>> = {
  working: 'The machine is busy with other work.',
  idle: 'No work is running now.',
  'no-target': 'Nobody has said yet where the unit is plugged in.',
  'no-line': 'No line to the unit is open.',
  'keyboard-taken': 'A person has the keyboard now.',
  'keyboard-not-taken': 'The app has the keyboard now.',
  ended: 'This visit is recorded as ended.',
  'not-ended': 'This visit is not recorded as ended yet.',
  'not-shown': 'The page for the witness is not on screen.',
  'by-hand': 'This visit has gone over to manual mode.',
  'not-by-hand': 'This visit is not in manual mode.',
  'photos-allowed': 'Photos are allowed on this site.',
  'photos-not-allowed': 'No photos are taken on this site.'
};

export const windowProblems: ProblemWordsOf<WindowKind> = {
  'app-locked': {
    title: 'The window is locked',
    means: 'Until the PIN is given only the progress and the pause work. Work that runs goes on.',
    next: "Give the PIN. If it is forgotten, the centre's word allows a new one."
  },
  'witness-shown': {
    title: "The witness's page is shown",
    means: 'While the screen is with the witness nothing else can be done. Work that runs goes on.',
    next: "Leave the witness's page with the engineer's PIN."
  },
  'pin-wrong': {
    title: 'The PIN is wrong',
    means: f =>
      f.waitMs > 0
        ? `After several wrong ones the next is taken in ${seconds(f.waitMs)}.`
        : 'It is not the PIN that was chosen.',
    next: "Wait a moment and give it again. If it is forgotten, the centre's word allows a new one."
  },
  'pin-unset': {
    title: 'No PIN is chosen yet',
    means: 'Before the window is locked or handed to the witness there must be a PIN that only the engineer knows.',
    next: 'Choose a PIN of at least four digits, then press again.'
  },
  'sender-refused': {
    title: 'Nothing is taken from this window',
    means: 'It cannot be told that this program opened it. Nothing was done.',
    next: 'Close the window and open it again. If it comes back, tell the centre the number.'
  },
  'call-refused': {
    title: 'What the window asked cannot be read',
    means: f => `The content of “${f.name}” (${f.path}) is not as agreed. Nothing was done.`,
    next: 'Look at what was entered and press again. If it comes back, tell the centre the number.'
  },
  'host-gone': {
    title: 'The window has lost the program behind it',
    means: 'Whether the last press arrived is unknown. Once they are joined again, the state is read anew.',
    next: 'Wait until the screen is fresh, then go on. If it stays away, start the program again.'
  },
  'photo-refused': {
    title: 'This photo cannot be kept',
    means: f => photoFaults[f.why],
    next: f =>
      f.why === 'heic'
        ? "Set the phone's camera to “most compatible (JPEG)” and take it again, or take it with the camera of this screen."
        : 'Take it again with the camera of this screen, or choose another JPEG file.'
  },
  'order-not-open': {
    title: 'No order is open',
    means: 'This needs an order that is open.',
    next: 'Open an order from the list and press again.'
  },
  'order-not-here': {
    title: 'That order is not on this laptop',
    means: f => `The folder of order ${f.order} was not found.`,
    next: "Read the list again; if it is not there, take the order's folder in."
  },
  'order-already-open': {
    title: 'Another order is open',
    means: f => `Order ${f.order} is still open; one is open at a time.`,
    next: 'Close it first, then open the other.'
  },
  'order-vault-closed': {
    title: 'The vault is closed',
    means: f => `Order ${f.order} is no training: the vault with its keys and passwords is opened first.`,
    next: 'Give the passphrase in the list of orders, then open it again.'
  },
  'training-only': {
    title: 'This is for training orders only',
    means: 'The simulated unit belongs to training orders.',
    next: 'Move the cables and the power of a real unit by hand.'
  },
  'window-not-opened': {
    title: 'The folder could not be shown',
    means: f => `“${f.folder}” cannot be shown. The files are there.`,
    next: "Open the folder from the system's own list of files."
  },
  'window-stale': {
    title: 'This screen was out of date',
    means: 'Something changed while it was shown. What you pressed was not done.',
    next: 'Look at the new screen and decide again.'
  },
  'not-now': {
    title: 'Not possible right now',
    means: f => notNow[f.why],
    next: 'Go on with what the screen offers.'
  },
  'gate-closed': {
    title: 'Not that far yet',
    means: f => `${f.missing.length} thing(s) are missing.`,
    next: 'The steps on the left say what is missing and where.'
  },
  fault: {
    title: 'Something unforeseen happened inside the program',
    means: f => `Whether the last press took effect is unknown. What was recorded so far is kept. Mark: ${f.id}`,
    next: 'Check that the screen is right and go on. If it comes back, start again and tell the centre number and mark.'
  }
};
