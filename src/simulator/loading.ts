import {applySection, putLine} from './editing.ts';
import {type Configuration, emptyConfiguration, openSection, type Section} from './configuration.ts';
import {understand} from './configure.ts';
import {crypt} from './crypt.ts';
import {singles} from './grammar/lines.ts';
import {factoryPassword} from './identity.ts';
import type {Identity, Machine} from './machine.ts';
import type {Target} from './target.ts';

/** What a unit without startup configuration runs with (dialect, Appendix B). */
export function factoryLines(identity: Identity): readonly string[] {
  const service = identity.ports.find(port => port.label === 'MNT');
  const lan = identity.ports.find(port => port.label === 'LAN');
  return [
    'hostname vsr',
    'clock timezone JST 9',
    `username admin privilege 15 secret 6 ${crypt(factoryPassword(identity), 'factory')}`,
    'console exec-timeout 10',
    'ssh server enable',
    `interface ${(service ?? lan)?.name}`,
    ` description ${service ? 'MAINTENANCE' : 'LAN'}`,
    ` zone ${service ? 'mnt' : 'lan'}`,
    ' ip address 192.168.254.254/24',
    ' no shutdown',
    'ip dhcp pool MAINT',
    ' network 192.168.254.0/24',
    ' range 192.168.254.1 192.168.254.9',
    ' lease 600'
  ];
}

/** A line that was refused: its number in the text, the section it stands in, and the unit's words. */
export interface Refused {
  readonly number: number;
  readonly header: string | undefined;
  readonly line: string;
  readonly answer: string;
}

/** Replaces the running configuration; the lines that were refused come back with the unit's words. */
export function loadConfiguration(machine: Machine, lines: readonly string[]): readonly string[] {
  machine.running = portsOnly(machine);
  const refused = feed(machine, lines);
  for (const section of machine.running.sections.values()) applySection(section);
  return refused.map(({line, answer}) => `${line}: ${answer}`);
}

export function portsOnly(machine: Machine): Configuration {
  const bare = emptyConfiguration();
  for (const port of machine.identity.ports) openSection(bare, 'interface', `interface ${port.name}`);
  return bare;
}

/** Puts a text in line by line, as nobody types it: every question is answered yes. */
export function feed(target: Target, lines: readonly string[]): readonly Refused[] {
  const refused: Refused[] = [];
  let place: Section | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(?:[!#]|$)|^version |^end$/.test(line)) continue;
    const inner = line.startsWith(' ') ? place : undefined;
    const done = understand(target, inner, line.trim()).run();
    const effect = done.question ? done.question.yes() : done;
    if (effect.answer.some(text => /^% (?!Notice|Warning)/.test(text)))
      refused.push({number: at + 1, header: inner?.header, line: line.trim(), answer: effect.answer.join(' ')});
    place = effect.place;
    if (effect.banner === undefined) continue;
    const end = lines.indexOf(effect.banner, at + 1);
    putBanner(target, effect.banner, lines.slice(at + 1, end));
    at = end < 0 ? lines.length : end;
  }
  return refused;
}

export function putBanner(target: Target, delimiter: string, text: readonly string[]): boolean {
  const spec = singles.find(single => single.id === 'banner');
  if (!spec) throw new Error('grammar: no banner');
  const body = [`banner login ${delimiter}`, ...text, delimiter].join('\n');
  return putLine(target, undefined, {spec, args: {body: text.join('\n')}, text: body});
}
