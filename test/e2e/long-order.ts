import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/tool.ts';

const sample = join(root, 'resources', 'samples', 'swap-shinjuku');

/** The swap of Shinjuku under another number, with `more` rules in its backup and every digest right. */
export function writeLongOrder(into: string, more: number): {readonly folder: string; readonly order: string} {
  const order = 'T-20261122-0500';
  const folder = join(into, order);
  mkdirSync(folder, {recursive: true});
  copyFileSync(join(sample, 'settings.xlsx'), join(folder, 'settings.xlsx'));
  const backup = longer(readFileSync(join(sample, 'backup.txt'), 'utf8'), more);
  writeFileSync(join(folder, 'backup.txt'), backup);
  const paper = readFileSync(join(sample, 'order.json'), 'utf8').replaceAll('T-20261122-0147', order);
  const {files, ...rest} = JSON.parse(paper) as {readonly files: readonly {readonly role: string}[]};
  const digest = {sha256: sha256(backup)};
  const told = files.map(file => (file.role === 'configuration' ? {...file, ...digest} : file));
  writeFileSync(join(folder, 'order.json'), `${JSON.stringify({...rest, files: told}, null, 2)}\n`);
  return {folder, order};
}

/** Rules of one policy; no sheet and no check says anything about the traffic they name. */
function longer(backup: string, more: number): string {
  const rules = Array.from(
    {length: more},
    (_, at) => ` rule ${1000 + at} deny udp source 10.9.0.0/16 port ${20000 + at}`
  );
  const policy = 'zone-policy vpn lan\n';
  const at = backup.indexOf(' default', backup.indexOf(policy));
  const text = `${backup.slice(0, at)}${rules.join('\n')}\n${backup.slice(at)}`;
  const body = text.slice(text.indexOf('version '), text.indexOf('! eof lines'));
  const lines = body.split('\n').length - 1;
  return `${text.slice(0, text.indexOf('! eof lines'))}! eof lines ${lines} sha256 ${sha256(body)}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
