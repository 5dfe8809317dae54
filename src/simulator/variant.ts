import type {Identity} from './machine.ts';

/** How a firmware differs from 5.2.3, which is what everything else here speaks (dialect §20). */
export interface Variant {
  /** Candidate, files and commit-confirmed; without them `rollback` acts at once. */
  readonly family: 'new' | 'old';
  /** As `version` prints it. */
  readonly release: string;
  readonly prompt: {readonly user: string; readonly exec: string};
  readonly dns: 'dns forwarder' | 'dns proxy' | 'ip dns';
  readonly associations: 'stroke' | 'swanctl' | 'pluto';
  readonly modelLine: string;
  readonly otherImage: string;
  /** Bytes of the console's input buffer. */
  readonly bufferBytes: number;
  /** Old: group14-sha1, ssh-rsa, aes128-cbc, hmac-sha1 and nothing else. */
  readonly ssh: 'new' | 'old';
  /** `show configuration status` tells of drift. */
  readonly drift: boolean;
}

const usual: Variant = {
  family: 'new',
  release: '5.2',
  prompt: {user: '> ', exec: '# '},
  dns: 'dns forwarder',
  associations: 'stroke',
  modelLine: 'Model            : ',
  otherImage: '5.1.9',
  bufferBytes: 256,
  ssh: 'new',
  drift: false
};
const newer: Variant = {...usual, release: '5.3', dns: 'dns proxy', associations: 'swanctl', drift: true};
const old: Variant = {
  family: 'old',
  release: '4.8',
  prompt: {user: '>', exec: '#'},
  dns: 'ip dns',
  associations: 'pluto',
  modelLine: 'Model: ',
  otherImage: '4.7.6',
  bufferBytes: 64,
  ssh: 'old',
  drift: false
};

export function variantOf({firmware}: Pick<Identity, 'firmware'>): Variant {
  if (firmware.startsWith('4.')) return old;
  return firmware.startsWith('5.3.') ? newer : usual;
}

/** A line of the 5.2 language in the words of this firmware. */
export function worded(line: string, {dns}: Variant): string {
  if (dns === 'dns forwarder') return line;
  return line.replace(/^dns forwarder( upstream)?/, (_, upstream?: string) =>
    dns === 'ip dns' ? (upstream === undefined ? 'ip dns' : 'ip dns server') : `dns proxy${upstream ?? ''}`
  );
}
