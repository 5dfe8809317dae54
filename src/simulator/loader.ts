import {SessionOver, type Terminal} from './terminal.ts';

/** The maintenance loader (dialect §14): `boot` goes on, `erase` empties the startup configuration first. */
export async function maintain(terminal: Terminal): Promise<'boot' | 'erase'> {
  for (;;) {
    const command = (await line(terminal, 'MAINT> ')).trim();
    if (command === 'boot') return 'boot';
    if (command === 'erase' && (await line(terminal, 'Erase configuration and boot? (y/N) ')).trim() === 'y')
      return 'erase';
    if (command === 'help') terminal.say('boot  erase  image  help');
    else if (command === 'image') terminal.say('slot1 (active), slot2');
    else if (command !== '' && command !== 'erase') terminal.say('unknown command');
  }
}

async function line(terminal: Terminal, prompt: string): Promise<string> {
  const entered = await terminal.read({prompt, style: 'text', width: () => 0, help: () => [], complete: () => ''});
  return entered.kind === 'line' ? entered.text : '';
}

/** A session that the unit's restart has ended is no error. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (over) {
    if (!(over instanceof SessionOver)) throw over;
  }
}
