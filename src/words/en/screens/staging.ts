import type {StagingWords} from '../../screens/staging.ts';
import {secrets} from '../secret.ts';
import {changes, identity, manual, refused, takeover} from './staging-roads.ts';

export const staging: StagingWords = {
  title: 'Configure new unit',
  leads: {
    gate: 'Nothing can be sent yet. First what is missing.',
    choose: 'Give the new unit power and the console, and no other cable.',
    ready: 'Ready. The unit is identified first, then the configuration is sent.',
    resume: 'Part of it is done. The unit is read back first, then it goes on.',
    running: 'The machine is at work. Leave console and power in.',
    paused: 'Paused. Nothing is sent to the unit.',
    stopping: 'Coming to a stop where it is safe.',
    person: 'The keyboard is yours. What you type is recorded.',
    refused: 'The unit refused a line. Nothing was sent after it. Choose a way on.',
    changes: 'Changes made by hand are left. Decide each.',
    identity: 'Stopped at the identity of the unit. Nothing was sent.',
    trouble: 'Stopped half way. See above, then try again.',
    manual: 'Manual mode. What you type and what is answered is all recorded.',
    'manual-done': 'The work by hand is finished. The report says “entered by hand”.',
    saved: 'Configured, read back and saved.'
  },
  start: {
    choose: 'Connect and begin',
    ready: 'Connect and begin',
    resume: 'Go on from there',
    trouble: 'Try again'
  },
  battery: {word: 'Battery', text: percent => `The battery is at ${percent} %. Plug the laptop in before you begin.`},
  starting: 'Starting',
  next: 'On to the next step',
  blocked: {
    way: 'Choose the port.',
    secrets: 'Type the missing passwords.',
    work: 'The machine is doing something else.'
  },
  tabs: {console: 'Console', plan: 'What is sent', differences: 'Differences', unit: 'Unit'},
  tabsLabel: 'Inside the work',
  secrets: {
    title: 'Missing passwords',
    again: 'Passwords the unit refused',
    optional: 'type it anew if it was mistyped',
    lead: 'One unit has different passwords at different times: mind the names. They go into the vault and show on no screen and in no record.',
    names: {
      'setup-password': 'Setup password',
      'site-password': "Site's administrator password",
      'enable-password': 'Enable password'
    },
    hints: {
      'setup-password': 'given to the factory-new unit tonight',
      'site-password': 'used at this site once the configuration is in',
      'enable-password': 'asked for when the configuration is changed later'
    }
  },
  run: {
    label: 'Configuration',
    states: {running: 'at work', paused: 'paused', stopping: 'stopping'},
    steps: {
      '': 'Getting ready',
      connect: 'Connecting to the unit',
      identify: 'Identifying the unit',
      before: 'Keeping what was on it before',
      apply: 'Sending the configuration',
      'read-back': 'Reading it back',
      'check-unplugged': 'Checks without cables',
      check: 'Checks',
      save: 'Saving',
      reload: 'Waiting for the restart',
      cables: 'Waiting for the cables'
    },
    works: {
      stage: 'Configuration',
      verify: 'Checks with cables',
      ask: 'A command',
      'take-over': 'Connecting',
      'hand-back': 'Reading back',
      undo: 'Taking a change back',
      paste: 'Pasting'
    },
    step: 'Now',
    rate: 'Rate',
    left: 'Left',
    took: 'Taken',
    lines: (done, total) => `${done} / ${total} lines`,
    perSecond: lines => `${lines.toFixed(1)} lines/s`,
    span: seconds => (seconds < 60 ? `about ${seconds} s` : `about ${Math.floor(seconds / 60)} min ${seconds % 60} s`),
    trying: 'Login',
    passwords: secrets,
    bootingWord: 'Booting',
    booting: 'The unit is starting (about 80 seconds). The work goes on by itself when it is up.',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    takeOver: 'Type by hand',
    dontUnplug: 'Leave it plugged in'
  },
  console: {
    label: 'Console of the unit',
    loading: 'Opening the console…',
    typing: 'Keys go straight to the unit. Shift+Tab leads back to the buttons.'
  },
  plan: {
    title: 'What is sent',
    none: 'Shown line by line once the unit is identified.',
    loading: 'Reading…',
    top: 'Top level',
    count: (lines, open) => (open === 0 ? `${lines} lines` : `${lines} lines, ${open} not sent`),
    states: {
      planned: 'not sent',
      sent: 'unknown',
      accepted: 'taken',
      refused: 'refused',
      unknown: 'unknown',
      repaired: 'taken, typed twice'
    },
    sources: {
      file: 'configuration',
      'port-mapping': 'port of the other model',
      'factory-extra': 'undoes a factory setting',
      rewording: 'registered rewording',
      substitution: 'value from the sheet'
    },
    columns: {no: 'No', text: 'Line', state: 'Result', source: 'From'},
    totals: (accepted, planned) => `The unit took ${accepted} of ${planned} lines.`,
    added: count => `Lines that differ from the configuration file: ${count}; each says where it is from.`,
    was: (source, written) => `${source} (was: ${written})`
  },
  differences: {
    label: 'Planned and running',
    planned: 'Planned',
    running: 'Unit',
    class: 'Class',
    classes: {
      volatile: 'always changes',
      'default-shown': 'default shown',
      'default-hidden': 'default hidden',
      normalised: 'spelling only',
      'order-only': 'order only',
      'secret-unproved': 'masked',
      pushed: 'by the centre',
      'factory-kept': 'as from the factory',
      missing: 'missing',
      extra: 'extra',
      changed: 'other value',
      pending: 'not in effect'
    },
    none: 'No differences.',
    notYet: 'Not read back yet.',
    foundBefore: 'there before the work',
    red: count => `Differences to settle: ${count}`,
    harmless: count => `Harmless (${count})`
  },
  outcome: {
    title: 'State of the new unit',
    readBack: 'Read back',
    readBackNot: 'not read back yet',
    readBackGood: differences =>
      differences === 0 ? 'as planned' : `as planned (${differences} harmless differences)`,
    readBackAdopted: red => `only the ${red} adopted changes differ`,
    readBackBad: red => `${red} places differ from the plan`,
    saved: 'Saved',
    unsaved: 'without power, what was sent is lost',
    savedIs: {
      no: 'not saved yet',
      intended: 'unknown: asked for, not read back yet',
      refused: 'the unit refused to save',
      yes: 'saved, and read back'
    },
    reloaded: 'Restart',
    reloadedIs: {
      no: 'not restarted yet',
      intended: 'unknown: asked for, not confirmed yet',
      yes: 'came up with the same configuration'
    }
  },
  unit: {
    title: 'The unit on the console',
    none: 'Not identified yet.',
    model: 'Model',
    serial: 'Serial number',
    firmware: 'Firmware',
    mac: 'MAC address',
    using: 'Password that opened it',
    usingNone: 'none (somebody was logged in already)',
    as: {
      ordered: 'the new unit of the order',
      candidate: 'may be taken instead',
      'by-word': "admitted by the centre's word"
    },
    near: "a near version nobody tried: saving needs the centre's word",
    label: 'Serial number on its label',
    labelHint: 'Scan the label, or type and press Enter',
    labelPress: 'Record',
    labelFits: serial => `${serial}: the label fits the order.`,
    labelDiffers: serial => `${serial}: the label does not fit the order. Look at the unit again.`
  },
  refused,
  identity,
  takeover,
  changes,
  manual
};
