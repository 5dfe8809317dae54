import type {Faults} from './faults.ts';
import type {Identity, Port} from './machine.ts';
import type {Scenario, UnitLabel} from './scenario.ts';

/** The ports of a model, by what stands on the case. The old family has none for maintenance. */
const models: Readonly<Record<string, {readonly prefix: string; readonly labels: readonly string[]}>> = {
  'VSR-n100': {prefix: 'ge', labels: ['WAN', 'LAN1', 'LAN2', 'MNT']},
  'VSR-n200': {prefix: 'ge', labels: ['WAN1', 'WAN2', 'LAN1', 'LAN2', 'LAN3', 'MNT']},
  VSR300: {prefix: 'eth', labels: ['WAN', 'LAN', 'DMZ']}
};

/** Which case stands on the desk: the scenario's, or the one a fault has put there. */
export function chooseUnit(
  scenario: Scenario,
  faults: Faults
): {identity: Identity; configuration: string | undefined} {
  const other = ['old-unit', 'ha-peer', 'other-site'].find(name => faults.has(name));
  const label = other ? scenario.others[other] : scenario.unit;
  if (!label) throw new Error(`${scenario.name}: others.${other} is missing`);
  const wrong = faults.of('wrong-unit')[0];
  const firmware = faults.of('unknown-firmware')[0] ?? label.firmware;
  const staged = ['staged', 'staged-old-revision'].some(name => faults.has(name));
  if (staged && !scenario.staged) throw new Error(`${scenario.name}: staged is missing`);
  return {
    identity: identify({...label, firmware}, wrong),
    configuration: staged ? scenario.staged?.configuration : label.configuration
  };
}

export function hasPort(identity: Identity, name: string): boolean {
  return identity.ports.some(port => port.name === name);
}

/** `vsr-` and the last five of the serial. */
export function factoryPassword(identity: Identity): string {
  return `vsr-${identity.serial.slice(-5)}`;
}

function identify(label: UnitLabel, wrong: string | undefined): Identity {
  const model = wrong === 'model' ? 'VSR-n200' : label.model;
  const serial =
    wrong === 'model' ? 'VN200-24A3-00077' : wrong === 'serial' ? `${label.serial.slice(0, -5)}09999` : label.serial;
  const made = models[model];
  if (!made) throw new Error(`no such model: ${model}`);
  const ports = made.labels.map((name, index): Port => ({
    name: `${made.prefix}${index}`,
    label: name,
    mac: macAfter(label.mac, index)
  }));
  return {model, serial, mac: label.mac, firmware: label.firmware, ports};
}

function macAfter(mac: string, index: number): string {
  const last = parseInt(mac.slice(-2), 16) + index;
  return mac.slice(0, -2) + last.toString(16).padStart(2, '0');
}
