import type {Machine} from './machine.ts';

/** The fault `noise:<p>`: before any character, with probability p, a line nobody asked for (dialect §13). */
export function noisy(machine: Machine, send: (text: string) => void): (text: string) => void {
  const p = Number(machine.faults.of('noise')[0] ?? 0);
  if (p === 0) return send;
  return text => {
    let out = '';
    for (const character of text) {
      if (machine.dice.chance(p)) out += `\r\n${kernelLine(machine, 'ge1: link up, 1000Mbps, full-duplex')}\r\n`;
      out += character;
    }
    send(out);
  };
}

/** `[  812.402117] text`, seconds since the boot. */
export function kernelLine(machine: Machine, text: string): string {
  const since = (machine.clock.monoMs() - machine.bootedMs) / 1000;
  return `[${since.toFixed(6).padStart(12)}] ${text}`;
}
