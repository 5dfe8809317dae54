import type {VisitWords} from '../visit.ts';
import {secrets} from './secret.ts';

export const visit: VisitWords = {
  secrets,
  steps: {
    prepare: 'Prepare (order, sheet, configuration)',
    plan: 'Disagreements',
    connect: 'Connect to the unit',
    identify: 'Identify the unit',
    'before-backup': 'Record the state before',
    apply: 'Apply the configuration',
    'read-back': 'Read back',
    'check-unplugged': 'Checks A (no cable in)',
    save: 'Save',
    reload: 'Restart and prove',
    'move-cables': 'Move the cables',
    'check-connected': 'Checks B (connected)',
    'human-checks': "The centre's and the customer's checks",
    witness: 'Statement and witness',
    report: 'Report'
  },
  gates: {
    'order-intact': {asks: 'Are the files as they were issued?', closed: 'Ask the centre to send them again'},
    'contract-active': {asks: 'Is the contract active?', closed: 'Ask the centre about the contract'},
    'sheet-read': {asks: 'Was the whole sheet read?', closed: 'Tell the centre what cannot be read'},
    'configuration-whole': {asks: 'Is the configuration whole?', closed: 'Ask the centre to send it again'},
    'findings-closed': {
      asks: 'Are the disagreements closed?',
      closed: "A stop needs a new revision, others the centre's number"
    },
    identity: {
      asks: 'Is it the unit of the order?',
      closed: 'Check where the console goes; another number needs the centre'
    },
    'before-backup': {asks: 'Is the state before on record?', closed: 'Read again, or write down why it cannot be had'},
    'read-back': {asks: 'Is what went in what was planned?', closed: 'Tell the centre the lines that differ'},
    save: {asks: 'May it be saved?', closed: 'Not before the differences are settled; leave the power on'},
    reload: {
      asks: 'Does it come up the same after a restart?',
      closed: 'Watch the LEDs and wait; then call the centre'
    },
    checks: {asks: 'Are the checks done?', closed: 'Give each open one a reason and a number'},
    'centre-word': {asks: 'Has the centre confirmed?', closed: 'Call; note name, number and time'},
    witness: {asks: 'Was it explained to the witness?', closed: 'It can be closed without a signature, with a reason'}
  },
  endings: {
    complete: {title: 'Complete', means: 'All planned settings are in and checked.'},
    partial: {title: 'Partly complete', means: 'Open points remain, each with an owner and a number.'},
    staged: {title: 'Staged', means: 'Configured and saved; the cables have not moved yet.'},
    verified: {title: 'Verified', means: 'The planned settings were in it already; nothing was sent.'},
    'rolled-back': {title: 'Rolled back', means: 'The old unit is back in place.'},
    aborted: {title: 'Not begun', means: 'No unit was touched.'},
    stopped: {title: 'Stopped', means: 'It stopped on the way; the same order can go on once the cause is settled.'}
  }
};
