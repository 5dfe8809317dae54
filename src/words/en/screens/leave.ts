import type {LeaveWords} from '../../screens/leave.ts';

export const leave: LeaveWords = {
  title: 'Leaving',
  close: {
    title: 'Close the work',
    hint: 'How it ends follows from checks and record. What is open stands in the report.',
    would: 'Closed now, it ends as',
    press: 'Close it so',
    signFirst: 'Finish “Witness” first; a visit may go on without a sign.',
    giveUpInstead: 'To end it, say why under “Give the work up” above.',
    done: ending => `Closed: ${ending}.`
  },
  report: {
    title: 'Report',
    preview: "The text of the customer's copy",
    previewHint: 'What the witness saw. Remarks for the office, causes and costs are not in it.',
    noPreview: 'Nothing was shown yet.',
    write: 'Write the report',
    writeAgain: 'Write the report anew',
    writing: 'Writing',
    saved: 'Saved',
    savedText: 'Saved on this laptop.',
    delivered: 'Delivered',
    deliveredText: 'There is no way to send it yet.',
    acknowledged: 'Acknowledged by the centre',
    acknowledgedText: 'Not acknowledged yet.',
    folder: 'Folder',
    files: 'Files',
    open: 'Open the folder',
    check: 'Check the report',
    checked: (control, files) => `Unchanged since it was made (${files} files, control number ${control}).`,
    closeFirst: 'Close the work first.'
  },
  call: {
    title: 'Call at the end',
    text: 'Tell the centre that the work is over and what stays open.',
    make: 'Make the call at the end',
    done: (time, name) => `${time}　${name}`,
    open: 'Not called yet'
  },
  leave: {
    title: 'Time of leaving',
    press: 'I leave now',
    hint: 'Press as you leave the room: the report is written anew with the time.',
    done: time => `Left at ${time}.`
  },
  giveUp: {
    text: 'If you cannot go on, the visit can be closed with its reason. The sign and the report can still follow.',
    open: 'Give the work up',
    why: 'Why',
    missing: 'Say why.',
    press: 'Close it as given up'
  },
  states: {done: 'done', open: 'open'},
  pending: 'Recording'
};
