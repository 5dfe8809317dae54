import type {PhotosWords} from '../../screens/photos.ts';

export const photos: PhotosWords = {
  title: 'Photos',
  lead: 'Kept as evidence: a smaller copy without place or camera data.',
  forbidden: 'No photos may be taken at this site. Say in words what you see.',
  forbiddenWord: 'No photos',
  subjects: {
    'old-label': "Old unit's label",
    'old-lamps': "Old unit's lamps",
    cables: 'Cabling',
    'new-label': "New unit's label",
    'new-lamps': "New unit's lamps",
    paper: 'Signed paper'
  },
  states: {empty: 'none', taking: 'reading', taken: 'taken', described: 'in words'},
  slot: {choose: 'Choose a file', again: 'Take anew', drop: 'You can drop a photo here', describe: 'Say it in words'},
  camera: 'Use the camera',
  taking: 'Making it smaller and keeping it',
  caption: name => `${name}: kept`,
  heic: "HEIC photos cannot be read. Set the phone's camera to “most compatible” (JPEG) and take it anew, or convert it.",
  unreadable: 'This is not a readable photo. Choose a JPEG or PNG.',
  tooLarge: 'It cannot be made smaller than 1.5 MB. Take it anew.',
  refused: 'It could not be kept. Choose it once more.',
  words: 'What you see',
  wordsHint: {
    'old-label': 'e.g. VSR n100, serial VN100-21C0-00417',
    'old-lamps': 'e.g. POWER amber, WAN off, the others green',
    cables: 'e.g. ge0 → ONU, ge1 → office switch',
    'new-label': 'e.g. VSR n100, serial VN100-24A3-01962',
    'new-lamps': 'e.g. POWER green, WAN green, ALM off',
    paper: 'e.g. received one signed sheet'
  },
  wordsMissing: 'Say what you see.',
  record: 'Record in words',
  cancel: 'Leave it',
  shoot: 'Take it',
  cameraTitle: 'Camera',
  noCamera: 'The camera cannot be used. Choose a file or drop a photo here.',
  close: 'Close the camera',
  pending: 'Recording'
};
