import type {Profile} from '../device/profile.ts';
import {placeOf, type Place} from '../device/prompt.ts';
import type {ProfileFault} from './fault.ts';

type Kind = keyof Profile['tests']['prompts'];

/** Each sample is read as its own place, and no pattern of another place matches it: else the order decides by luck. */
export function checkPrompts(profile: Profile): readonly Omit<ProfileFault, 'line'>[] {
  const {prompts} = profile.tests;
  const patterns: Readonly<Record<Kind, RegExp>> = {
    ...profile.prompt,
    login: profile.login.user,
    password: profile.login.password,
    pager: profile.pager.re
  };
  const kinds = Object.keys(prompts) as Kind[];
  return kinds.flatMap(kind =>
    prompts[kind].flatMap((sample, index) => {
      const found = kindOf(placeOf(profile, sample));
      const others = kinds.filter(other => other !== kind && patterns[other].test(sample));
      if (found === kind && others.length === 0) return [];
      const read = [...new Set([found ?? '-', ...others])].join(', ');
      const detail = `${JSON.stringify(sample)}: ${kind} ≠ ${read}`;
      return [{kind: 'prompt-misread', path: `tests.prompts.${kind}.${index}`, detail} as const];
    })
  );
}

function kindOf(place: Place | undefined): string | undefined {
  return place?.is === 'prompt' ? place.mode : place?.is;
}
