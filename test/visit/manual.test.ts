import {describe, expect, test} from 'vitest';
import {closeVisit, endingNow} from '#core/job/closing.ts';
import {beginManual, type ByHand} from '#core/job/manual.ts';
import {unitsOf} from '#core/job/report-facts.ts';
import type {Visit} from '#core/job/visit.ts';
import {giveWord} from '#core/job/words.ts';
import {secretsOf} from '#core/configuration/secret-marks.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Transport} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import {reveal} from '#core/settings/secret.ts';
import {must, sit, undisturbedUnit} from './hands.ts';
import {deskOf, setupPassword, type Desk, type DeskOptions} from './desk.ts';
import {wait} from './reach-desk.ts';

const never = /^(?!)/u;

/** A profile whose prompts match nothing that this unit ever shows. */
function blind(profile: Profile): Profile {
  const {hostnameShownUpTo} = profile.prompt;
  const prompt = {
    user: never,
    exec: never,
    config: never,
    section: never,
    candidate: never,
    block: never,
    loader: never
  };
  return {
    ...profile,
    prompt: {...prompt, hostnameShownUpTo},
    login: {...profile.login, user: never, password: never, questions: []}
  };
}

function blindDesk(faults: readonly string[] = [], change: DeskOptions['change'] = opened => opened): Promise<Desk> {
  return deskOf({
    faults,
    change: opened => {
      const {material} = opened;
      return change({...opened, material: {...material, profile: blind(material.profile)}});
    }
  });
}

const label = (visit: Visit, serial = visit.material.order.newUnit.serial) =>
  visit.live.record({kind: 'label-read', by: 'engineer', data: {unit: 'new', serial, fits: true}});

/** As a person does at a terminal: log in, turn paging off, into the configuration mode. */
async function toConfig(desk: Desk, hand: ByHand): Promise<void> {
  const last5 = desk.unit.inspect().serial.slice(-5);
  const setup = ['', 'admin', `vsr-${last5}`, 'no', setupPassword, setupPassword];
  const inside = ['enable', 'terminal length 0', 'terminal width 0', 'configure terminal'];
  for (const text of [...setup, ...inside]) {
    hand.type(`${text}\r`);
    await wait(desk, 3000);
  }
}

const silent = () => undefined;

/** Everything that must never be read anywhere. */
function secretsIn(desk: Desk): readonly string[] {
  const {sheet, configuration, profile} = desk.opened.material;
  const {wan, vpn, management} = sheet.settings;
  const own = [wan.pppoe?.password, management.admin.password, management.enable, management.snmp?.community];
  const known = [...own, ...vpn.peers.map(peer => peer.psk)].flatMap(one => (one ? [reveal(one)] : []));
  const typed = configuration.items.flatMap(item => secretsOf(profile, item.text));
  return [...new Set([...known, ...typed, setupPassword])];
}

const journal = (desk: Desk) =>
  [...desk.disk.records.values()]
    .flat()
    .map(one => one.bytes)
    .join('\n');

