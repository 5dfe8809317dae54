import type {Transport} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import type {Desk as Room} from '../../visit/desk.ts';

/** Who wrote last on the line before the unit took a line: the program, or a person's fingers. */
export type Writer = 'app' | 'person';

/** The console cable with an ear on it: what goes out, by whom, and how many lines the program holds open at once. */
export class Wires {
  readonly #room: Room;
  /** Grows while the unit lives. */
  readonly #executed: readonly unknown[];
  /** Under which name the console shows now; null: its cable is out. */
  port: string | null = 'console-1';
  /** While a person's keys are passed on. */
  typing = false;
  /** Whole lines that went out in this start of the program. */
  asked = new Set<string>();
  /** Whole lines that a person typed, of every start. */
  readonly typed = new Set<string>();
  /** By whom each line that the unit took was sent. */
  readonly writers: Writer[] = [];
  /** Told of each write of the program itself. */
  onWrite: (text: string) => void = () => undefined;
  most = 0;
  #cuts = new Set<() => void>();
  #last: Writer = 'app';
  #line: Record<Writer, string> = {app: '', person: ''};

  constructor(room: Room) {
    this.#room = room;
    this.#executed = room.unit.inspect().executed;
  }

  open(isDead: () => boolean): Result<{readonly transport: Transport; readonly hostKey: null}> {
    const line = this.#room.unit.console();
    const gone = Promise.withResolvers<{why: 'gone'; words: string}>();
    const cut = () => {
      gone.resolve({why: 'gone', words: 'cable out'});
      void line.close();
    };
    this.#cuts.add(cut);
    this.most = Math.max(this.most, this.#cuts.size);
    const closed = Promise.race([line.closed, gone.promise]);
    void closed.then(() => this.#cuts.delete(cut));
    const transport: Transport = {
      medium: line.medium,
      write: async bytes => {
        if (isDead()) return;
        this.#note(Buffer.from(bytes).toString('latin1'));
        await line.write(bytes);
      },
      onBytes: take => line.onBytes(bytes => (isDead() ? undefined : take(bytes))),
      closed,
      close: () => line.close(),
      setBaud: baud => line.setBaud(baud)
    };
    return ok({transport, hostKey: null});
  }

  /** Lines the unit took since the last write are of who wrote last. */
  attribute(): void {
    while (this.writers.length < this.#executed.length) this.writers.push(this.#last);
  }

  /** The cable is out of the laptop. */
  pull(): void {
    this.port = null;
    for (const cut of [...this.#cuts]) cut();
    this.#cuts.clear();
  }

  /** The program is dead; the system closes what it had open. */
  hangUp(): void {
    this.attribute();
    for (const cut of [...this.#cuts]) cut();
    this.#cuts.clear();
    this.asked = new Set();
    this.#line = {app: '', person: ''};
  }

  #note(text: string): void {
    this.attribute();
    const writer = this.typing ? 'person' : 'app';
    if (writer === 'app') this.onWrite(text);
    this.#last = writer;
    const lines = `${this.#line[writer]}${text}`.split(/[\r\n]+/u);
    this.#line[writer] = lines.pop() ?? '';
    // Control characters erase what stood before them.
    for (const line of lines) {
      const plain = line.replace(/^.*[\u0000-\u001f]/su, '').trim();
      if (writer === 'app') this.asked.add(plain);
      else this.typed.add(plain);
    }
  }
}
