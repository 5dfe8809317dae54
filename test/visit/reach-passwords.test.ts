import {expect, test} from 'vitest';
import {LiveJob} from '#core/job/live.ts';
import type {Job} from '#core/job/state.ts';
import type {Progress} from '#core/job/visit.ts';
import {openMemory} from '#core/journal/memory.ts';
import {accessOf} from '#main/host/access.ts';
import {ok} from '#core/result.ts';
import {reveal} from '#core/settings/secret.ts';
import {setupPassword, type Desk} from './desk.ts';
import {reach, somebodyTypes, stagedDesk, wait, type Reached} from './reach-desk.ts';

/**
 * One unit, two passwords: the factory's or the depot's before the apply, the site's once the plan's `username` line is
 * in effect. The lists are those of the program itself.
 */
async function visit(desk: Desk, seed: number, setup: readonly string[] = [setupPassword]): Promise<Reached> {
  const {material} = desk.opened;
  const job = await jobOf(desk);
  const passwords = {setup, site: undefined, enable: undefined};
  const target = {kind: 'training', console: () => ok(desk.unit.console())} as const;
  const {credentialsFor, user, enablePassword} = accessOf({target, material, job, passwords});
  return reach(desk, {seed, access: {credentialsFor, user, setupPassword: setup[0], enablePassword}});
}

async function jobOf(desk: Desk): Promise<Job> {
  const live = await LiveJob.open(desk.opened.material.order.order, openMemory({disk: desk.disk, clock: desk.clock}));
  if (!live.ok) throw new Error(live.problem.kind);
  return live.value.job;
}

/** What was said about passwords, in order: `try name`, then `in name`. */
function said(progress: readonly Progress[]): readonly string[] {
  return progress.flatMap(one => (one.is === 'password' ? [`${one.opened ? 'in' : 'try'} ${one.name ?? 'none'}`] : []));
}

/** A unit whose cable came out right behind the plan's `username` line, and which has closed the session since. */
async function cutBehindAccount(): Promise<Desk> {
  for (let line = 1; line < 12; line += 1) {
    const desk = await stagedDesk([`cut@line:${line}:after-effect`]);
    const first = await visit(desk, 7);
    if (!desk.unit.inspect().executed.at(-1)?.line.startsWith('username ')) continue;
    expect(first.end).toBe('connection-lost');
    expect(said(first.progress)).toEqual(['try factory-password', 'in factory-password']);
    await desk.clock.run(() => wait(desk, 15 * 60_000));
    return desk;
  }
  throw new Error('the plan has no username line among its first');
}

test("a login after the plan's username line uses the site's password, and says so before and after", async () => {
  const desk = await cutBehindAccount();
  const {end, progress, visit: again} = await visit(desk, 8);
  expect(end).toBe('staged');
  expect(said(progress)[0]).toBe('try site-password');
  expect(said(progress)[1]).toBe('in site-password');
  expect(again.live.job.using).toBe('site-password');
});

test("where the account is the site's already and the prompt still the factory's, the site's is tried third", async () => {
  const desk = await cutBehindAccount();
  const site = siteOf(desk);
  await somebodyTypes(desk, ['\r', 'admin\r', `${site.password}\r`, 'enable\r', `${site.enable}\r`]);
  await somebodyTypes(desk, ['configure terminal\r', 'hostname vsr\r', 'end\r', 'exit\r']);
  const {end, progress} = await visit(desk, 9);
  expect(said(progress).slice(0, 4)).toEqual([
    'try factory-password',
    'try setup-password',
    'try site-password',
    'in site-password'
  ]);
  expect(end).toBe('staged');
});

test("a unit that nothing was sent to is never given the site's password at the factory's prompt", async () => {
  const desk = await stagedDesk(['wrong-unit:serial']);
  const {result} = await visit(desk, 7);
  expect(result).toMatchObject({
    problem: {kind: 'login-refused', tried: ['factory-password', 'setup-password']}
  });
});

test('where somebody was logged in already, it is said that no password was used', async () => {
  const desk = await stagedDesk(['logged-in-as:noc']);
  const {end, progress, visit: done} = await visit(desk, 7);
  expect([end, said(progress)[0], done.live.job.using]).toEqual(['staged', 'in none', null]);
});

function siteOf({opened}: Desk): {readonly password: string; readonly enable: string} {
  const {admin, enable} = opened.material.sheet.settings.management;
  return {password: reveal(admin.password), enable: reveal(enable)};
}
