import type {Page} from 'playwright';
import {reachStaging} from './finish.ts';
import type {Night} from './night.ts';

/** Staged, saved; nothing was stopped yet. */
export async function reachCutover(page: Page): Promise<Night> {
  const night = await reachStaging(page);
  await night.stage();
  await night.press('次へ進む');
  return night;
}

/** The centre's word is had, every check was looked at, and the customer holds the laptop. */
export async function reachWitness(page: Page): Promise<void> {
  const night = await reachCutover(page);
  await night.cutOver();
  await night.verify();
  await night.askCentre();
  await night.press(/立会者に見せる$/);
  await night.heading('作業内容のご確認');
}
