/** What can be reached from every step, also while the machine works. */
export type Tool = 'calls' | 'photos' | 'notes' | 'hands' | 'console' | 'bench';
