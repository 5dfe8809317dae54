/** The steps of a visit, in the order of a staged swap. Words for them: src/words. */
export type StepId = (typeof stepIds)[number];
export const stepIds = [
  'prepare',
  'plan',
  'connect',
  'identify',
  'before-backup',
  'apply',
  'read-back',
  'check-unplugged',
  'save',
  'reload',
  'move-cables',
  'check-connected',
  'human-checks',
  'witness',
  'report'
] as const;

/** What must hold before the visit goes on; a closed gate always has a way out that is recorded. */
export type GateId = (typeof gateIds)[number];
export const gateIds = [
  'order-intact',
  'contract-active',
  'sheet-read',
  'configuration-whole',
  'findings-closed',
  'identity',
  'before-backup',
  'read-back',
  'save',
  'reload',
  'checks',
  'centre-word',
  'witness'
] as const;
