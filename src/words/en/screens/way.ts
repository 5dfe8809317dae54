import type {WayWords} from '../../screens/way.ts';

export const way: WayWords = {
  title: 'The way to the new unit',
  label: 'Port of the console',
  none: 'No console adapter is seen.',
  noneHint: 'Plug it in: it shows here within two seconds.',
  reading: 'Looking for ports…',
  training: 'Training unit',
  trainingHint: 'inside this laptop, for practice',
  lastUsed: 'used last',
  maker: 'Maker',
  ids: 'VID:PID',
  unknownMaker: 'maker unknown',
  baud: 'Speed (bps)',
  ssh: {
    title: 'Over SSH (maintenance port)',
    option: 'Over SSH',
    host: 'Address',
    port: 'Port number',
    key: 'Fingerprint of the host key',
    keyHint: 'SHA256:… as read on the label or the console. Leave empty if the order holds it.',
    keyWrong: '“SHA256:” and 43 characters are needed.'
  }
};
