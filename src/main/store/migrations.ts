/**
 * The database's shape, one numbered step after the other; `user_version` says how many were taken. A step that was
 * ever released is never edited.
 */
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {Database} from './driver.ts';

const steps: readonly string[] = [
  // 1: orders and their events. The triggers keep events append-only and each order's head beside them; an order
  // goes from open over purging (its events may be deleted) to purged and never back, and its row stays as the stub.
  `
  CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'purging', 'purged')),
    count INTEGER NOT NULL,
    head TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE events (
    order_id TEXT NOT NULL REFERENCES orders (id),
    seq INTEGER NOT NULL,
    bytes TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (order_id, seq)
  ) STRICT;

  CREATE TRIGGER events_follow BEFORE INSERT ON events
  WHEN NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id AND state = 'open' AND count = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'an event must follow the head of an open order'); END;

  CREATE TRIGGER events_move_head AFTER INSERT ON events
  BEGIN UPDATE orders SET count = NEW.seq + 1, head = NEW.hash WHERE id = NEW.order_id; END;

  CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

  CREATE TRIGGER events_stay BEFORE DELETE ON events
  WHEN (SELECT state FROM orders WHERE id = OLD.order_id) <> 'purging'
  BEGIN SELECT RAISE(ABORT, 'events are only deleted with their order'); END;

  CREATE TRIGGER orders_stay BEFORE DELETE ON orders
  BEGIN SELECT RAISE(ABORT, 'the stub of an order stays'); END;

  CREATE TRIGGER orders_go_forward BEFORE UPDATE ON orders
  WHEN NEW.id <> OLD.id OR OLD.state = 'purged' OR NEW.count < OLD.count
    OR (OLD.state = 'purging' AND NEW.state = 'open')
    OR (OLD.state <> 'open' AND (NEW.count <> OLD.count OR NEW.head <> OLD.head))
  BEGIN SELECT RAISE(ABORT, 'an order never goes back'); END;
  `
];

/** Takes the missing steps, each in one transaction; a database of a later program is left alone. */
export function migrate(database: Database): Result<void> {
  const taken = database.pragma('user_version', {simple: true}) as number;
  if (taken > steps.length) return failed(problem('store-newer', {found: taken, known: steps.length}));
  steps.slice(taken).forEach((sql, index) => {
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version = ${taken + index + 1}`);
      })
      .immediate();
  });
  return ok();
}
