import {expect, test} from 'vitest';
import type {Change} from '#core/apply/change.ts';
import {LiveJob} from '#core/job/live.ts';
import {openMemory} from '#core/journal/memory.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {bench, benchOn} from './bench.ts';

test('however many changes were typed by hand, a person comes to each that nobody settled', async () => {
  await bench({}, async at => {
    const {order} = at.room.opened.material.order;
    const live = await LiveJob.open(order, openMemory<VisitEvent>({disk: at.room.disk, clock: at.room.clock}));
    if (!live.ok) throw new Error(live.problem.kind);
    const changes = Array.from({length: 60}, (_, no): Change => {
      const running = `route 10.0.${no}.0/24`;
      return {kind: 'added', id: `change-${no}`, section: '', planned: null, running, lines: []};
    });
    await live.value.record({kind: 'taken-over', by: 'engineer', data: {mode: 'exec'}});
    await live.value.record({kind: 'changes-found', by: 'unit', data: {changes}});
    const {desk, now} = await benchOn(at.room);
    const word = {name: '当直 田中', number: '7'};
    for (const _ of changes) {
      const open = desk.view().changes.find(one => one.state === 'open');
      const settled = await now('unit.settle-change', {change: open?.id ?? '', how: 'adopted', word});
      expect(settled.ok).toBe(true);
    }
    expect(desk.view().changes.every(one => one.state === 'adopted')).toBe(true);
  });
});