describe('a unit that no profile works with', () => {
  test('is filled by hand to an ending, with every line on it and no secret in the records', async () => {
    const desk = await blindDesk();
    const ending = await sit(desk, async person => {
      const {visit} = person;
      expect(await person.stage()).toMatchObject({ok: false});
      const hand = must(await beginManual(visit, 'the unit asks what the profile does not know'));
      must(await label(visit));
      await toConfig(desk, hand);
      const {lines = []} = hand.plan ?? {};
      expect(lines.length).toBeGreaterThan(250);
      const seen: number[] = [];
      must(await hand.paste(lines, done => seen.push(done)));
      expect(seen.at(-1)).toBe(lines.length);
      for (const text of ['end', 'write memory']) {
        hand.type(`${text}\r`);
        await wait(desk, 10_000);
      }
      must(await hand.done());
      const {job} = visit.live;
      expect([...job.lines.values()].every(one => one === 'unknown')).toBe(true);
      expect(job.manual?.endedAt).toBeDefined();
      return must(await closeVisit(visit));
    });
    expect(ending).toBe('partial');
    const unit = desk.unit.inspect();
    const wanted = (await undisturbedUnit()).portable.split('\n');
    const missing = wanted.filter(line => !unit.portable.split('\n').includes(line));
    expect(missing).toEqual([]);
    expect(unit.startup).toBe(unit.running);
    const found = secretsIn(desk).filter(secret => secret.length > 3 && journal(desk).includes(secret));
    expect(secretsIn(desk).length).toBeGreaterThan(8);
    expect(found).toEqual([]);
  });

  test('is told as such: by its label, every check of the machine unasked, what people said as said', async () => {
    const desk = await blindDesk();
    await sit(desk, async ({visit}) => {
      const hand = must(await beginManual(visit, 'no profile'));
      must(await label(visit));
      const at = new Date(visit.clock.wallMs()).toISOString();
      const said = {kind: 'said', by: 'centre', good: true, name: '当直 見本', number: 'C-1', at, words: ''} as const;
      must(await visit.live.record({kind: 'said', by: 'centre', data: said}));
      must(await hand.done());
      expect(endingNow(visit)).toBe('partial');
      must(await closeVisit(visit));
      const {checks} = visit.live.job;
      const machine = [...checks.values()].filter(one => one.id !== 'C20' && one.verdict !== 'not-applicable');
      expect(machine.length).toBeGreaterThan(15);
      expect(machine.map(one => [one.verdict, one.cause?.kind])).toEqual(machine.map(() => ['unknown', 'not-asked']));
      expect(checks.get('C20')?.verdict).toBe('pass');
      const {serial} = visit.material.order.newUnit;
      expect(unitsOf(visit).fitted).toMatchObject({serial, firmware: null, seen: 'label'});
    });
  });
});

const secret = 'Fx7-pppoe#93kd';

