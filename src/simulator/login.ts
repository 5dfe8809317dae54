import {changePassword, checkPassword, isFactory} from './account.ts';
import {shortDate} from './dates.ts';
import {lineOf} from './configuration.ts';
import {hostname} from './facts.ts';
import type {Machine} from './machine.ts';
import type {Seat} from './seat.ts';

const wrongMs = 2000;
const shortest = 10;

/** Login on the console until somebody is in; sets the seat's user. A RETURN alone asks again (dialect §2). */
export async function login(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  for (;;) {
    terminal.print(`${banner(machine)}\r\n`);
    const user = (await seat.ask(`${hostname(machine)} login: `)).trim();
    if (user === '') continue;
    const password = await seat.secret('Password: ');
    const verdict = checkPassword(machine, user, password);
    if (verdict === 'ok') {
      seat.user = user;
      await welcome(seat);
      return;
    }
    await terminal.busy(wrongMs);
    terminal.say('Login incorrect');
    if (verdict === 'locked') await lockOut(seat);
  }
}

/** What follows the right password, on the console and over SSH. */
export async function welcome(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  const last = machine.lastLogin;
  if (last) terminal.say(`Last login: ${shortDate(last.atMs)} from ${last.from}`);
  machine.lastLogin = {atMs: machine.clock.wallMs() + machine.offsetMs, from: seat.from};
  if (isFactory(machine)) await firstLogin(seat);
}

/** Also entered alone, by the fault `setup-dialog`: somebody has left the unit at this question. */
export async function firstLogin(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  terminal.say('', ' *** This unit has the factory default configuration. ***');
  for (;;) {
    const answer = (await seat.ask('Enter the initial setup dialog? [yes/no]: ')).trim();
    if (/^n(?:o)?$/.test(answer)) break;
    if (/^y(?:es)?$/.test(answer)) await setup(seat);
  }
  terminal.say('The factory password must be changed before configuration.');
  for (;;) {
    const password = await seat.secret('New password: ');
    if (password.length < shortest) {
      terminal.say(`% Password too short (minimum ${shortest}).`);
      continue;
    }
    if ((await seat.secret('Retype new password: ')) === password) {
      changePassword(machine, seat.user, password);
      terminal.say('% Password changed.');
      return;
    }
    terminal.say('% Passwords do not match.');
  }
}

/** The menu nobody should enter: whatever is answered, nothing is stored before its end, and it has none but Ctrl-C. */
async function setup(seat: Seat): Promise<void> {
  const questions = ['Hostname [vsr]: ', 'WAN type (1 PPPoE, 2 DHCP, 3 static) [1]: ', 'PPPoE user []: '];
  for (let at = 0; ; at = (at + 1) % questions.length) {
    if ((await seat.ask(questions[at] ?? '')) === '\x03') return;
  }
}

function banner(machine: Machine): string {
  const text = lineOf(machine.running.lines, 'banner')?.args['body'];
  return text === undefined ? '' : `\r\n${text.replaceAll('\n', '\r\n')}`;
}

/** A RETURN answers nothing until the time is over; the first one then brings the prompt back. */
async function lockOut(seat: Seat): Promise<void> {
  seat.terminal.say('% Too many failures. Wait 30 seconds.');
  await seat.terminal.busy(seat.machine.failures.untilMs - seat.machine.clock.monoMs(), {drops: true});
  while ((await seat.terminal.key()) !== 0x0d);
}
