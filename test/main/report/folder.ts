import {execFileSync} from 'node:child_process';
import {createPrivateKey, generateKeyPairSync, type KeyObject} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {append, start} from '#core/journal/chain.ts';
import type {ChainRecord} from '#core/journal/event.ts';
import type {ReportFacts} from '#core/report/facts.ts';
import {signOff} from '#core/witness/sign-off.ts';
import type {WitnessFacts} from '#core/witness/facts.ts';
import {writeReport, type Writing} from '#main/report/write.ts';
import {reportFacts} from '../../core/report/example.ts';
import {japan} from '../../core/witness/example.ts';

const folders: string[] = [];

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  folders.push(folder);
  return join(folder, 'out');
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
}

export async function written(given: Writing): Promise<void> {
  const result = await writeReport(given);
  if (!result.ok) throw new Error(result.problem.kind);
}

export function deviceKey(): KeyObject {
  return createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}));
}

/** A short visit's journal; the statement was shown after its third event. */
function journal(order: string): readonly ChainRecord[] {
  const stamp = {wall: '2026-11-21T18:18:00.000Z', mono: 0, boot: 'boot-1'};
  const drafts = ['opened', 'applied', 'checked', 'shown', 'signed'].map(kind => ({
    ...({kind, by: 'app', data: {note: '漢字も一字のまま'}} as const)
  }));
  return append(start(order), drafts, stamp);
}

/** Facts bound to that journal, as a visit leaves them. */
export function visitFacts(
  over: Partial<ReportFacts> = {},
  witness: Partial<WitnessFacts> = {}
): {facts: ReportFacts; records: readonly ChainRecord[]} {
  const facts = reportFacts(over, witness);
  const records = journal(facts.order.no);
  const at = (count: number): {head: string; count: number} => ({head: records[count - 1]?.hash ?? '', count});
  const {witness: person, how} = facts.signOff;
  const bound = signOff(facts.statement, {witness: person, how, chain: at(3), at: japan('04:15')});
  return {facts: {...facts, chain: at(5), signOff: bound}, records};
}

/** By poppler, which reads PDFs independently of what wrote them. */
export function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], {encoding: 'utf8'});
}

export function attachmentsOf(pdf: string): string {
  const into = mkdtempSync(join(tmpdir(), 'attached-'));
  folders.push(into);
  execFileSync('pdfdetach', ['-saveall', '-o', into, pdf]);
  return readdirSync(into)
    .map(name => readFileSync(join(into, name), 'utf8'))
    .join('');
}
