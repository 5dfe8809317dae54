import type {Finding} from '../plan/finding.ts';
import type {Admitted, Identity} from './identity.ts';

/** The finding that only the unit itself can bring; the centre's word on it is given and kept under this id. */
export const nearFirmware = 'firmware-near';

/** What of the unit waits for the centre's word before anything is saved on it. */
export function nearFindings(unit: (Admitted & {readonly identity: Identity}) | undefined): readonly Finding[] {
  if (unit?.firmware !== 'near') return [];
  const silent = {sheet: null, configuration: null, order: null, newer: 'unknown', secret: false} as const;
  return [{id: nearFirmware, rank: 'centre', unit: unit.identity.firmware, ...silent}];
}
