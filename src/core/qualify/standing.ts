import type {Profile} from '../device/profile.ts';
import {profileDigest, readQualification, shortcoming, type Qualification} from './qualification.ts';

/** What a profile may be called: qualified only where it says so itself and a file of a real unit proves it. */
export interface Standing {
  readonly status: Profile['status'];
  /** The units that proved it. */
  readonly by: readonly Qualification['unit'][];
}

export function standingOf(profile: Profile, yaml: string, qualifications: readonly string[]): Standing {
  if (profile.status === 'provisional') return {status: 'provisional', by: []};
  const digest = profileDigest(yaml);
  const by = qualifications.flatMap(text => {
    const read = readQualification(text);
    return read.ok && shortcoming(profile, read.value, digest) === undefined ? [read.value.unit] : [];
  });
  return {status: by.length > 0 ? 'qualified' : 'provisional', by};
}
