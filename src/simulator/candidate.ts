import {type Configuration, copyConfiguration} from './configuration.ts';
import {currentCheckpoint} from './checkpoint.ts';
import {countChanges, differences} from './difference.ts';
import {runningLines} from './facts.ts';
import type {Machine} from './machine.ts';
import {printConfiguration} from './printing.ts';
import {type Seat, signature} from './seat.ts';
import {draft, type Target} from './target.ts';
import {variantOf} from './variant.ts';

/** A private copy of the running configuration; kept for its user when he leaves it with changes (dialect §2). */
export interface Candidate {
  readonly user: string;
  configuration: Configuration;
  /** The session that stands in it. */
  holder: object | undefined;
}

/** What the lines of this session go into. */
export function targetOf(seat: Pick<Seat, 'machine' | 'mode'>): Target {
  const {machine, mode} = seat;
  return mode === 'cand' && machine.candidate ? draft(machine, machine.candidate.configuration) : machine;
}

/** E-2101 where it is in use, undefined where not. */
export function candidateInUse(seat: Seat): string | undefined {
  const {candidate} = seat.machine;
  if (!candidate || candidate.holder === seat) return undefined;
  const used = candidate.holder !== undefined || candidate.user !== seat.user;
  return used ? `% Error: E-2101 candidate is in use by ${candidate.user}.` : undefined;
}

export function enterCandidate(seat: Seat): readonly string[] {
  const {machine} = seat;
  currentCheckpoint(machine, {by: signature(seat), reason: 'enter-cand'});
  const kept = machine.candidate;
  machine.candidate = {user: seat.user, configuration: kept?.configuration ?? draftCopy(machine.running), holder: seat};
  const count = countChanges(candidateDifference(machine));
  return kept && count > 0 ? [`% Notice: uncommitted candidate of ${seat.user} restored (${count} changes).`] : [];
}

/** Left without commit or abort: kept where it holds changes. */
export function leaveCandidate(seat: Pick<Seat, 'machine'>): readonly string[] {
  const {machine} = seat;
  const {candidate} = machine;
  if (candidate?.holder !== seat) return [];
  const count = countChanges(candidateDifference(machine));
  machine.candidate = count > 0 ? {...candidate, holder: undefined} : undefined;
  return count > 0 ? [`% Notice: uncommitted candidate of ${candidate.user} kept (${count} changes).`] : [];
}

export function candidateLines(machine: Machine): readonly string[] {
  const {candidate, identity} = machine;
  if (!candidate) return runningLines(machine);
  return printConfiguration(candidate.configuration, 'sealed', variantOf(identity).release);
}

/** From running to the candidate. */
export function candidateDifference(machine: Machine): readonly string[] {
  return differences(runningLines(machine), candidateLines(machine));
}

/** In a draft nothing is pending: there is no daemon that would wait. */
export function draftCopy(configuration: Configuration): Configuration {
  const copy = copyConfiguration(configuration);
  for (const section of copy.sections.values()) section.applied = section.lines;
  return copy;
}
