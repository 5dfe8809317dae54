import type {DeskWords} from '../desk.ts';

export const desk: DeskWords = {
  accept: {
    unknown: id => `--accept ${id}: this order has no such finding. Check how it is spelt.`,
    stop: id => `--accept ${id}: a finding that stops cannot be closed by a reference; it needs a new order revision.`,
    note: id => `--accept ${id}: it is only a note and needs no reference.`
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
