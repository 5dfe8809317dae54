import {expect, test} from 'vitest';
import {simulate} from '#cli/sim.ts';
import type {Violation} from '#cli/sim-laws.ts';

const jobs = 140;

test(`${jobs} visits with every kind of bad luck break no invariant`, {timeout: 240_000}, async () => {
  const broken: Violation[] = [];
  const result = await simulate({seed: 20261122, jobs, told: one => broken.push(one)});
  expect(broken).toEqual([]);
  expect(result).toMatchObject({jobs, violations: 0});
  // Most of them end, and some must not: bad luck that nobody meets proves nothing.
  const {staged = 0, complete = 0, partial = 0, verified = 0} = result.outcomes;
  expect(staged + complete + partial + verified).toBeGreaterThan(jobs / 2);
  expect(staged + complete + partial + verified).toBeLessThan(jobs);
});

test('the same seed is the same night, byte for byte', {timeout: 120_000}, async () => {
  const night = () => simulate({seed: 7, jobs: 15, told: () => undefined});
  const [once, again] = [await night(), await night()];
  expect(once.trace).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toEqual(once);
  const other = await simulate({seed: 8, jobs: 2, told: () => undefined});
  expect(other.trace).not.toBe(once.trace);
});
