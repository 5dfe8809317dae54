import type {DeskWords} from '../desk.ts';
import {secrets} from './secret.ts';

export const desk: DeskWords = {
  accept: {
    unknown: id => `--accept ${id}: this order has no such finding. Check how it is spelt.`,
    stop: id => `--accept ${id}: a finding that stops cannot be closed by a reference; it needs a new order revision.`,
    note: id => `--accept ${id}: it is only a note and needs no reference.`
  },
  otherSetupPassword:
    'The setup password is not the one given before. Where a unit asks for a new one, this one is set. The earlier one may be on the unit: it stays in the vault, and to log in this one and then the earlier one are tried once each.',
  askSecret: secret => `Type ${secret} and press Enter (it does not show):`,
  kept: (secret, order) => `${secret} is in the vault for order ${order}.`,
  password: ({name, opened}) => {
    if (name === null) return 'Somebody was logged in already. No password was used.';
    return opened ? `Logged in with ${secrets[name]}.` : `Logging in with ${secrets[name]}.`;
  },
  interrupted:
    'Interrupted. The records are kept. Start the same command again: the unit is read back and the work goes on.',
  verified: ({report, control, files, signer}) =>
    [
      `Report ${report} is as it was made (${files} files, control number ${control}).`,
      `Signed by the key ${signer.thumbprint}`,
      signer.pinned
        ? 'This is the key given with --signer.'
        : 'Whose key this is was not checked. To check it, give the key of the laptop that made it with --signer.'
    ].join('\n')
};
