import {onTestFinished} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {enter, type Opened} from '../../scripts/frr/desk.ts';

/** A session whose line ends with the test that opened it. */
export async function entered(transport: Transport): Promise<Opened> {
  onTestFinished(() => transport.close());
  return enter(transport);
}
