import {expect, test} from 'vitest';
import {connect} from '#core/job/connect.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {freeHold} from '#core/job/hold.ts';
import {LiveJob} from '#core/job/live.ts';
import {emptyDisk, openMemory} from '#core/journal/memory.ts';
import type {Transport} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok} from '#core/result.ts';
import {accessOf, seeded, visitOn, type Desk} from './desk.ts';
import {stagedDesk, withOrder} from './reach-desk.ts';

/** Lines that this visit opened and nobody has closed. */
function counted(open: () => Transport) {
  const left = new Set<Transport>();
  return {
    left,
    open: () => {
      const transport = open();
      left.add(transport);
      void transport.closed.then(() => left.delete(transport));
      return transport;
    }
  };
}

test("a line that was opened and can't be written down is closed again", async () => {
  const desk = await stagedDesk([]);
  const {material} = desk.opened;
  const lines = counted(() => desk.unit.console());
  const full = problem('disk-full', {operation: 'append'});
  const connected = await desk.clock.run(async () => {
    const memory = openMemory<VisitEvent>({
      disk: emptyDisk(),
      clock: desk.clock,
      fault: () => ({kind: 'fail', problem: full})
    });
    const live = await LiveJob.open(material.order.order, memory);
    if (!live.ok) throw new Error('the disk does not read');
    const access = {...accessOf(desk), open: async () => ok({transport: lines.open(), hostKey: null})};
    const outside = {clock: desk.clock, random: seeded(7), blobs: memory, tell: () => undefined, hold: freeHold};
    return connect({live: live.value, material, access, ...outside});
  });
  expect(connected).toEqual({ok: false, problem: full});
  expect(lines.left.size).toBe(0);
});

const reloading = (faults: readonly string[]): Promise<Desk> =>
  stagedDesk(faults, {change: opened => withOrder(opened, {reload: true})});

test('over SSH the connection made after the reload is closed when the visit ends', async () => {
  const desk = await reloading(['staged']);
  const lines = counted(() => desk.unit.shell('admin', '192.168.254.1', 512));
  let opened = 0;
  const {result} = await visitOn(desk, {
    access: {
      medium: 'ssh',
      bauds: [],
      open: async () => {
        if (desk.unit.inspect().state !== 'up') return failed(problem('ssh-refused', {host: 'unit', port: 22}));
        opened += 1;
        return ok({transport: lines.open(), hostKey: null});
      }
    }
  });
  expect(result).toEqual({ok: true, value: 'verified'});
  expect(opened).toBe(2);
  expect(lines.left.size).toBe(0);
});

test('a cable that goes while the unit starts is told as such, at once', async () => {
  const desk = await reloading(['staged']);
  const began = desk.clock.monoMs();
  let booting: number | undefined;
  const {result} = await visitOn(desk, {
    access: {
      open: async () => {
        const line = desk.unit.console();
        return ok({
          transport: pulledWhileBooting(line, () => (booting = desk.clock.monoMs())),
          hostKey: null
        });
      }
    }
  });
  expect(result).toMatchObject({problem: {kind: 'connection-lost', during: 'reload'}});
  expect(booting).toBeGreaterThan(began);
  expect(desk.clock.monoMs() - (booting ?? 0)).toBeLessThan(1000);
});

function pulledWhileBooting(line: Transport, told: () => void): Transport {
  const {promise: gone, resolve} = Promise.withResolvers<{why: 'gone'; words: string}>();
  let pulled = false;
  return {
    medium: line.medium,
    closed: Promise.race([line.closed, gone]),
    write: bytes => line.write(bytes),
    onBytes: take =>
      line.onBytes(bytes => {
        if (pulled) return;
        take(bytes);
        if (!Buffer.from(bytes).toString('latin1').includes('starting')) return;
        pulled = true;
        told();
        resolve({why: 'gone', words: 'the adapter is gone'});
      }),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

test('a cable that goes while a refused section is left: what was pending in it is unknown, not accepted', async () => {
  const desk = await stagedDesk(['refuse:^pre-shared-key']);
  const {result, visit} = await visitOn(desk, {
    access: {open: async () => ok({transport: pulledAt(desk.unit.console(), /end$/u), hostKey: null})}
  });
  expect(result).toMatchObject({problem: {kind: 'line-refused'}});
  expect(desk.unit.inspect().pending).toHaveLength(1);
  const states = [...visit.live.job.lines.values()];
  const refused = states.indexOf('refused');
  expect(states[refused - 1]).toBe('unknown');
});

/** The cable is pulled when what was sent looks so. */
function pulledAt(line: Transport, sent: RegExp): Transport {
  const {promise: gone, resolve} = Promise.withResolvers<{why: 'gone'; words: string}>();
  let text = '';
  return {
    medium: line.medium,
    closed: Promise.race([line.closed, gone]),
    write: async bytes => {
      text += Buffer.from(bytes).toString('latin1');
      if (sent.test(text)) return resolve({why: 'gone', words: 'the adapter is gone'});
      await line.write(bytes);
    },
    onBytes: take => line.onBytes(take),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}
