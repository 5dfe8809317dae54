import type {ReachKind, ProblemWordsOf} from '../problem.ts';
import {answered, seconds} from './phrase.ts';
import {secrets} from './secret.ts';

export const reachProblems: ProblemWordsOf<ReachKind> = {
  'target-missing': {
    title: 'It is not said which unit to connect to',
    means: f =>
      `Order ${f.order} is no training order, so the training unit cannot be used. Nothing was sent to a unit.`,
    next: 'Add --serial <port> --baud 9600 for the console, or --ssh <address>:<port>, and start again.'
  },
  'port-missing': {
    title: 'The console adapter is not there',
    means: f => `“${f.port}” does not exist: the cable is out, or the port got another name.`,
    next: 'Plug the adapter in again and look its name up in the list, or take your second adapter.'
  },
  'port-moved': {
    title: 'The console adapter has another name now',
    means: f => `The adapter that was “${f.port}” shows as “${f.now}” now: the name follows the USB socket.`,
    next: f => `Choose “${f.now}” and start again. The unit is identified anew before anything goes on.`
  },
  'port-busy': {
    title: 'Another program uses the console adapter',
    means: f => `Another terminal has “${f.port}” open.`,
    next: 'Close Tera Term or the like and try again.'
  },
  'port-not-permitted': {
    title: 'You may not use the console adapter',
    means: f => `The user of this laptop cannot open “${f.port}”.`,
    next: 'On Linux join the group dialout. If that takes too long, use another laptop or SSH.'
  },
  'port-not-usable': {
    title: 'This console adapter does not work',
    means: f => `“${f.port}” cannot be opened with the present driver (${f.words}). It is not the unit.`,
    next: 'Take the second adapter. Without one, use SSH on the maintenance port (LAN4).'
  },
  'port-driver': {
    title: 'The driver of the console adapter does not work',
    means: f => `“${f.port}” is listed, but its driver refuses it (${f.words}). Old or copied adapters do so.`,
    next: 'Take the second adapter; do not hunt for drivers on site. Without one, use SSH on the maintenance port.'
  },
  'ports-not-listed': {
    title: 'The list of console adapters cannot be read',
    means: f => `The laptop gives no list of ports (${f.words}). Whether an adapter is there is not known.`,
    next: 'Try again. If it stays, name the port yourself (such as COM3).'
  },
  'ssh-refused': {
    title: 'The SSH connection was refused',
    means: f => `Something is at ${f.host}, but it takes no SSH on port ${f.port}.`,
    next: 'Check address and port, and that you come from an allowed address; otherwise use the console.'
  },
  'ssh-unreachable': {
    title: 'The SSH peer is not reached',
    means: f => `${f.host} port ${f.port} is not reached (${f.words}).`,
    next: "Check that you are plugged into the maintenance port (LAN4) and the laptop's address; otherwise use the console."
  },
  'ssh-silent': {
    title: 'The SSH peer is silent',
    means: f => `${f.host} port ${f.port} gave no answer for ${seconds(f.waitedMs)}.`,
    next: 'Try again. If it stays, use the console to see whether the unit is booting.'
  },
  'ssh-algorithms': {
    title: 'No common SSH algorithm',
    means: f => `${f.host} has none of the methods allowed here (${f.part}). Unsafe ones are not used.`,
    next: "Use the console, and tell the centre the unit's firmware, which may be old."
  },
  'ssh-no-password': {
    title: 'The SSH peer takes no passwords',
    means: f => `${f.host} offers only ${f.offered.join(', ') || 'nothing known'}. No password was sent.`,
    next: "Check that the address is the unit's. If it is, use the console."
  },
  'host-key-changed': {
    title: 'The SSH peer is not the unit of the order',
    means: f => `The key of ${f.host} is ${f.found}, the order says ${f.expected}. No password was sent.`,
    next: 'Check which unit the cable leads to. If it is right, read the key on the console and get a new revision of the order from the centre.'
  },
  'host-key-unknown': {
    title: 'The SSH peer cannot be recognised',
    means: f => `The key ${f.found} of ${f.host} is not in the order. No password was sent.`,
    next: 'Compare it with the label or the console and give it with --host-key; otherwise use the console.'
  },
  'host-key-unreadable': {
    title: "The SSH peer's key cannot be read",
    means: f => `Key or signature of ${f.host} is damaged (${f.words}). The peer is not proved: no password was sent.`,
    next: 'Try again. If it stays, look for a device in between, and use the console.'
  },
  'connection-lost': {
    title: 'The connection was cut',
    means: f => `It was cut during “${f.during}” (${f.words}). What arrived is not known yet.`,
    next: 'Check the cable, connect again and start the same command: the unit is read back first.'
  },
  'unit-silent': {
    title: 'The unit does not answer',
    means: f =>
      f.bauds.length === 0
        ? `It is connected, but showed nothing for ${seconds(f.waitedMs)}.`
        : `Waited ${seconds(f.waitedMs)} (speeds tried: ${f.bauds.join(', ')}). It is power, cable or port.`,
    next: f =>
      f.bauds.length === 0
        ? 'Try again. If it stays, use the console.'
        : 'Check power LED, console socket and adapter, in this order, and try again. After power-on wait 80 s.'
  },
  'unit-unreadable': {
    title: 'The text is garbled',
    means: f => `There is an answer, but at no speed (${f.bauds.join(', ')}) can it be read.`,
    next: 'If it is booting, wait 80 s. Then take the second adapter, then ask the centre for the speed.'
  },
  'unit-deaf': {
    title: 'The unit does not take input',
    means: f =>
      `It shows text but did not react to input for ${seconds(f.waitedMs)}. A wrong flow control setting looks like this.`,
    next: 'Close other terminals, unplug and plug the console and try again. Then take the second adapter, and ask the centre for the flow control (usually none).'
  },
  'line-looped': {
    title: 'Whatever is sent comes straight back',
    means: 'Everything returns unchanged. That is no unit: the line is bridged on the way.',
    next: "Take the loop plug (pins 2 and 3) off, put the cable into the unit's console socket and try again. The adapter itself works."
  },
  'unit-booting': {
    title: 'The unit is booting',
    means: f => `After ${seconds(f.waitedMs)} it has not finished (80 s is usual).`,
    next: 'Leave the power on, wait and try again. After 5 minutes tell the centre what the LEDs show.'
  },
  'unit-in-loader': {
    title: 'The unit has not started (maintenance loader)',
    means: f => `It shows “${f.prompt}” instead of a login. It may ask to erase the configuration.`,
    next: 'Type nothing. Read the display to the centre.'
  },
  'unit-asks': {
    title: 'The unit asks something unknown',
    means: f => `After “${f.after}” it asks “${f.question}”. It was not answered.`,
    next: 'Read the question to the centre and follow its word. Do not answer on your own.'
  },
  'unit-late': {
    title: 'The unit is too slow to answer',
    means: f => `“${f.command}” did not end within ${seconds(f.waitedMs)}. Whether it took effect is not known.`,
    next: 'Leave the power on. Start the same command again: the unit is read back first.'
  },
  'line-not-echoed': {
    title: 'What was typed does not come back right',
    means: f =>
      `“${f.command}” was sent ${f.tries} times and came back changed. RETURN was not sent: it has no effect.`,
    next: 'Change the adapter, remove long or extended cables, and start again.'
  },
  'fragment-executed': {
    title: 'A line end came in the middle of a line, and a part of it was executed',
    means: f =>
      `While "${f.command}" was typed, the unit took "${f.fragment}" as a line. What that changed is not known yet.`,
    next: 'It has stopped, and nothing was saved. Change the adapter and start again: it is read back, and differences are shown.'
  },
  'login-refused': {
    title: 'Login was refused',
    means: f => `User ${f.user}. Tried, each once: ${f.tried.map(one => secrets[one]).join(', ')}.`,
    next: 'More tries lock the unit for 60 s or more. Ask the centre which password this unit has (new or used).'
  },
  'login-locked': {
    title: 'Login is locked for a while',
    means: f => `After wrong tries the unit stays locked for ${f.seconds} s.`,
    next: f => `Wait ${f.seconds} s; meanwhile ask the centre for the password.`
  },
  'login-setup-refused': {
    title: 'The unit refused the first password to be set',
    means: f => `The unit answers “${f.answer}”. Its password is unchanged.`,
    next: 'Ask the centre for the setup password (usually 10 characters or more), store it and start again.'
  },
  'enable-refused': {
    title: 'Privileged mode was refused',
    means: f => `Tried: ${f.tried.map(one => secrets[one]).join(', ')}. Login itself worked.`,
    next: 'Ask the centre for the enable password. Nothing was changed.'
  },
  'command-refused': {
    title: 'The unit refused a command',
    means: f => `“${f.command}”: ${answered(f.answer)}.`,
    next: 'Tell the centre the firmware and this answer. The configuration is unchanged.'
  },
  'command-not-listed': {
    title: 'This command is not among the read-only ones',
    means: f => `“${f.command}” is not in the profile's list. Nothing was sent.`,
    next: 'Choose a command of the list.'
  },
  'answer-unreadable': {
    title: 'The answer cannot be read',
    means: f => `The answer to “${f.command}” does not show ${f.wanted}. The check stays unknown.`,
    next: 'Try again. If it is the same, tell the centre the firmware.'
  },
  'configuration-locked': {
    title: 'Somebody else is configuring the unit',
    means: f => `The unit answers “${f.answer}”. Nothing was sent.`,
    next: 'Call the centre so that they finish, and try again.'
  },
  'unit-elsewhere': {
    title: 'The unit is not where it should be',
    means: f => `Before “${f.during}” its prompt changed to “${f.prompt}”. This line was not sent.`,
    next: 'Ask the centre whether somebody else is working on it and start the same command: it reads back first.'
  },
  'unit-reloaded': {
    title: 'The unit restarted',
    means: f => `It happened during “${f.during}”. Lines that were not saved are gone.`,
    next: 'Check the power cord, wait for the boot and start the same command: missing lines are sent after a read-back.'
  }
};
