import type {WayWords} from '../../screens/way.ts';

export const way: WayWords = {
  title: 'The way to the new unit',
  label: 'Port of the console',
  none: 'No console adapter is seen.',
  noneHint: 'Plug it in: it shows here within two seconds.',
  reading: 'Looking for ports…',
  training: 'Training unit',
  trainingHint: 'inside this laptop, for practice',
  lastUsed: path => `${path} (used last)`,
  ids: 'VID:PID',
  unknownMaker: 'maker unknown',
  ssh: {
    title: 'Over SSH (maintenance port)',
    host: 'Address',
    port: 'Port number',
    key: 'Fingerprint of the host key',
    keyHint: 'SHA256:… as read on the label or the console. Leave empty if the order holds it.',
    keyWrong: '“SHA256:” and 43 characters are needed.'
  }
};
