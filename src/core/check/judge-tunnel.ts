import {causeOf} from './cause.ts';
import type {CheckOf, ExpectedPeer} from './check.ts';
import {passed, rowsNamed, rowsOf, unclear, type Judgement, type Rows, type Seen} from './judgement.ts';
import type {CauseKind, Side} from './names.ts';
import type {ObservedRow} from './observation.ts';

/** C14: one peer's association is established and carries each traffic pair of the sheet. */
export function judgeTunnel(check: CheckOf<'C14'>, seen: readonly Seen[]): Judgement {
  const {peer} = check;
  const read = rowsOf(seen, check.commands, 'vpnAssociations');
  if (!read.ok) return read.judgement;
  const up = established(read.rows);
  if (!countAgrees(read.rows)) {
    const command = check.commands.find(one => one.observation === 'vpnAssociations')?.send ?? '';
    return unclear('', {kind: 'unreadable', command});
  }
  const carried = rowsNamed(read.rows, 'traffic').filter(row => row['peer'] === peer.name);
  const lacking = peer.traffic.filter(
    pair => !carried.some(row => row['local'] === pair.local && row['remote'] === pair.remote)
  );
  if (up.has(peer.name) && lacking.length === 0) return passed(`established ${peer.traffic.length}`);
  return failure(check, seen, {up, lacking: lacking.map(pair => `${pair.local} === ${pair.remote}`)});
}

interface Shown {
  readonly up: ReadonlySet<string>;
  readonly lacking: readonly string[];
}

function established(rows: readonly ObservedRow[]): ReadonlySet<string> {
  const names = rowsNamed(rows, 'ike').filter(row => row['state'] === 'ESTABLISHED');
  return new Set(names.map(row => row['peer'] ?? ''));
}

/**
 * The unit counts what is up: if more are up than were read, the list has another form than the profile knows (as
 * on firmware 5.3) and a peer that isn't found there proves nothing.
 */
function countAgrees(rows: readonly ObservedRow[]): boolean {
  const [count] = rowsNamed(rows, 'count');
  const associations = rowsNamed(rows, 'ike');
  if (!count) return associations.length > 0;
  const up = associations.filter(row => row['state'] === 'ESTABLISHED').length;
  return up >= Number(count['up']) && associations.length >= Number(count['up']) + Number(count['connecting']);
}

function failure(check: CheckOf<'C14'>, seen: readonly Seen[], {up, lacking}: Shown): Judgement {
  const {peer} = check;
  const isUp = up.has(peer.name);
  const detail = rowsOf(seen, check.commands, 'vpnPeer');
  const messages = messagesOf(detail);
  const words = detail.ok ? (rowsNamed(detail.rows, 'failure').at(-1)?.['failure'] ?? '') : '';
  const state = isUp ? 'established' : 'not established';
  const measured = messages ? `${state}, sent ${messages.sent}, received ${messages.received}` : state;
  const judgement = causeOf(check, words, {
    measured,
    otherwise: isUp
      ? {kind: 'missing', items: lacking}
      : {kind: 'differs', expected: 'established', found: 'not established'},
    ...(messages ? {messages} : {})
  });
  return {...judgement, side: sideOf(judgement, peer, up)};
}

function messagesOf(detail: Rows): {readonly sent: number; readonly received: number} | null {
  const row = detail.ok ? rowsNamed(detail.rows, 'messages').at(-1) : undefined;
  return row ? {sent: Number(row['sent']), received: Number(row['received'])} : null;
}

/**
 * A suspicion, never a fact. Silence while others are up points to the far side, unless the same peer was up with
 * the old unit until it went down; silence of all points here. A refusal that wasn't there with the old unit points
 * to what was typed here; else either side may hold the wrong key or proposal.
 */
function sideOf({cause, side}: Judgement, peer: ExpectedPeer, up: ReadonlySet<string>): Side {
  const kind = cause?.kind ?? 'differs';
  if (cause?.kind === 'peer-silent') return cause.received > 0 ? 'undecided' : sideOfSilence(peer, up);
  if (refusals.has(kind)) return peer.wasUpBefore === true ? 'ours' : 'undecided';
  return side ?? 'undecided';
}

const refusals: ReadonlySet<CauseKind> = new Set(['peer-auth-failed', 'peer-no-proposal', 'peer-traffic-refused']);

function sideOfSilence({others, wasUpBefore}: ExpectedPeer, up: ReadonlySet<string>): Side {
  if (others.some(name => up.has(name))) return wasUpBefore === true ? 'undecided' : 'theirs';
  return wasUpBefore !== false && others.length > 1 ? 'ours' : 'undecided';
}