/** A terminal that breaks the line after each of these texts, and whose line-kill rubs out nothing. */
function inPieces(line: Transport, pieces: readonly string[]): Transport {
  const left = [...pieces];
  let seen = '';
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => line.write(bytes),
    onBytes: take =>
      line.onBytes(bytes => {
        for (const char of Buffer.from(bytes)
          .toString('latin1')
          .replaceAll(/\u0008/gu, '')) {
          seen += char;
          const breaks = left[0] !== undefined && seen.endsWith(left[0]);
          if (breaks) left.shift();
          take(Buffer.from(breaks ? `${char}\r\n` : char, 'latin1'));
        }
      }),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

describe('a paste', () => {
  const first = (hand: ByHand, count = 1) => hand.plan?.lines.slice(0, count) ?? [];

  test.each([
    ['no label was read', undefined, 'label-missing'],
    ['the label is of the unit to be removed', 'VN100-21C0-00417', 'unit-is-old'],
    ['the label is of a unit that the order does not name', 'VN100-24A3-09999', 'unit-serial-other']
  ])('does not begin where %s', async (_, serial, kind) => {
    const desk = await blindDesk();
    await sit(desk, async ({visit}) => {
      const hand = must(await beginManual(visit, 'no profile'));
      if (serial !== undefined) must(await label(visit, serial));
      await toConfig(desk, hand);
      const before = desk.unit.inspect().executed.length;
      expect(await hand.paste(first(hand), silent)).toMatchObject({problem: {kind}});
      expect(desk.unit.inspect().executed.length).toBe(before);
      expect(visit.live.job.lines.size).toBe(0);
    });
  });

  test("goes to another serial by the centre's word on exactly that one", async () => {
    const desk = await blindDesk();
    await sit(desk, async ({visit}) => {
      const hand = must(await beginManual(visit, 'no profile'));
      must(await label(visit, 'VN100-24A3-09999'));
      await toConfig(desk, hand);
      const word = {gate: 'other-serial', name: '当直 見本', number: 'C-9'} as const;
      must(await giveWord(visit.live, {...word, subject: 'VN100-24A3-09998'}));
      expect(await hand.paste(first(hand), silent)).toMatchObject({ok: false});
      must(await giveWord(visit.live, {...word, subject: 'VN100-24A3-09999'}));
      must(await hand.paste(first(hand, 3), silent));
    });
  });

  test('stops at a line that is not echoed, and types nothing after what it left there', async () => {
    const desk = await blindDesk(['drop:0.02']);
    await sit(desk, async ({visit}) => {
      const hand = must(await beginManual(visit, 'no profile'));
      must(await label(visit));
      await toConfig(desk, hand);
      const came: Result<void> = await hand.paste(hand.plan?.lines ?? [], silent);
      expect(came).toMatchObject({problem: {kind: 'line-not-echoed', tries: 1}});
      expect(visit.live.job.manual?.pasted.size).toBeLessThan(hand.plan?.lines.length ?? 0);
    });
    const found = secretsIn(desk).filter(secret => secret.length > 3 && journal(desk).includes(secret));
    expect(found).toEqual([]);
  });

  test('of a line whose secret comes back in pieces: no piece is kept, and nothing shows while it stands there', async () => {
    const desk = await blindDesk();
    const open = async () =>
      ok({transport: inPieces(desk.unit.console(), [secret.slice(0, 5), secret.slice(5, 9)]), hostKey: null});
    await sit(
      desk,
      async ({visit}) => {
        const hand = must(await beginManual(visit, 'no profile'));
        must(await label(visit));
        await toConfig(desk, hand);
        const at = hand.plan?.lines.findIndex(one => one.text.includes(secret)) ?? -1;
        const lines = hand.plan?.lines.slice(at, at + 2) ?? [];
        expect(await hand.paste(lines, silent)).toMatchObject({problem: {kind: 'line-not-echoed'}});
        expect(hand.mask(hand.channel.screen.current)).toBe('');
        expect(await hand.paste(lines.slice(1), silent), 'nothing is typed after it').toMatchObject({ok: false});
        hand.type('\r');
        await wait(desk, 2000);
        must(await hand.done());
      },
      {access: {open}}
    );
    for (const piece of [secret.slice(0, 5), secret.slice(5, 9), secret.slice(9)])
      expect(journal(desk)).not.toContain(piece);
  });

  test('into a section that the unit refuses: its lines do not land in the section before', async () => {
    const desk = await blindDesk(['refuse-header:^interface ge1\\.30$']);
    await sit(desk, async ({visit}) => {
      const hand = must(await beginManual(visit, 'no profile'));
      must(await label(visit));
      await toConfig(desk, hand);
      must(await hand.paste(hand.plan?.lines ?? [], silent));
      hand.type('end\r');
      await wait(desk, 3000);
    });
    const healthy = (await undisturbedUnit()).portable.split('\n');
    const there = desk.unit.inspect().portable.split('\n');
    const sections = (lines: readonly string[]) => {
      const of = new Map<string, string[]>();
      let header = '';
      for (const line of lines) {
        if (line.startsWith(' ')) of.get(header)?.push(line);
        else of.set((header = line), []);
      }
      return of;
    };
    const wanted = sections(healthy);
    const ours = [...sections(there)].filter(([header]) => wanted.has(header));
    expect(ours).toEqual(ours.map(([header]) => [header, wanted.get(header)]));
    expect(there).not.toContain('interface ge1.30');
  });

  test('a piece of the plan again later: the visit stays by hand after a crash', async () => {
    const desk = await blindDesk();
    await sit(desk, async ({visit}) => {
      const hand = must(await beginManual(visit, 'no profile'));
      must(await label(visit));
      await toConfig(desk, hand);
      must(await hand.paste(first(hand, 5), silent));
      await hand.channel.close();
    });
    await sit(desk, async ({visit}) => {
      expect(visit.live.job.manual).toMatchObject({why: 'no profile', endedAt: undefined});
      expect(visit.live.job.manual?.pasted.size).toBe(5);
      const hand = must(await beginManual(visit, 'again'));
      must(await hand.paste(hand.plan?.lines.slice(5, 8) ?? [], silent));
      expect(visit.live.job.manual).toMatchObject({why: 'no profile'});
      expect(visit.live.job.manual?.pasted.size).toBe(8);
    });
  });
});
