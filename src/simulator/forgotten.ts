import {runExec} from './commands.ts';
import {firstLogin} from './login.ts';
import type {Machine} from './machine.ts';
import type {Session} from './session.ts';

/** Faults that leave somebody else's session on the console (dialect §2): how it begins, undefined = at login. */
export function forgottenSession(machine: Machine): ((session: Session) => Promise<void>) | undefined {
  const {faults} = machine;
  const user = faults.of('logged-in-as')[0];
  if (user !== undefined) return at(user, enter);
  if (faults.has('in-config-mode')) {
    return at('admin', async session => {
      await enter(session);
      await runExec(session, 'configure terminal', true);
      session.place = machine.running.sections.get('interface ge1');
    });
  }
  if (faults.has('in-pager')) {
    return at('admin', async session => {
      await enter(session);
      await runExec(session, 'show running-config', true);
    });
  }
  if (faults.has('setup-dialog')) return at('admin', firstLogin);
  return undefined;
}

function at(user: string, begin: (session: Session) => Promise<void>): (session: Session) => Promise<void> {
  return async session => {
    session.user = user;
    await begin(session);
  };
}

async function enter(session: Session): Promise<void> {
  session.mode = 'exec';
  await Promise.resolve();
}
