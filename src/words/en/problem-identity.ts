import type {IdentityKind, ProblemWordsOf} from '../problem.ts';

export const identityProblems: ProblemWordsOf<IdentityKind> = {
  'unit-model-wrong': {
    title: 'Wrong model',
    means: f => `The order says ${f.expected}, connected is ${f.found}. Nothing was sent (Article 16).`,
    next: 'This unit cannot be used. Look for the right model, otherwise call the centre.'
  },
  'unit-serial-other': {
    title: 'The serial number is not the one ordered',
    means: f => `The order says ${f.expected.join(', ')}, connected is ${f.found}. Nothing was sent.`,
    next: "Read the number on the label to the centre. To use this unit you need the centre's word on exactly this number, or a new revision of the order with it."
  },
  'unit-is-old': {
    title: 'This is the unit to be removed',
    means: f => `The old unit (${f.serial}) is connected. Nothing was sent.`,
    next: 'Move the console to the new unit and start again.'
  },
  'unit-is-partner': {
    title: 'This is the running partner. Unplug it',
    means: f => `The live unit of the pair (${f.serial}) is connected. Nothing was written.`,
    next: 'Unplug the console now and move it to the unit being exchanged. Do not touch LAN or power.'
  },
  'unit-of-other-site': {
    title: 'The unit holds the settings of another site',
    means: f => `It holds ${f.found}; this order is ${f.expected}. Nothing was sent.`,
    next: 'It may be a mix-up. Tell the centre the serial number and ask whether it may be used or erased.'
  },
  'unit-carries-old-revision': {
    title: 'The unit holds an earlier revision',
    means: f => `This site's settings are in it, but partly or of an earlier revision (${f.differences} lines differ).`,
    next: 'Tell the centre the differences and ask whether to go on. Nothing is sent until then.'
  },
  'firmware-not-covered': {
    title: 'This firmware is not covered',
    means: f => `The unit has ${f.firmware}, the profile is ${f.profile}. Its words may differ, so nothing is sent.`,
    next: 'Tell the centre the version and get a matching profile or another unit. Do not upgrade on site.'
  },
  'firmware-near': {
    title: "On this firmware nothing is saved without the centre's word",
    means: f =>
      `The unit has ${f.firmware}; profile ${f.profile} was checked with a near but different version. The configuration is in and reads back right, but it is not saved and is lost without power.`,
    next: 'Keep the power on and tell the centre the version. If it may be saved, get a reference and start the same command again with --accept firmware-near=reference.'
  },
  'unit-changed': {
    title: 'The unit changed on the way',
    means: f => `Work began on ${f.expected}; ${f.found} is connected now. It was stopped here.`,
    next: f => `Move the console back to ${f.expected} and start the same command again.`
  }
};
