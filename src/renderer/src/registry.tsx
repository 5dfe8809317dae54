import {lazy, type ComponentType} from 'react';
import type {RailStep} from '#core/procedure/rail.ts';

/** The screens of a visit, each loaded when it is looked at first. */
export const stepScreens: Readonly<Record<RailStep, ComponentType>> = {
  prepare: screen(() => import('./steps/prepare/screen.tsx')),
  entry: screen(() => import('./steps/entry/screen.tsx')),
  'old-unit': screen(() => import('./steps/old-unit/screen.tsx')),
  staging: screen(() => import('./steps/staging/screen.tsx')),
  cutover: screen(() => import('./steps/cutover/screen.tsx')),
  verify: screen(() => import('./steps/verify/screen.tsx')),
  centre: screen(() => import('./steps/centre/screen.tsx')),
  witness: screen(() => import('./steps/witness/screen.tsx')),
  leave: screen(() => import('./steps/leave/screen.tsx'))
};

/** What lies beside every step, over it, and before all. */
export const Drawer = lazy(async () => ({default: (await import('./drawer/drawer.tsx')).Drawer}));
export const NightClock = lazy(async () => ({default: (await import('./drawer/night-clock.tsx')).NightClock}));
export const Lock = lazy(async () => ({default: (await import('./lock/lock.tsx')).Lock}));

function screen(load: () => Promise<{readonly Screen: ComponentType}>) {
  return lazy(async () => ({default: (await load()).Screen}));
}
