import type {ProfileFault} from '#core/qualify/fault.ts';
import type {ProblemWordsOf, ProfileKind} from '../problem.ts';
import type {ProfileWords} from '../profile.ts';
import {lines} from './phrase.ts';

const statuses = {provisional: 'provisional profile, never tried on a real unit', qualified: 'qualified'};

export const profile: ProfileWords = {
  faults: {
    'empty-line': 'the pattern matches an empty line',
    slow: 'the pattern takes too long for a long line (1 ms per KiB at most)',
    'nonce-no-comment': 'the nonce is no comment of this dialect',
    'prompt-misread': 'a sample prompt is not read as its own mode',
    'fixture-missing': 'the fixture is not there',
    'fixture-header': 'the fixture does not say where it is from',
    'fixture-misread': 'the fixture is not read as the test says',
    'not-qualified': 'it says that it is qualified, and no qualification file says so'
  },
  notes: {
    'ok-beats-error': 'a line is an error and ok at once: ok wins',
    untested: 'nothing tests this',
    'no-comment': 'the dialect has no comment: the nonce is killed, never executed',
    'nothing-recorded': 'every fixture was written by hand: no unit has been recorded yet'
  },
  steps: {
    wake: 'wake it and see where it stands',
    login: 'log in',
    'line-kill': 'kill half a line',
    modes: 'walk the modes',
    identify: 'read model, serial and firmware',
    nonce: 'prove an empty line by a comment',
    'paging-off': 'switch paging off',
    'refused-line': 'recognise a refused line',
    'accepted-line': 'take no accepted line for refused',
    'read-back': 'read the configuration twice the same',
    'end-of-output': 'see where output ends',
    'saved-state': 'read whether it is saved',
    observations: 'read what it shows of its state',
    section: 'write: a section with lines',
    'refused-header': 'write: a refused header leaves nothing behind',
    removal: 'write: taken out, all is as before',
    save: 'write: the save is proved'
  },
  results: {passed: '+ passed', failed: 'x failed', 'not-tried': '- not tried'},
  statuses,
  standing: (label, provisional) => `${label} (${statuses[provisional ? 'provisional' : 'qualified']})`,
  written: files => `${files} files were written.`,
  notReal: 'Nobody said that this is a real unit (no --real): the file qualifies nothing.',
  sound: label => `Nothing wrong was found in “${label}”.`
};

const sayFault = ({kind, path, line, detail}: ProfileFault) =>
  `${line === 0 ? '' : `line ${line} `}${path}: ${profile.faults[kind]} (${detail})`;

export const profileProblems: ProblemWordsOf<ProfileKind> = {
  'profile-wrong': {
    title: f => `The profile is wrong in ${f.faults.length} places`,
    means: f => lines(`In ${f.file}:`, f.faults.map(sayFault)),
    next: 'Put them right one by one and run profile check again. docs/profiles.md says how a profile is written.'
  },
  'profile-not-proved': {
    title: f => `This unit did not prove the profile in ${f.failed.length} steps`,
    means: f =>
      lines(
        `Of “${f.profile}”:`,
        f.failed.map(step => profile.steps[step])
      ),
    next: 'See the unit’s words under “seen” in the qualification file, put the profile right and try again.'
  },
  'profile-spare-other': {
    title: 'This is not the unit that was named as a spare',
    means: f => `“${f.given}” was named, “${f.found}” answers. Nothing was written.`,
    next: 'Read the number of the unit at the end of the cable, make sure that it is a spare, and name it with --write.'
  }
};
