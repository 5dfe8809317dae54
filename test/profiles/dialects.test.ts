import {describe, expect, test} from 'vitest';
import {displayOf} from '#core/apply/shown.ts';
import {readRunning} from '#core/job/read-unit.ts';
import {refusal} from '#core/device/refusal.ts';
import type {Session} from '#core/device/session.ts';
import {readTraits} from '#core/unit/identity.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {replay, type ReplayOptions} from './replay.ts';
import {must, profileOf, talk} from './talk.ts';

const dialects = [
  {
    id: 'cisco-ios',
    enable: 'FxEnablePassword',
    accepted: 'ip route 10.30.0.0 255.255.0.0 192.168.10.254',
    refused: 'ip rout 10.30.0.0',
    words: "% Invalid input detected at '^' marker.",
    pagedAt: 24,
    log: '*Nov 22 03:44:12.345: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up'
  },
  {
    id: 'yamaha-rtx',
    enable: 'FxAdminPassword',
    accepted: 'ip route 10.30.0.0/16 gateway 192.168.10.254',
    refused: 'ipp route 10.30.0.0/16',
    words: 'Error: Invalid command name',
    pagedAt: 20,
    log: '2026/11/22 03:44:12: LAN2: link up'
  }
] as const;

type Dialect = (typeof dialects)[number];

interface Met {
  readonly session: Session;
  readonly found: string;
  readonly executed: readonly string[];
}

/** Talks to the replay device of a dialect in virtual time. */
async function meet(dialect: Dialect, during: (met: Met) => Promise<void>, options: Partial<ReplayOptions> = {}) {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 22)});
  const unit = replay(`test/fixtures/${dialect.id}`, {clock, ...options});
  await clock.run(async () => {
    const {logged} = await talk({
      profile: profileOf(dialect.id),
      transport: unit.transport,
      clock,
      password: 'FxLoginPassword',
      enable: dialect.enable
    });
    const {session, found} = must(logged);
    await during({session, found, executed: unit.executed});
  });
}

describe.each(dialects)('$id', dialect => {
  const profile = profileOf(dialect.id);

  test('from a silent console to its privileged prompt, paging off', () =>
    meet(dialect, async ({session, executed}) => {
      expect(session.mode).toBe('exec');
      for (const line of profile.prepare) expect(executed).toContain(line);
    }));

  test('somebody is logged in already: no password is given', () =>
    meet(dialect, async ({found}) => expect(found).toBe('exec'), {begins: 'exec'}));

  test('says who it is', () =>
    meet(dialect, async ({session}) => {
      const traits = must(await readTraits(session));
      expect(profile.covers.models).toContain(traits.model);
      expect(traits.serial).toMatch(/^FX/);
    }));

  test('one line is accepted, one refused with its own words', () =>
    meet(dialect, async ({session}) => {
      must(await session.goTo(profile.configuresIn));
      const good = must(await session.enter({text: dialect.accepted}));
      expect(refusal(profile, good.lines)).toBeUndefined();
      const bad = must(await session.enter({text: dialect.refused}));
      expect(refusal(profile, bad.lines)).toContain(dialect.words);
    }));

  test('is read back to its end, in one piece', () =>
    meet(dialect, async ({session}) => {
      const shown = displayOf(must(await readRunning(session)), profile);
      const wanted = profile.tests.fixtures.find(one => one.reads === 'configuration');
      expect(shown.lines).toHaveLength(wanted?.lines ?? 0);
    }));

  test('a pager left on is paged through and leaves nothing behind', () =>
    meet(
      dialect,
      async ({session}) => {
        const long = Array.from({length: 3 * dialect.pagedAt}, (_, index) => `line ${index}`);
        expect(must(await session.ask('show log'))).toEqual(long);
      },
      {begins: 'exec', answers: {'show log': Array.from({length: 3 * dialect.pagedAt}, (_, index) => `line ${index}`)}}
    ));

  test('says that it saved', () =>
    meet(dialect, async ({session}) => {
      const {save} = profile;
      if (!save) throw new Error('no save');
      const answer = must(await session.enter({text: save.send, busyMs: save.waitMs}));
      expect(answer.lines.some(line => save.ok.test(line))).toBe(true);
    }));

  test.each([20, 60, 61, 80, 100])('a line of the log that cuts in at key %i is taken out', at =>
    meet(
      dialect,
      async ({session}) => {
        const traits = must(await readTraits(session));
        expect(traits.serial).toMatch(/^FX/);
        const shown = displayOf(must(await readRunning(session)), profile);
        expect(shown.lines.some(line => line.text.includes(dialect.log))).toBe(false);
      },
      {begins: 'exec', cutsIn: {at, line: dialect.log}}
    )
  );

  test('a wrong password is refused and tried once', async () => {
    const {logged, executed} = await refusedBy(dialect, {password: 'FxWrongPassword', enable: dialect.enable});
    expect(logged.ok ? '' : logged.problem.kind).toBe('login-refused');
    expect(executed).toEqual([]);
  });

  test('a wrong administrator password is told, and nothing is typed after it', async () => {
    const {logged, executed} = await refusedBy(dialect, {password: 'FxLoginPassword', enable: 'FxWrongPassword'});
    expect(logged.ok ? '' : logged.problem.kind).toMatch(/enable-refused|unit-asks/);
    expect(executed.filter(line => profile.prepare.includes(line))).toEqual([]);
  });
});

async function refusedBy({id}: Dialect, passwords: {readonly password: string; readonly enable: string}) {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 22)});
  const unit = replay(`test/fixtures/${id}`, {clock});
  const {logged} = await clock.run(() =>
    talk({profile: profileOf(id), transport: unit.transport, clock, ...passwords})
  );
  return {logged, executed: unit.executed};
}

test('success lines that begin with % as errors do: ok wins (NEC IX)', () => {
  const profile = {...profileOf('cisco-ios'), errors: [/^% /u], ok: [/^% (?:Saved|Loading) /u]};
  expect(refusal(profile, ['% Saved 42 commands.'])).toBeUndefined();
  expect(refusal(profile, ['% Saved 42 commands.', '% xxx -- Invalid command.'])).toEqual([
    '% xxx -- Invalid command.'
  ]);
});
